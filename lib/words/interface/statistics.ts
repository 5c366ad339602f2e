import type { Maturity } from "@/lib/core/statistics/maturity";
import { formatCount, formatDay, formatNumber, formatPercent, formatShortDay, formatSpent } from "@/lib/words/format";

const PERIOD: Readonly<Record<"7" | "30" | "90" | "all", string>> = {
  "7": "7 days",
  "30": "30 days",
  "90": "90 days",
  all: "All",
};

const MATURITY: Readonly<Record<Maturity | "suspended", string>> = {
  new: "Not asked yet",
  learning: "In learning",
  young: "Young",
  mature: "Mature",
  suspended: "Set aside",
};

/** Points by which two shares differ: 0.87 and 0.9 are 3 points apart. */
function points(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 100);
}

function answers(locale: string, count: number): string {
  return formatCount(locale, count, "answer", "answers");
}

function cards(locale: string, count: number): string {
  return formatCount(locale, count, "card", "cards");
}

/** What the statistics page says of itself and around the plots. */
export const statisticsWords = {
  title: "Statistics",
  lead: "What you did, how well you remember, and what comes next.",
  link: "Statistics",
  table: "As a table",
  deck: "Deck",
  allDecks: "All that I learn",
  showDeck: "Show",
  period: "Period",
  periodName: (days: keyof typeof PERIOD) => PERIOD[days],
  empty: "Nothing to show yet.",
  emptyNote: "Answer a few cards. From then on your days, your memory and what comes next are drawn here.",
  start: "Start review",
  nothingInPeriod: "Nothing was answered in this time.",
  days: "Day by day",
  now: "Your memory now",
  inPeriod: (days: keyof typeof PERIOD) => (days === "all" ? "Since you began" : `In the last ${PERIOD[days]}`),
  streak: (locale: string, days: number) => `${formatCount(locale, days, "day", "days")} in a row`,
  streakNote: (answeredToday: boolean, days: number) => {
    if (answeredToday) return "Today is done. Days with nothing due do not break it.";
    return days > 0
      ? "Today is still open. Days with nothing due do not break it."
      : "It begins with your next answer.";
  },
} as const;

/** What each plot of time and of what comes next says. */
export const workWords = {
  calendar: "Your days",
  calendarTakeaway: (locale: string, days: number, total: number) =>
    `You studied on ${formatCount(locale, days, "day", "days")} and gave ${answers(locale, total)}.`,
  calendarDescription: (locale: string, days: number, most: number) =>
    `A dot for each day, larger for more answers. ${formatCount(locale, days, "day", "days")} with answers, at most ${formatNumber(locale, most)} on one day.`,
  calendarKey: (locale: string, most: number) =>
    `Larger dots are more answers: up to ${formatNumber(locale, most)} a day.`,
  month: "Month",
  daysStudied: "Days",
  answers: "Answers",
  time: "Time",
  dayTip: (locale: string, day: string, count: number) => `${formatDay(locale, day)}: ${answers(locale, count)}`,
  spent: "Time spent",
  spentTakeaway: (locale: string, milliseconds: number, days: number) =>
    `${formatSpent(locale, milliseconds)} on ${formatCount(locale, days, "day", "days")}: ${formatSpent(locale, milliseconds / Math.max(1, days))} a day that you studied.`,
  spentUnit: "minutes",
  span: "Days",
  spanName: (locale: string, from: string, to: string) =>
    from === to ? formatShortDay(locale, from) : `${formatShortDay(locale, from)} to ${formatShortDay(locale, to)}`,
  forecast: "What comes due",
  forecastTakeaway: (locale: string, due: number, backlog: number) =>
    backlog > 0
      ? `${cards(locale, due)} in the next 30 days, and ${formatNumber(locale, backlog)} that came due before today.`
      : `${cards(locale, due)} in the next 30 days.`,
  forecastNote: "As it stands: without new cards, and without what today’s answers will change.",
  later: (locale: string, count: number) => `${cards(locale, count)} after that.`,
  overdue: "Before today",
  overdueShort: "late",
  today: "today",
  day: "Day",
  due: "Due",
  nothingScheduled: "No card has a date yet.",
} as const;

