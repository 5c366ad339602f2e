import type { FlagList } from "@/lib/contracts/flags";
import type { FlagStatus } from "@/lib/core/content/flag";
import { teaches } from "@/lib/core/shared/actor";
import type { ServiceContext } from "@/lib/server/services/context";
import { toFlagView } from "@/lib/server/services/flags/flag-view";
import { database } from "@/lib/server/store/database";
import { loadFlags, saveAnswersSeen } from "@/lib/server/store/flags";

/** My flags with their answers; for those who answer flags everybody's of the shared bank and of their own facts. The newest first. */
export async function listFlags(
  { actor }: ServiceContext,
  { status }: { readonly status?: FlagStatus | undefined } = {},
): Promise<FlagList> {
  const flags = await loadFlags(database(), { userId: actor.userId, answers: teaches(actor) }, status);
  return { flags: flags.map((flag) => toFlagView(flag, actor)) };
}

/** I have seen the answers to these; those that are not mine, or have none, stay as they are. Again is the same. */
export async function seeAnswers({ actor, now }: ServiceContext, ids: readonly string[]): Promise<void> {
  await saveAnswersSeen(database(), actor.userId, ids, new Date(now));
}
