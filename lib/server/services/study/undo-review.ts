import type { UndoAnswer } from "@/lib/contracts/reviews";
import type { RevokeRecord } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type RecordId } from "@/lib/core/shared/ids";
import { stableId, stableUuid } from "@/lib/core/shared/stable-hash";
import { toScheduleView } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { appendRecords } from "@/lib/server/services/memory/append-records";
import { database } from "@/lib/server/store/database";
import { loadLatestAnswerIds, loadRecord } from "@/lib/server/store/reviews";
import { quizAnswerStays, undoTooOld, unknownReview } from "@/lib/words/problems";

/** How many of the last answers can be taken back. */
export const UNDO_DEPTH = 30;

/**
 * Takes one answer back, on whatever device it was given: a revocation is appended and the card replayed as if the
 * answer had not been given. Idempotent.
 * @throws DomainError not-found for an id that is no answer of mine, conflict for one too long ago or of a quiz
 */
export async function undoReview(context: ServiceContext, reviewId: string): Promise<UndoAnswer> {
  const { actor, now } = context;
  const id = asId<RecordId>(reviewId);
  const answer = (await loadRecord(database(), actor.userId, id))?.record;
  if (answer?.kind !== "answer") throw new DomainError("not-found", unknownReview);
  if (answer.source === "quiz") throw new DomainError("conflict", quizAnswerStays);
  const revokeId = asId<RecordId>(stableUuid("revoke", id));
  if ((await loadRecord(database(), actor.userId, revokeId)) === undefined) await requireRecent(context, id);
  const asked = { cardIds: [answer.cardId], recordIds: [revokeId] };
  const { context: found, schedules } = await appendRecords(context, asked, ({ options }) => {
    const record: RevokeRecord = {
      ...{ kind: "revoke", id: revokeId, revokes: id, cardId: answer.cardId },
      ...{ optionsId: options.id, reviewedAt: now, receivedAt: now },
    };
    return [{ record, fingerprint: stableId("revoke", id) }];
  });
  const schedule = schedules.get(answer.cardId) ?? found.cards.get(answer.cardId)?.schedule;
  return { id, cardId: answer.cardId, status: "revoked", schedule: toScheduleView(schedule) };
}

async function requireRecent({ actor }: ServiceContext, id: RecordId): Promise<void> {
  const latest = await loadLatestAnswerIds(database(), actor.userId, UNDO_DEPTH);
  if (!latest.includes(id)) throw new DomainError("conflict", undoTooOld(UNDO_DEPTH));
}