/** What each plot of memory says. */
export const memoryWords = {
  retention: "What you recalled",
  retentionTakeaway: (locale: string, observed: number, predicted: number) =>
    `You recalled ${formatPercent(locale, observed)} of what you were asked; ${formatPercent(locale, predicted)} was expected.`,
  untested: "Nothing has tested your memory in this time yet: that takes answers on a second day.",
  onlyTyped: "So far only what you typed in quizzes has tested your memory.",
  retentionNote:
    "Only answers on a later day than the one before count: they test your memory. Young cards come back within three weeks, mature ones later.",
  retentionRow: { all: "All", young: "Young", mature: "Mature", typed: "Typed in quizzes" },
  recalled: "Recalled",
  expected: "Expected",
  who: "Cards",
  none: "nothing yet",
  calibration: "How right the forecast is",
  calibrationTakeaway: (locale: string, observed: number, predicted: number) => {
    const off = points(observed, predicted);
    if (off === 0) return "What was expected of you and what you recalled agree.";
    const direction = observed < predicted ? "less" : "more";
    return `You recalled ${formatCount(locale, off, "point", "points")} ${direction} than expected.`;
  },
  calibrationDescription: (locale: string, bins: number) =>
    `${formatCount(locale, bins, "dot", "dots")}: across, how likely recall was; upwards, how often you did recall. On the dashed line both agree. Larger dots stand for more answers, lines for how sure they are.`,
  calibrationNote: (locale: string, logLoss: number, rmse: number) =>
    `Log loss ${new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(logLoss)}, RMSE over bins ${formatPercent(locale, rmse)}: the lower, the better.`,
  expectedAxis: "expected",
  recalledAxis: "recalled",
  range: "Expected",
  cards: "Your cards",
  cardsTakeaway: (locale: string, begun: number, all: number) =>
    `You have begun ${formatNumber(locale, begun)} of ${cards(locale, all)}.`,
  state: (state: keyof typeof MATURITY) => MATURITY[state],
  /** Where there is little room. */
  stateShort: (state: Maturity) => (state === "new" ? "New" : state === "learning" ? "Learning" : MATURITY[state]),
  stateColumn: "State",
  count: "Cards",
  stability: "How long they last",
  stabilityTakeaway: (locale: string, median: number) =>
    `Half of your cards keep for ${formatCount(locale, Math.max(1, Math.round(median)), "day", "days")} or more before recall falls to 90%.`,
  stabilityUnit: "days",
  difficulty: "How hard they are",
  difficultyTakeaway: (locale: string, median: number) =>
    `From 1, easy, to 10, hard: yours are around ${formatNumber(locale, median)}.`,
  difficultyUnit: "difficulty",
  recall: "What you know today",
  recallTakeaway: (locale: string, median: number) =>
    `Half of your cards you know today with ${formatPercent(locale, median)} or more.`,
  recallUnit: "chance of recall",
  from: (text: string) => `${text} and more`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  distributionDescription: (locale: string, count: number) => `${cards(locale, count)} in columns.`,
  buttons: "How you answered",
  buttonsTakeaway: (locale: string, share: number) =>
    `You pressed Again in ${formatPercent(locale, share)} of your answers to cards that you had learned.`,
  buttonsOnlyNew: "So far you have answered new cards only.",
  buttonsDescription: "For each kind of card four columns: Again, Hard, Good, Easy, as shares of its answers.",
  buttonsKey: "A Again · H Hard · G Good · E Easy",
} as const;

/** The page of one card's forgetting curve. */
export const cardWords = {
  title: "How well you know it",
  link: "How well you know it",
  never: "You have not answered this card yet.",
  now: (locale: string, share: number) => `You know it today with ${formatPercent(locale, share)}.`,
  forgotten: "You begin anew: this card was reset, or its answer has changed.",
  curve: "Your forgetting curve",
  curveDescription: (locale: string, times: number, share: number | null) =>
    `Chance of recall over time, with ${formatCount(locale, times, "answer", "answers")}.${share === null ? "" : ` Today it is ${formatPercent(locale, share)}.`} It falls until the next answer, each time more slowly.`,
  curveKey: "● recalled · ✕ missed · dashed: what comes without an answer · dotted line: where you want to be asked",
  today: "today",
  answers: "Your answers",
  when: "When",
  answer: "Answer",
  before: "Known before",
  lasts: "Then lasts",
  days: (locale: string, days: number) =>
    days < 1 ? "less than a day" : formatCount(locale, Math.round(days), "day", "days"),
  unrated: "counted as nothing",
  quiz: "in a quiz",
  fact: "The fact behind it",
} as const;
