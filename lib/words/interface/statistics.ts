import type { Maturity } from "@/lib/core/statistics/maturity";
import { formatCount, formatDay, formatNumber, formatPercent, formatShortDay, formatSpent } from "@/lib/words/format";

const PERIOD: Readonly<Record<"7" | "30" | "90" | "all", string>> = {
  "7": "7 days",
  "30": "30 days",
  "90": "90 days",
  all: "All",
};

const MATURITY: Readonly<Record<Maturity | "suspended", string>> = {
  new: "New",
  learning: "Learning",
  young: "Young",
  mature: "Mature",
  suspended: "Suspended",
};

/** Recall above this is shown as "over 99%": a rounded 100% would be a promise. */
const CERTAIN = 0.99;

/** The difference of two shares in percentage points: 3 for 0.87 and 0.9. */
function points(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 100);
}

function answers(locale: string, count: number): string {
  return formatCount(locale, count, "answer", "answers");
}

function cards(locale: string, count: number): string {
  return formatCount(locale, count, "card", "cards");
}

/** The statistics page, apart from its plots. */
export const statisticsWords = {
  title: "Statistics",
  lead: "What you’ve done, how well you remember and what’s coming up.",
  table: "Show as table",
  deck: "Deck",
  allDecks: "All decks",
  showDeck: "Show",
  period: "Period",
  periodName: (days: keyof typeof PERIOD) => PERIOD[days],
  empty: "Nothing to show yet.",
  emptyNote: "Answer a few cards, and your progress will show up here.",
  start: "Start review",
  nothingInPeriod: "No answers in this period.",
  days: "Activity",
  now: "Your memory now",
  inPeriod: (days: keyof typeof PERIOD) => (days === "all" ? "Since you started" : `Last ${PERIOD[days]}`),
  streak: (locale: string, days: number) => `${formatNumber(locale, days)}-day streak`,
  streakNote: (answeredToday: boolean, days: number) => {
    if (answeredToday) return "You’ve studied today. Days with nothing due don’t break it.";
    return days > 0
      ? "You haven’t studied today yet. Days with nothing due don’t break it."
      : "It starts with your next answer.";
  },
} as const;

/** The plots of time and of upcoming reviews. */
export const workWords = {
  calendar: "Study calendar",
  calendarTakeaway: (locale: string, days: number, total: number) =>
    `You studied on ${formatCount(locale, days, "day", "days")} and gave ${answers(locale, total)}.`,
  calendarDescription: (locale: string, days: number, most: number) =>
    `A dot for each day, larger for more answers. ${formatCount(locale, days, "day", "days")} with answers, up to ${formatNumber(locale, most)} a day.`,
  calendarKey: (locale: string, most: number) =>
    `Larger dots mean more answers, up to ${formatNumber(locale, most)} a day.`,
  month: "Month",
  daysStudied: "Days",
  answers: "Answers",
  time: "Time",
  dayTip: (locale: string, day: string, count: number) => `${formatDay(locale, day)}: ${answers(locale, count)}`,
  dueTip: (locale: string, day: string, count: number) => `${day}: ${formatCount(locale, count, "card", "cards")}`,
  spent: "Time spent",
  spentTakeaway: (locale: string, milliseconds: number, days: number) =>
    `${formatSpent(locale, milliseconds)} over ${formatCount(locale, days, "day", "days")}, ${formatSpent(locale, milliseconds / Math.max(1, days))} per study day.`,
  spentUnit: "minutes",
  span: "Days",
  spanName: (locale: string, from: string, to: string) =>
    from === to ? formatShortDay(locale, from) : `${formatShortDay(locale, from)} to ${formatShortDay(locale, to)}`,
  forecast: "Upcoming reviews",
  forecastTakeaway: (locale: string, due: number, backlog: number) =>
    backlog > 0
      ? `${cards(locale, due)} in the next 30 days, plus ${formatNumber(locale, backlog)} overdue.`
      : `${cards(locale, due)} in the next 30 days.`,
  forecastNote: "Excludes new cards and the effect of today’s answers.",
  later: (locale: string, count: number) => `${cards(locale, count)} after that.`,
  overdue: "Overdue",
  overdueShort: "late",
  today: "today",
  day: "Day",
  due: "Due",
  nothingScheduled: "No cards scheduled yet.",
} as const;

