import type { StudyPack } from "@/lib/contracts/study-pack";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { type LeechRule, leechRuleOf } from "@/lib/core/scheduling/leech";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { AnswersToday } from "@/lib/core/scheduling/seminar-plan/plan-deck";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { OutboxEntry } from "@/lib/core/session/outbox";
import { answersAfter, memoryAfter, missedAfter } from "@/lib/core/session/phone-memory";
import { asId, type CardId, type FactId, type UserId } from "@/lib/core/shared/ids";
import type { DeckHead, StudyDeck, StudyInput, StudyLearner } from "@/lib/core/study/study-input";

interface Since {
  /** What was done on the phone since the pack was made, in order. */
  readonly done: readonly OutboxEntry[];
  /** How far the phone's clock is behind the server's. */
  readonly behindMs: number;
  /** For plans, where a date is near. */
  readonly tables?: PlanTables | undefined;
}

/** A pack as study days are made from it, with what was done since: at any moment from then on. */
export function toStudyInput(pack: StudyPack, { done, behindMs, tables }: Since): (now: Instant) => StudyInput {
  const known = knownSchedules(pack);
  const { options } = pack;
  const memory = { userId: asId<UserId>(pack.userId), options, schedules: known, leechRuleOf: leechRulesOf(pack) };
  const changed = memoryAfter(memory, done, behindMs);
  const factOf = factsOf(pack);
  const { missed, objectives } = forPractice(pack);
  const study = {
    learner: learnerOf(pack, [...changed.values()].filter((schedule) => isNewlyBegun(schedule, known)).length),
    decks: decksOf(pack),
    schedules: new Map([...answeredElsewhere(pack), ...known, ...changed]),
    ...{ tables, objectives, missed: missedAfter(missed, done, behindMs) },
  };
  return (now) => {
    const today = studyDayOf(now, options);
    const received = today === pack.studyDay ? pack.receivedToday.map(toAnswers) : [];
    const since = startOfStudyDay(today, options);
    return { ...study, now, answers: answersAfter(received, done, { since, behindMs, factOf }) };
  };
}

function learnerOf(pack: StudyPack, newlyBegun: number): StudyLearner {
  const { userId, options, newPerDay, reviewsPerDay, minutesPerDay, buttons, medianSeconds, introduced } = pack;
  return {
    ...{ options, newPerDay, reviewsPerDay, minutesPerDay, buttons },
    id: asId(userId),
    medianSeconds: medianSeconds ?? undefined,
    begun: introduced + newlyBegun,
  };
}

function isNewlyBegun({ cardId, introducedAt }: CardSchedule, known: ReadonlyMap<CardId, CardSchedule>): boolean {
  return introducedAt !== null && known.get(cardId)?.introducedAt == null;
}

/** A deck of a pack, without its cards. */
export function toDeckHead({ summary: { id, title, studying, options } }: StudyPack["decks"][number]): DeckHead {
  return { id, title, studyOptions: studying ? options : null };
}

function decksOf({ decks, cards }: StudyPack): readonly StudyDeck[] {
  const byId = new Map(cards.map((card) => [card.cardId, card]));
  return decks.map((deck) => ({
    ...toDeckHead(deck),
    cards: deck.cardIds.flatMap((cardId, deckPosition) => {
      const card = byId.get(cardId);
      if (card === undefined) return [];
      const { factId, interferenceKeys, position } = card;
      return [{ cardId: asId(cardId), factId: asId(factId), interferenceKeys, position, deckPosition }];
    }),
  }));
}

function factsOf({ cards }: StudyPack): (cardId: CardId) => FactId | undefined {
  const facts = new Map<string, FactId>(cards.map(({ cardId, factId }) => [cardId, asId(factId)]));
  return (cardId) => facts.get(cardId);
}

/** When lapses make a card a leech: as those of its decks say that are studied. */
function leechRulesOf({ decks }: StudyPack): (cardId: CardId) => LeechRule {
  const studied = decks.filter(({ summary }) => summary.studying);
  return (cardId) =>
    leechRuleOf(studied.filter(({ cardIds }) => cardIds.includes(cardId)).map(({ summary }) => summary.options));
}

function knownSchedules({ cards }: StudyPack): ReadonlyMap<CardId, CardSchedule> {
  return new Map(cards.flatMap(({ schedule }) => (schedule === null ? [] : [[schedule.cardId, schedule]])));
}

/** Of cards that are in none of the decks on the phone only today's answer is known, which counts for its limits. */
function answeredElsewhere({ answeredToday }: StudyPack): ReadonlyMap<CardId, CardSchedule> {
  return new Map(
    answeredToday.map(({ cardId: id, introducedAt, lastReviewedAt }) => {
      const cardId = asId<CardId>(id);
      return [cardId, { ...freshSchedule(cardId), introducedAt, lastReviewedAt }];
    }),
  );
}

/** Packs that were kept before these were in them have none. */
function forPractice({ missed = [], objectives = [] }: Partial<StudyPack>) {
  return {
    missed: new Map(missed.map(({ cardId, at }) => [asId<CardId>(cardId), at])),
    objectives: new Map(objectives.map(({ id, factIds }) => [id, new Set(factIds.map((one) => asId<FactId>(one)))])),
  };
}

function toAnswers(received: StudyPack["receivedToday"][number]): AnswersToday {
  return { ...received, cardId: asId(received.cardId), factId: asId(received.factId) };
}
