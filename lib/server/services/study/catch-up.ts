import type { CatchUp } from "@/lib/contracts/catch-up";
import { backlogOf, type CatchUpCard, planCatchUp, type RunningCatchUp } from "@/lib/core/scheduling/catch-up";
import { secondsFor } from "@/lib/core/scheduling/pace";
import type { ActionRecord, RevokeRecord } from "@/lib/core/scheduling/review-record";
import { addStudyDays, studyDayOf } from "@/lib/core/scheduling/study-day";
import { asId, type RecordId } from "@/lib/core/shared/ids";
import { stableId, stableUuid } from "@/lib/core/shared/stable-hash";
import { toWireInstant } from "@/lib/core/study/views";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { appendRecords } from "@/lib/server/services/memory/append-records";
import { loadCatchUp, loadRecordsByFingerprint, loadReviewSchedules, saveCatchUp } from "@/lib/server/store/catch-up";
import { database } from "@/lib/server/store/database";
import { loadMedianSeconds } from "@/lib/server/store/queue";

const USUAL_DAYS = 5;

/** What has been left behind, what spreading it over some days would do, and whether that is under way. */
export async function readCatchUp(context: ServiceContext, days = USUAL_DAYS): Promise<CatchUp> {
  const { id, options } = await requireLearner(context);
  const db = database();
  const [schedules, median, running] = await Promise.all([
    loadReviewSchedules(db, id),
    loadMedianSeconds(db, id),
    loadCatchUp(db, id),
  ]);
  return {
    backlog: backlogOf(schedules, context.now, options).length,
    plan: [...planCatchUp(schedules, days, context.now, options).days],
    secondsPerCard: secondsFor(1, median),
    running: running !== null && running.until >= studyDayOf(context.now, options) ? running : null,
  };
}

/**
 * Spreads the backlog: each card that is put off gets its date by a record of the log, so that every device sees it and
 * replay gives the same. Sent again with the same id it does nothing more; another spreading takes the place of this.
 */
export async function startCatchUp(
  context: ServiceContext & { readonly newId: () => string },
  { id = context.newId(), days }: { readonly id?: string | undefined; readonly days: number },
): Promise<CatchUp> {
  const { now } = context;
  const learner = await requireLearner(context);
  const before = await loadCatchUp(database(), learner.id);
  if (before?.id === id) return readCatchUp(context, days);
  const schedules = await loadReviewSchedules(database(), learner.id);
  const plan = planCatchUp(schedules, days, now, learner.options);
  const cards = plan.days.reduce((sum, { backlog }) => sum + backlog, 0);
  if (cards === 0) return readCatchUp(context, days);
  const until = addStudyDays(studyDayOf(now, learner.options), days - 1);
  const running: RunningCatchUp = { id, startedAt: toWireInstant(now), days, cards, until };
  await moveCards(context, running, plan.moved);
  return readCatchUp(context, days);
}

/** Gives the cards their dates, and keeps how the backlog is being spread: both or neither. */
async function moveCards(
  context: ServiceContext,
  running: RunningCatchUp,
  cards: readonly CatchUpCard[],
): Promise<void> {
  const { now } = context;
  const records = cards.map((card) => ({ card, id: asId<RecordId>(stableUuid("catch-up", running.id, card.cardId)) }));
  const asked = { cardIds: cards.map(({ cardId }) => cardId), recordIds: records.map(({ id }) => id) };
  await appendRecords(
    context,
    asked,
    ({ options }) =>
      records.map(({ card: { cardId, due }, id }) => {
        const record: ActionRecord = {
          ...{ kind: "action", action: "setDue", id, cardId, due },
          ...{ optionsId: options.id, reviewedAt: now, receivedAt: now },
        };
        return { record, fingerprint: fingerprintOf(running.id) };
      }),
    (db) => saveCatchUp(db, context.actor.userId, running),
  );
}

function fingerprintOf(planId: string): string {
  return stableId("catch-up", planId);
}

/** Takes the spreading back: cards that have not been answered since come due when they did before. */
export async function undoCatchUp(context: ServiceContext): Promise<CatchUp> {
  const { actor, now } = context;
  const running = await loadCatchUp(database(), actor.userId);
  if (running === null) return readCatchUp(context);
  const moved = await loadRecordsByFingerprint(database(), actor.userId, fingerprintOf(running.id));
  const revokes = moved.map((record) => ({ ...record, revokeId: asId<RecordId>(stableUuid("revoke", record.id)) }));
  await appendRecords(
    context,
    { cardIds: moved.map(({ cardId }) => cardId), recordIds: revokes.map(({ revokeId }) => revokeId) },
    ({ options }) =>
      revokes.map(({ id, cardId, revokeId }) => {
        const record: RevokeRecord = {
          ...{ kind: "revoke", id: revokeId, revokes: id, cardId },
          ...{ optionsId: options.id, reviewedAt: now, receivedAt: now },
        };
        return { record, fingerprint: stableId("revoke", id) };
      }),
    (db) => saveCatchUp(db, actor.userId, null),
  );
  return readCatchUp(context);
}
