import type { StudyPack } from "@/lib/contracts/study-pack";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import type { PhoneStudy } from "@/lib/core/session/phone-study";
import { asId, type CardId, type FactId } from "@/lib/core/shared/ids";

/**
 * A pack as queues are made from it, with nothing done since.
 * @param tables for plans, where a date is near
 */
export function toStudy(pack: StudyPack, tables?: PlanTables): PhoneStudy {
  const ids = (list: readonly string[]) => list.map((id) => asId<CardId>(id));
  return {
    userId: asId(pack.userId),
    options: pack.options,
    newPerDay: pack.newPerDay,
    reviewsPerDay: pack.reviewsPerDay,
    minutesPerDay: pack.minutesPerDay,
    introduced: pack.introduced,
    medianSeconds: pack.medianSeconds,
    studyDay: pack.studyDay,
    answeredToday: pack.answeredToday.map((one) => ({ ...one, cardId: asId(one.cardId), factId: asId(one.factId) })),
    seminars: pack.seminars,
    tables,
    receivedToday: pack.receivedToday.map((one) => ({ ...one, cardId: asId(one.cardId), factId: asId(one.factId) })),
    answered: [],
    // Packs that were kept before these were in them have none.
    missed: new Map((pack.missed ?? []).map(({ cardId, at }) => [asId<CardId>(cardId), at])),
    objectives: new Map(
      (pack.objectives ?? []).map(({ id, factIds }) => [id, new Set(factIds.map((factId) => asId<FactId>(factId)))]),
    ),
    decks: pack.decks.map(({ summary, cardIds }) => ({
      id: summary.id,
      cardIds: ids(cardIds),
      options: summary.studying ? summary.options : null,
    })),
    cards: new Map(
      pack.cards.map((card) => [
        asId<CardId>(card.cardId),
        { ...card, cardId: asId(card.cardId), factId: asId(card.factId) },
      ]),
    ),
    schedules: new Map(
      pack.cards.flatMap(({ schedule }) => (schedule === null ? [] : [[schedule.cardId, schedule] as const])),
    ),
    changed: new Map(),
  };
}
