import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { type LeechOutcome, leechOutcome } from "@/lib/core/scheduling/leech";
import type { ActionRecord } from "@/lib/core/scheduling/review-record";
import type { CardId, FactId, RecordId } from "@/lib/core/shared/ids";
import { stableId, stableUuid } from "@/lib/core/shared/stable-hash";
import type { SessionContext } from "@/lib/server/services/context";
import { type Appended, appendRecords } from "@/lib/server/services/study/append-records";
import { database } from "@/lib/server/store/database";
import { loadLeechRules } from "@/lib/server/store/decks";
import type { LoggedRecord } from "@/lib/server/store/record-row";
import type { AnswerContext } from "@/lib/server/store/reviews";

/** Answers appended, and which of their cards have become leeches by them. */
export interface AppendedAnswers extends Appended {
  readonly leeches: ReadonlyMap<CardId, Exclude<LeechOutcome, "none">>;
}

/** The action that follows from an answer that made its card a leech: taken back with it. */
export function leechRecordId(answerId: RecordId): RecordId {
  return stableUuid("leech", answerId) as RecordId;
}

interface Lapsed {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly before: number;
  readonly after: number;
}

/**
 * Appends answers, and marks the cards that have been forgotten too often: the marking is a record of the log like any
 * other. It costs a read more only where a card has been forgotten again.
 */
export async function appendAnswers(
  context: SessionContext,
  cardIds: readonly CardId[],
  recordIds: readonly RecordId[],
  draft: (found: AnswerContext) => readonly LoggedRecord[],
): Promise<AppendedAnswers> {
  const lastAnswer = new Map<CardId, RecordId>();
  const appended = await appendRecords(context, cardIds, recordIds, (found) => {
    const drafted = draft(found);
    for (const { record } of drafted) if (!found.known.has(record.id)) lastAnswer.set(record.cardId, record.id);
    return drafted;
  });
  const lapsed = lapsedCards(appended);
  if (lapsed.length === 0) return { ...appended, leeches: new Map() };
  const viewer = { userId: context.actor.userId, now: context.now };
  const rules = await loadLeechRules(database(), viewer, [...new Set(lapsed.map((one) => one.factId))]);
  const leeches = new Map<CardId, Exclude<LeechOutcome, "none">>();
  const schedules = new Map<CardId, CardSchedule>(appended.schedules);
  for (const { cardId, factId, before, after } of lapsed) {
    const outcome = leechOutcome(before, after, rules.get(factId) ?? []);
    const answerId = lastAnswer.get(cardId);
    if (outcome === "none" || answerId === undefined) continue;
    const schedule = await markLeech(context, cardId, answerId, outcome);
    if (schedule !== undefined) schedules.set(cardId, schedule);
    leeches.set(cardId, outcome);
  }
  return { ...appended, schedules, leeches };
}

function lapsedCards({ context, schedules }: Appended): readonly Lapsed[] {
  return [...schedules].flatMap(([cardId, { lapses }]) => {
    const card = context.cards.get(cardId);
    const before = card?.schedule?.lapses ?? 0;
    return card !== undefined && lapses > before ? [{ cardId, factId: card.factId, before, after: lapses }] : [];
  });
}

async function markLeech(
  context: SessionContext,
  cardId: CardId,
  answerId: RecordId,
  outcome: Exclude<LeechOutcome, "none">,
): Promise<CardSchedule | undefined> {
  const id = leechRecordId(answerId);
  const { now } = context;
  const { schedules } = await appendRecords(context, [cardId], [id], ({ options }) => {
    const action = outcome === "suspend" ? "suspend" : "flag";
    const record: ActionRecord = {
      kind: "action",
      action,
      id,
      cardId,
      optionsId: options.id,
      reviewedAt: now,
      receivedAt: now,
    };
    return [{ record, fingerprint: stableId("leech", answerId) }];
  });
  return schedules.get(cardId);
}