/** The plots of memory. */
export const memoryWords = {
  retention: "Retention",
  retentionTakeaway: (locale: string, observed: number, predicted: number) =>
    `You recalled ${formatPercent(locale, observed)}; ${formatPercent(locale, predicted)} was expected.`,
  untested: "Your memory hasn’t been tested in this period yet. That takes answers on a second day.",
  onlyTyped: "So far, only typed quiz answers have tested your memory.",
  retentionNote:
    "Counts only cards you last answered on an earlier day. Young cards come back within three weeks, mature ones later.",
  retentionRow: { all: "All", young: "Young", mature: "Mature", typed: "Typed in quizzes" },
  recalled: "Recalled",
  expected: "Expected",
  who: "Cards",
  none: "none yet",
  calibration: "Forecast accuracy",
  calibrationTakeaway: (locale: string, observed: number, predicted: number) => {
    const off = points(observed, predicted);
    if (off === 0) return "Your recall matched the forecast.";
    const direction = observed < predicted ? "lower" : "higher";
    return `Your recall was ${formatCount(locale, off, "point", "points")} ${direction} than expected.`;
  },
  calibrationDescription: (locale: string, bins: number) =>
    `${formatCount(locale, bins, "dot", "dots")}: expected recall across, actual recall upwards. On the dashed line, they match. Larger dots mean more answers; vertical lines show the uncertainty.`,
  calibrationNote: (locale: string, logLoss: number, rmse: number) =>
    `Log loss ${new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(logLoss)}, RMSE (bins) ${formatPercent(locale, rmse)}. Lower is better.`,
  expectedAxis: "expected",
  recalledAxis: "recalled",
  range: "Expected",
  cards: "Your cards",
  cardsTakeaway: (locale: string, begun: number) => `You’ve started ${cards(locale, begun)}.`,
  state: (state: keyof typeof MATURITY) => MATURITY[state],
  /** Where there is little room. */
  stateShort: (state: Maturity) => (state === "new" ? "New" : state === "learning" ? "Learning" : MATURITY[state]),
  stateColumn: "State",
  count: "Cards",
  stability: "Stability",
  stabilityTakeaway: (locale: string, median: number) =>
    `Half of your cards stay above 90% recall for ${formatCount(locale, Math.max(1, Math.round(median)), "day", "days")} or more.`,
  stabilityUnit: "days",
  difficulty: "Difficulty",
  difficultyTakeaway: (locale: string, median: number) =>
    `Median difficulty: ${formatNumber(locale, median)}, from 1 (easy) to 10 (hard)`,
  difficultyUnit: "difficulty",
  recall: "Recall today",
  recallTakeaway: (locale: string, median: number) =>
    `Median recall today: ${median > CERTAIN ? `over ${formatPercent(locale, CERTAIN)}` : formatPercent(locale, median)}`,
  recallUnit: "chance of recall",
  from: (text: string) => `${text} or more`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  distributionDescription: (locale: string, count: number) => `${cards(locale, count)} in columns.`,
  buttons: "Answer buttons",
  buttonsTakeaway: (locale: string, share: number) =>
    `You pressed Again for ${formatPercent(locale, share)} of the cards you’d already learned.`,
  buttonsOnlyNew: "So far, you’ve only answered new cards.",
  buttonsDescription: "Four columns for each kind of card: Again, Hard, Good and Easy, as shares of its answers.",
  buttonsKey: "A Again · H Hard · G Good · E Easy",
} as const;

/** The page with a card's forgetting curve. */
export const cardWords = {
  title: "Your memory of this card",
  link: "Your memory of this card",
  never: "You haven’t answered this card yet.",
  now: (locale: string, share: number) => `Recall today: ${formatPercent(locale, share)}`,
  forgotten: "You’re starting over: this card was reset, or its answer changed.",
  curve: "Your forgetting curve",
  curveDescription: (locale: string, times: number, share: number | null) =>
    `Chance of recall over time, with ${formatCount(locale, times, "answer", "answers")}.${share === null ? "" : ` Today it’s ${formatPercent(locale, share)}.`} It falls until the next answer, more slowly each time.`,
  curveKey: "● recalled · ✕ missed · dashed: without another answer · dotted: your desired retention",
  today: "today",
  answers: "Your answers",
  when: "Date",
  answer: "Answer",
  before: "Recall before",
  lasts: "Stability after",
  days: (locale: string, days: number) =>
    days < 1 ? "less than a day" : formatCount(locale, Math.round(days), "day", "days"),
  unrated: "not counted",
  quiz: "in a quiz",
  fact: "About this fact",
} as const;
