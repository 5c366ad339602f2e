import type { PlanView } from "@/lib/contracts/plans";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { forecastOf } from "@/lib/core/scheduling/seminar-plan/forecast";
import {
  type DeckDay,
  decksUnderPlan,
  type LearnerToday,
  planDeckDay,
} from "@/lib/core/scheduling/seminar-plan/plan-deck";
import type { PlanTables } from "@/lib/core/scheduling/seminar-plan/plan-tables";
import { seminarDay } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { addStudyDays, studyDayOf } from "@/lib/core/scheduling/study-day";
import { loadFreshCandidates } from "@/lib/server/services/study/fresh-candidates";
import { database } from "@/lib/server/store/database";
import type { DatedDeck } from "@/lib/server/store/decks";
import { type Candidate, loadAnswersByCard } from "@/lib/server/store/queue";
import type { Learner } from "@/lib/server/store/users";
import { planTablesFor } from "@/lib/server/workers/plan-tables";

/** A deck under a plan today. */
export interface PlannedDeck extends DeckDay<Candidate> {
  readonly view: PlanView;
  /** The decks asked about that have one of its cards. */
  readonly deckIds: ReadonlySet<string>;
}

/** A deck whose date is near. */
export interface DeckInPlan {
  readonly deck: DatedDeck;
  readonly daysLeft: number;
}

interface Today {
  readonly now: Instant;
  readonly startOfDay: Instant;
  readonly medianSeconds: number | undefined;
  /** The decks whose queues are asked for: a card of the plan may be in them too. */
  readonly scope: readonly string[];
}

/** Of the decks studied for a date those whose date is near, the nearest first. */
export function decksInPlan(dated: readonly DatedDeck[], { options }: Learner, now: Instant): readonly DeckInPlan[] {
  return decksUnderPlan(dated, (deck) => deck.options.seminarAt, { now, options });
}

/** Plans their day, one after the other. */
export async function planDecks(
  learner: Learner,
  { now, startOfDay, medianSeconds, scope }: Today,
  inPlan: readonly DeckInPlan[],
): Promise<readonly PlannedDeck[]> {
  if (inPlan.length === 0) return [];
  const [tables, answers] = await Promise.all([
    planTablesFor(learner.options.weights),
    loadAnswersByCard(database(), learner.id, new Date(startOfDay)),
  ]);
  const { options, minutesPerDay } = learner;
  const today = { now, options, minutesPerDay, medianSeconds, answers };
  const planned: PlannedDeck[] = [];
  for (const { deck, daysLeft } of inPlan) {
    const candidates = await loadFreshCandidates(learner.id, [deck], scope);
    const target = deck.options.targetReadiness;
    const day = planDeckDay(today, { candidates, daysLeft, target }, tables, planned);
    planned.push({
      ...day,
      view: toPlanView(today, { deck, daysLeft }, day, tables),
      deckIds: new Set(day.candidates.flatMap(({ deckIds }) => deckIds)),
    });
  }
  return planned;
}

function toPlanView(
  { now, options }: LearnerToday,
  { deck: { id, title, options: own }, daysLeft }: DeckInPlan,
  { cards, day, time, minutesToday }: DeckDay<Candidate>,
  tables: PlanTables,
): PlanView {
  const { readiness, withToday, withPlan, notReached } = forecastOf(
    cards.map(({ outlook }) => outlook),
    day.cards.map(({ outlook }) => outlook),
    tables,
    { price: day.price, ...time, daysLeft },
  );
  return {
    deckId: id,
    deckTitle: title,
    seminarAt: own.seminarAt,
    seminarDay: seminarDay(own.seminarAt, options),
    daysLeft,
    targetReadiness: own.targetReadiness ?? null,
    readiness,
    withToday,
    // The plan never does worse than today's cards alone; its tables are rounder than a single day's sum.
    withPlan: Math.max(withPlan, withToday),
    notReached,
    minutesToday,
    cardsToday: day.cards.length,
    enough: day.enough,
    nextDay: day.nextInDays === null ? null : addStudyDays(studyDayOf(now, options), day.nextInDays),
  };
}
