import type { Period, Statistics } from "@/lib/contracts/statistics";
import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { countButtons } from "@/lib/core/statistics/answer-buttons";
import { calibrate } from "@/lib/core/statistics/calibration";
import { distributeMemory } from "@/lib/core/statistics/distribution";
import { forecastDue } from "@/lib/core/statistics/forecast";
import { countCards } from "@/lib/core/statistics/maturity";
import { retentionByMaturity, retentionOf, selfRatedTests, typedTests } from "@/lib/core/statistics/retention";
import { streakOf } from "@/lib/core/statistics/streak";
import { sumWork, type WorkOfDay, workByDay, workBySpan } from "@/lib/core/statistics/work";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { rebuildSchedules } from "@/lib/server/services/memory/rebuild-schedules";
import { readHistories, type TraceSummary } from "@/lib/server/services/statistics/read-histories";
import { database } from "@/lib/server/store/database";
import { loadStudiedDecks } from "@/lib/server/store/decks";
import { loadRemembered, loadWork, type Remembered } from "@/lib/server/store/statistics";
import type { Learner } from "@/lib/server/store/users";

/** The calendar's days: 53 weeks, so that a whole year is in it whatever the weekday. */
const CALENDAR_DAYS = 371;

/**
 * What the plots show of one deck, or of all that I learn. The calendar, the forecast, the cards and the distributions
 * are as of now; time, retention, calibration and buttons are of the period.
 * @throws DomainError not-found for a deck that I may not see
 */
export async function readStatistics(
  context: ServiceContext,
  { deckId, days }: { readonly deckId?: string | undefined; readonly days: Period },
): Promise<Statistics> {
  const learner = await requireLearner(context);
  const [remembered, work] = await Promise.all([
    loadFreshMemories(context, learner, deckId),
    loadWork(database(), learner.id, deckId ?? null, LONGEST_ANSWER_MS),
  ]);
  const studied = workByDay(work, learner.options);
  const period = periodOf(days, studied, context.now, learner);
  const wantsStreak = learner.streakShown && deckId === undefined;
  // A streak can be older than the period, and hangs on what was due of every card.
  const cards = await readHistories(learner.id, remembered, wantsStreak ? 0 : period.since);
  const streak = wantsStreak ? readStreak(studied, cards, context.now, learner) : null;
  return {
    deckId: deckId ?? null,
    period: { days, from: period.from, to: period.to },
    calendar: studied.filter(({ day }) => day > addStudyDays(period.to, -CALENDAR_DAYS)),
    streak,
    time: timeSpent(studied, period),
    ...memoryNow(remembered, context.now, learner),
    ...recallIn(cards, period.since),
  };
}

/** My cards with their schedules; those corrected since are brought up to date first, as wherever they are met. */
async function loadFreshMemories(
  context: ServiceContext,
  learner: Learner,
  deckId: string | undefined,
): Promise<readonly Remembered[]> {
  const viewer = { userId: learner.id, now: context.now };
  const decks = deckId === undefined ? await loadStudiedDecks(database(), viewer) : [];
  const deckIds = deckId === undefined ? decks.map(({ id }) => id) : [(await requireDeck(context, deckId)).id];
  const load = () => loadRemembered(database(), learner.id, deckIds, deckId === undefined);
  const remembered = await load();
  const stale = remembered.filter(
    ({ schedule, contentEvents }) => schedule !== undefined && schedule.contentEvents !== contentEvents,
  );
  if (stale.length === 0) return remembered;
  await rebuildSchedules(
    learner.id,
    stale.map(({ cardId }) => cardId),
  );
  return load();
}

/** The study days that are looked at. */
interface PeriodDays {
  readonly from: StudyDay | null;
  readonly to: StudyDay;
  /** Its first moment; 0 for all. */
  readonly since: Instant;
}

function periodOf(days: Period, studied: readonly WorkOfDay[], now: Instant, { options }: Learner): PeriodDays {
  const to = studyDayOf(now, options);
  if (days === "all") return { from: studied[0]?.day ?? null, to, since: 0 };
  const from = addStudyDays(to, 1 - Number(days));
  return { from, to, since: startOfStudyDay(from, options) };
}

function readStreak(
  studied: readonly WorkOfDay[],
  cards: readonly TraceSummary[],
  now: Instant,
  { options }: Learner,
): Statistics["streak"] {
  const days = new Set(studied.map(({ day }) => day));
  return streakOf(
    days,
    cards.flatMap(({ spans }) => spans),
    now,
    options,
  );
}

function timeSpent(studied: readonly WorkOfDay[], { from, to }: PeriodDays): Statistics["time"] {
  if (from === null) return { answers: 0, milliseconds: 0, daysStudied: 0, spans: [] };
  const inPeriod = studied.filter(({ day }) => day >= from);
  return { ...sumWork(inPeriod), daysStudied: inPeriod.length, spans: [...workBySpan(inPeriod, from, to)] };
}

function memoryNow(remembered: readonly Remembered[], now: Instant, { options }: Learner) {
  const all = remembered.map(({ schedule }) => schedule);
  const schedules = all.filter((schedule) => schedule !== undefined);
  const { stability, difficulty, retrievability } = distributeMemory(schedules, now, options);
  const { backlog, days, later } = forecastDue(schedules, now, options);
  return {
    cards: countCards(all),
    forecast: { backlog, days: [...days], later },
    stability: { ...stability, bins: [...stability.bins] },
    difficulty: { ...difficulty, bins: [...difficulty.bins] },
    retrievability: { ...retrievability, bins: [...retrievability.bins] },
  };
}

function recallIn(cards: readonly TraceSummary[], since: Instant) {
  const answers = cards.flatMap((card) => card.answers.filter(({ at }) => at >= since));
  const tests = selfRatedTests(answers);
  const { bins, ...measures } = calibrate(tests);
  return {
    retention: { ...retentionByMaturity(tests), typed: retentionOf(typedTests(answers)) },
    calibration: { ...measures, bins: [...bins] },
    buttons: countButtons(answers),
  };
}
