import type { DeckWorkload } from "@/lib/contracts/plans";
import { LONGEST_PLAN_DAYS } from "@/lib/core/scheduling/seminar-plan/assumptions";
import { forecastOf, minutesPerDayFor, paceOf } from "@/lib/core/scheduling/seminar-plan/forecast";
import { planCards } from "@/lib/core/scheduling/seminar-plan/plan-cards";
import { priceOfTime } from "@/lib/core/scheduling/seminar-plan/price-of-time";
import { type SeminarDate, seminarDay, seminarPhase } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { addStudyDays, studyDayOf, studyDaysBetween } from "@/lib/core/scheduling/study-day";
import { DomainError } from "@/lib/core/shared/domain-error";
import { candidatesOf } from "@/lib/core/study/study-input";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadDay } from "@/lib/server/services/study/study-input";
import { planTablesFor } from "@/lib/server/workers/plan-tables";
import { seminarIsOver } from "@/lib/words/problems";

/** The figures that people ask for. */
const READINESS = [0.8, 0.9, 0.95] as const;
/** Seminars come weekly: the day meant where none is named and none is set. */
const A_WEEK = 7;

/**
 * What it takes to be ready for a seminar with a deck, as I know it today. A date further away than a plan is long
 * counts from the day on which the plan would begin.
 * @throws DomainError invalid-body for a date that is over
 */
export async function readWorkload(
  context: ServiceContext,
  deckId: string,
  query: { readonly seminarAt?: string | undefined },
): Promise<DeckWorkload> {
  const [learner, deck] = await Promise.all([requireLearner(context), requireDeck(context, deckId)]);
  const { options, minutesPerDay } = learner;
  const { now } = context;
  const today = studyDayOf(now, options);
  const isOver = (date: SeminarDate) => seminarPhase(date, now, options).phase === "over";
  const own = deck.studyOptions?.seminarAt;
  const seminarAt = query.seminarAt ?? (own === undefined || isOver(own) ? addStudyDays(today, A_WEEK) : own);
  if (isOver(seminarAt)) throw new DomainError("invalid-body", seminarIsOver);
  const [tables, { day }] = await Promise.all([
    planTablesFor(options.weights),
    loadDay(learner, { decks: [deck], studied: [], now, whole: true }),
  ]);
  const candidates = candidatesOf(day, day.decks);
  const daysLeft = studyDaysBetween(today, seminarDay(seminarAt, options));
  const daysPlanned = Math.min(daysLeft, LONGEST_PLAN_DAYS);
  const cards = planCards(candidates, { now, options, daysLeft: daysPlanned, answersToday: new Map() });
  const outlooks = cards.map(({ outlook }) => outlook);
  const pace = paceOf(day.learner.medianSeconds);
  const secondsPerDay = (minutesPerDay * 60) / pace;
  const price = priceOfTime(outlooks, tables, {
    secondsLeft: secondsPerDay * Math.max(1, daysPlanned),
    target: deck.studyOptions?.targetReadiness,
  });
  const time = { price, secondsToday: secondsPerDay, secondsPerDay, daysLeft: daysPlanned };
  return {
    deckId: deck.id,
    seminarAt,
    daysLeft,
    minutesPerDay,
    withMyMinutes: forecastOf(outlooks, [], tables, time).withPlan,
    needed: READINESS.map((readiness) => ({
      readiness,
      minutesPerDay: minutesPerDayFor(readiness, outlooks, tables, { daysLeft: daysPlanned, pace }),
    })),
  };
}
