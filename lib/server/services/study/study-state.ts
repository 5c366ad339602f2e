import { learnerQueue } from "@/lib/core/scheduling/learner-queue";
import { FIRST_SESSION_CARDS, type QueueCandidate, type ReviewQueue } from "@/lib/core/scheduling/review-queue";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { addStudyDays, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { asId } from "@/lib/core/shared/ids";
import { loadFreshCardsOfDay } from "@/lib/server/services/study/fresh-candidates";
import { decksInPlan, type PlannedDeck, planDecks } from "@/lib/server/services/study/planned-decks";
import type { CardOfDay } from "@/lib/server/store/cards-of-day";
import type { DatedDeck, DeckToStudy } from "@/lib/server/store/decks";
import type { Learner } from "@/lib/server/store/users";

/** What a learner has done today and how fast, and the cards that have to do with today: read once for any number of decks. */
export interface StudyState {
  readonly learner: Learner;
  readonly now: Instant;
  /** Cards of today, of whatever deck where they were answered, else of the decks asked about. */
  readonly cards: readonly CardOfDay[];
  readonly startOfDay: Instant;
  /** Whether the first five cards have not all been begun yet. */
  readonly firstSession: boolean;
  readonly medianSeconds: number | undefined;
  /** The decks studied for a date that is near, the nearest first. */
  readonly plans: readonly PlannedDeck[];
}

/**
 * Reads it for some decks.
 * @param dated the decks that the learner studies for a date, whether they are asked about or not
 */
export async function loadStudyState(
  learner: Learner,
  {
    decks,
    dated,
    now,
  }: { readonly decks: readonly DeckToStudy[]; readonly dated: readonly DatedDeck[]; readonly now: Instant },
): Promise<StudyState> {
  const { id, options } = learner;
  const today = studyDayOf(now, options);
  const startOfDay = startOfStudyDay(today, options);
  const inPlan = decksInPlan(dated, learner, now);
  const scope = decks.map((deck) => deck.id);
  const { cards, introduced, medianSeconds } = await loadFreshCardsOfDay(id, {
    deckIds: scope,
    start: new Date(startOfDay),
    end: new Date(startOfStudyDay(addStudyDays(today, 1), options)),
    newFacts: newFactsWanted(learner, decks),
    plannedDeckIds: inPlan.map(({ deck }) => deck.id),
    countedIntroduced: FIRST_SESSION_CARDS,
  });
  const plans = await planDecks(learner, { now, startOfDay, medianSeconds, scope }, inPlan);
  return { learner, now, cards, startOfDay, firstSession: introduced < FIRST_SESSION_CARDS, medianSeconds, plans };
}

/** More than there are. */
const ALL_FACTS = 1_000_000_000;

/** As many new facts as the limit of a day lets in; where new cards are not begun by importance, all. */
function newFactsWanted(learner: Learner, decks: readonly DeckToStudy[]): number {
  const own = decks.map(({ studyOptions }) => studyOptions ?? {});
  if (own.some(({ newOrder = "importance" }) => newOrder !== "importance")) return ALL_FACTS;
  return Math.max(FIRST_SESSION_CARDS, ...[learner.newPerDay, ...own.map(({ newPerDay }) => newPerDay ?? 0)]);
}

/** A card as a queue asks it: under the first of the decks that has it. */
export interface QueuedCard extends QueueCandidate {
  readonly deckPosition: number;
}

function cardsOf(cards: readonly CardOfDay[], decks: readonly DeckToStudy[]): readonly QueuedCard[] {
  return cards.flatMap(({ decks: having, ...card }) => {
    const deck = decks.flatMap(({ id }) => having.filter((one) => one.id === id))[0];
    return deck === undefined ? [] : [{ ...card, deckId: asId(deck.id), deckPosition: deck.position }];
  });
}

/**
 * The queue of some of the decks: first the cards under a plan, as far as it asks them today, then the others under the
 * learner's limits or a deck's own.
 */
export function queueOf(
  { learner, now, startOfDay, cards, plans }: StudyState,
  decks: readonly DeckToStudy[],
  options: { readonly limit: number; readonly firstSession: boolean },
): ReviewQueue<QueuedCard> {
  const isAsked = ({ deckIds }: { readonly deckIds: readonly string[] }) =>
    decks.some(({ id }) => deckIds.includes(id));
  const day = {
    ...{ learner, now, startOfDay },
    answeredToday: cards.flatMap(({ cardId, factId, schedule }) => {
      const { introducedAt = null, lastReviewedAt = null } = schedule ?? {};
      return lastReviewedAt === null || lastReviewedAt < startOfDay
        ? []
        : [{ cardId, factId, introducedAt, lastReviewedAt }];
    }),
    plans: plans.map(({ cardIds, queue }) => ({ cardIds, queue: queue.filter(isAsked) })),
  };
  return learnerQueue<QueuedCard>(day, cardsOf(cards, decks), { ...options, deck: onlyDeck(decks) });
}

/** The options of a queue: who studies one deck means its own, also where it is not named. */
export function onlyDeck(decks: readonly DeckToStudy[]): DeckToStudy | undefined {
  return decks.length === 1 ? decks[0] : undefined;
}
