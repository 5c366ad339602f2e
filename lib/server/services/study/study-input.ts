import { FIRST_SESSION_CARDS } from "@/lib/core/scheduling/review-queue";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { addStudyDays, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { type LearnerDay, openDay } from "@/lib/core/study/learner-day";
import { planned } from "@/lib/core/study/plans";
import { type DeckHead, decksToStudy, type StudyCard, type StudyDeck } from "@/lib/core/study/study-input";
import { loadFreshCandidates, loadFreshCardsOfDay } from "@/lib/server/services/study/fresh-candidates";
import type { CardOfDay } from "@/lib/server/store/cards-of-day";
import { database } from "@/lib/server/store/database";
import { type Candidate, loadAnswersByCard } from "@/lib/server/store/queue";
import type { Learner } from "@/lib/server/store/users";
import { planTablesFor } from "@/lib/server/workers/plan-tables";

interface Asked {
  /** The decks asked about. */
  readonly decks: readonly DeckHead[];
  /** Those that the learner studies: a date of theirs counts whether they are asked about or not. */
  readonly studied: readonly DeckHead[];
  readonly now: Instant;
}

/** A learner's study day, as far as it concerns some decks: read once for any number of them. */
export async function loadDay(learner: Learner, { decks, studied, now }: Asked): Promise<LearnerDay> {
  const { id, options } = learner;
  const today = studyDayOf(now, options);
  const start = new Date(startOfStudyDay(today, options));
  const end = new Date(startOfStudyDay(addStudyDays(today, 1), options));
  const underPlan = planned(studied, { now, learner }).map(({ deck }) => deck);
  const isAny = underPlan.length > 0;
  const deckIds = decks.map((deck) => deck.id);
  const [day, candidates, answers, tables] = await Promise.all([
    loadFreshCardsOfDay(id, {
      ...{ deckIds, start, end },
      nextOf: decks.length === 1 ? deckIds : decksToStudy(studied).map((deck) => deck.id),
      newFacts: newFactsWanted(learner, decks),
      plannedDeckIds: underPlan.map((deck) => deck.id),
      countedIntroduced: FIRST_SESSION_CARDS,
    }),
    Promise.all(underPlan.map(async (deck) => ({ deck, cards: await loadFreshCandidates(id, [deck], deckIds) }))),
    isAny ? loadAnswersByCard(database(), id, start) : [],
    isAny ? planTablesFor(options.weights) : undefined,
  ]);
  const inPlans = candidates.flatMap(({ cards }) => cards);
  return openDay({
    ...{ now, answers, tables },
    learner: { ...learner, medianSeconds: day.medianSeconds, begun: day.introduced },
    decks: [
      ...decks.map((deck) => withCards(deck, day.cards, inPlans)),
      ...candidates.filter(({ deck }) => !deckIds.includes(deck.id)).map(({ deck, cards }) => ({ ...deck, cards })),
    ],
    schedules: new Map(
      [...day.cards, ...inPlans].flatMap(({ schedule }) =>
        schedule === undefined ? [] : [[schedule.cardId, schedule]],
      ),
    ),
  });
}

/** More than there are. */
const ALL_FACTS = 1_000_000_000;

/** As many new facts as the limit of a day lets in; where new cards are not begun by importance, all. */
function newFactsWanted(learner: Learner, decks: readonly DeckHead[]): number {
  const own = decks.map(({ studyOptions }) => studyOptions ?? {});
  if (own.some(({ newOrder = "importance" }) => newOrder !== "importance")) return ALL_FACTS;
  return Math.max(FIRST_SESSION_CARDS, learner.newPerDay, ...own.map(({ newPerDay = 0 }) => newPerDay));
}

function withCards(deck: DeckHead, ofDay: readonly CardOfDay[], inPlans: readonly Candidate[]): StudyDeck {
  const own = ofDay.flatMap(({ decks, ...card }): readonly StudyCard[] =>
    decks.flatMap(({ id, position }) => (id === deck.id ? [{ ...card, deckPosition: position }] : [])),
  );
  return { ...deck, cards: [...own, ...inPlans.filter(({ deckIds }) => deckIds.includes(deck.id))] };
}
