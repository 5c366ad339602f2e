import { randomUUID } from "node:crypto";
import { type CreateFactVersionBody, createFactVersionBody } from "@/lib/contracts/fact-versions";
import type { Role } from "@/lib/core/shared/actor";
import type { ServiceContext } from "@/lib/server/services/context";
import { changeFact } from "@/lib/server/services/facts/change-fact";
import { database } from "@/lib/server/store/database";
import { createLearner, type TestLearner } from "@/tests/support/learner-builder";

/** Someone with a role, at times that the test chooses. */
export async function createStaff(role: Role): Promise<TestLearner> {
  const learner = await createLearner();
  await database().user.update({ where: { id: learner.id }, data: { role, name: `The ${role}` } });
  const actor = { ...learner.actor, role, name: `The ${role}` };
  const at = (now: number): ServiceContext & { readonly newId: () => string } => ({ actor, now, newId: randomUUID });
  return { ...learner, actor, at };
}

/** An editor changes a fact as it is now, at a moment; the rest of the body as the contract fills it in. */
export async function changeAt(
  editor: TestLearner,
  moment: number,
  factId: string,
  body: Partial<CreateFactVersionBody> & Pick<CreateFactVersionBody, "change">,
) {
  const { currentVersion } = await database().fact.findUniqueOrThrow({ where: { id: factId } });
  const whole = createFactVersionBody.parse({ baseVersion: currentVersion, reason: "The plan was misread.", ...body });
  return changeFact(editor.at(moment), factId, whole);
}
