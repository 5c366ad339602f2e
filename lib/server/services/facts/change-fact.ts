import type { CreateFactVersionAnswer, CreateFactVersionBody } from "@/lib/contracts/fact-versions";
import type { Fact } from "@/lib/core/content/fact";
import { DomainError, type FieldProblem } from "@/lib/core/shared/domain-error";
import { formatAsOf } from "@/lib/core/shared/partial-date";
import { requireMayChange } from "@/lib/server/services/access/require-editor";
import { regradeResponses } from "@/lib/server/services/attempts/regrade-responses";
import { saveEditionOf } from "@/lib/server/services/content/publish-edition";
import { republishOwnFacts } from "@/lib/server/services/content/publish-own-facts";
import type { ServiceContext } from "@/lib/server/services/context";
import { type ChangeDraft, draftChange, type RefusedDraft } from "@/lib/server/services/facts/draft-change";
import { noteCorrection } from "@/lib/server/store/attempts";
import { lockPublishing, saveFacts } from "@/lib/server/store/content";
import { type Database, database } from "@/lib/server/store/database";
import { type ChangeData, loadFactChange, loadLatestMoment, saveFactChange } from "@/lib/server/store/fact-versions";
import { factProblem } from "@/lib/words/fact-problems";
import { factHasProblems, idHasOtherContent } from "@/lib/words/problems";

const KIND = { correct: "corrected", supersede: "superseded", retire: "retired", restore: "restored" } as const;

/**
 * Corrects, supersedes, retires or restores a published fact of the shared bank, or one of my own, with everything that follows: its cards and items, the
 * content events by which learners meet the change, and after a correction the marks of answers. One editor comes after
 * the other, and all of it is saved or nothing. Idempotent where the client made the id of the change.
 * @throws DomainError not-allowed, not-found, conflict, or invalid-body with what is to be fixed
 */
export async function changeFact(
  context: ServiceContext & { readonly newId: () => string },
  factId: string,
  body: CreateFactVersionBody,
): Promise<CreateFactVersionAnswer> {
  return database().$transaction(
    async (db) => {
      await lockPublishing(db);
      const saved = body.id === undefined ? undefined : await loadFactChange(db, body.id);
      if (saved !== undefined) {
        if (saved.factId !== factId) throw new DomainError("conflict", idHasOtherContent);
        return saved;
      }
      const draft = await draftChange(db, await requireMayChange(context, factId, db), factId, body);
      if (!draft.ok) throw refusal(draft);
      return saveDraft(db, context, draft, body);
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** What needs fixing, by its place in the body. */
export function problemsOf({ problems }: Pick<RefusedDraft, "problems">): readonly FieldProblem[] {
  return problems.map((problem) => ({
    path: (problem.path[0] === "supersededBy" ? problem.path : ["fact", ...problem.path]).join("."),
    message: factProblem(problem),
  }));
}

function refusal(draft: RefusedDraft): DomainError {
  return new DomainError("invalid-body", factHasProblems, problemsOf(draft));
}

async function saveDraft(
  db: Database,
  { actor, now, newId }: ServiceContext & { readonly newId: () => string },
  draft: ChangeDraft,
  { id, change, reason = "", quiet, supersededBy }: CreateFactVersionBody,
): Promise<CreateFactVersionAnswer> {
  const { edition, plan, bank } = draft;
  // Replay goes by these times: a later version must not seem to be the older one, whatever the clocks say.
  const latest = await loadLatestMoment(db, edition.data.id);
  const at = new Date(Math.max(now, latest.getTime() + 1));
  const changeId = id ?? newId();
  await saveFacts(db, [edition], at);
  await saveEditionOf(db, plan, bank, at);
  if (bank.owner === null) await republishOwnFacts(db, bank.facts, at);
  const data = changeData(draft, quiet, supersededBy);
  const { id: factId } = edition.data;
  const { version } = edition;
  await saveFactChange(db, {
    ...{ id: changeId, factId, version, kind: KIND[change] },
    ...{ reason, editorId: actor.userId, at, data },
  });
  // Answers on their way are decided again, and meet the correction themselves.
  if (change === "correct") await noteCorrection(db, factId);
  const regraded = change === "correct" ? await regradeResponses(db, { changeId, at }, draft.truth) : 0;
  return { factId, version, changeId, cards: [...data.cards], regraded };
}

/** What learners are told: nothing of what does not reach them; a mere rewording may be kept quiet, and nothing else. */
function changeData(
  { before, edition, cards, successor }: ChangeDraft,
  quiet: boolean,
  supersededBy: string | undefined,
): ChangeData {
  const holds = edition.retired ? successor : edition.data;
  const isMereRewording = cards.every(({ effect }) => effect === "reworded" || effect === "unchanged");
  const [was, now] = [saying(before.data), holds === undefined ? null : saying(holds)];
  const concerned = cards.filter(({ effect }) => effect !== "unchanged");
  const isSame = now !== null && now.statement === was.statement && now.asOf === was.asOf;
  const reachesNobody = concerned.length === 0 && isSame;
  return {
    ...{ was, now },
    cards: concerned,
    quiet: (quiet || reachesNobody) && isMereRewording && !edition.retired,
    ...(supersededBy !== undefined && { supersededBy }),
  };
}

function saying({ statement, asOf }: Fact) {
  return { statement, asOf: formatAsOf(asOf) };
}
