import type { GradingRule } from "@/lib/core/teaching/assignment";
import type { TalkReason } from "@/lib/core/teaching/talk-about";
import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

const REASON: Readonly<Record<TalkReason, string>> = {
  "least-known": "least known",
  "most-missed": "most missed",
  "most-disputed": "disputed",
};

function students(locale: string, count: number): string {
  return formatCount(locale, count, "student", "students");
}

/** The readiness page. */
export const classWords = {
  title: "Readiness",
  noObjective: "Everything else",
  chooseSeminar: "Seminar",
  seminarAt: (title: string, moment: string) => `${title}, seminar ${moment}`,
  over: "The seminar is over. This is what the class knows today.",
  noAssignment: "No assignments yet. Assign a deck to see how ready the class is.",
  noCards: "This deck has no cards.",
  tooFew: (locale: string, count: number, least: number) =>
    `${students(locale, count)} so far. Shown from ${formatNumber(locale, least)} students with accounts, to protect privacy.`,
  asOf: (moment: string) => `As of ${moment}. Updated once three students have answered, to protect privacy.`,
  ready: "expected recall at the seminar",
  readyToday: "expected today",
  started: "have started",
  startedOf: (locale: string, started: number, all: number) =>
    `${formatNumber(locale, started)} of ${formatNumber(locale, all)}`,
  atTarget: (locale: string, target: number) => `students at ${formatPercent(locale, target)} or more`,
  figures: "Summary",
  distribution: "Expected readiness",
  distributionTakeaway: (locale: string, atTarget: number, all: number, target: number) =>
    `${formatNumber(locale, atTarget)} of ${students(locale, all)} reach ${formatPercent(locale, target)}.`,
  distributionDescription: (locale: string, all: number) =>
    `${students(locale, all)} in columns of ten percentage points, lowest readiness first.`,
  distributionUnit: "% of cards",
  knows: "Readiness",
  studentsColumn: "Students",
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  history: "Readiness over time",
  historyTakeaway: (locale: string, from: number, to: number, since: string) =>
    Math.round(from * 100) === Math.round(to * 100)
      ? `Still ${formatPercent(locale, to)}, as on ${since}.`
      : `${to > from ? "Up" : "Down"} from ${formatPercent(locale, from)} on ${since} to ${formatPercent(locale, to)}.`,
  historyDescription: (locale: string, days: number, target: number) =>
    `A line over ${formatCount(locale, days, "day", "days")}, with a dashed line at the target of ${formatPercent(locale, target)}.`,
  historyTarget: "target",
  day: "Day",
  objectives: "By objective",
  objective: "Objective",
  readiness: "Expected",
  met: "Seen",
  cards: "Cards",
  facts: "By fact",
  fact: "Fact",
  talkAbout: "Discuss in class",
  talkAboutNone: "Nothing stands out yet.",
  answer: "Answer",
  reason: (reason: TalkReason) => REASON[reason],
  missed: (locale: string, of: "quiz" | "cards", missed: number, asked: number) =>
    of === "quiz"
      ? `${formatNumber(locale, missed)} of ${formatNumber(locale, asked)} got it wrong in the quiz`
      : `${formatNumber(locale, missed)} of ${formatNumber(locale, asked)} have forgotten it at least once`,
  disputed: (locale: string, others: number, flags: number) =>
    [
      others > 0 ? formatCount(locale, others, "other view", "other views") : "",
      flags > 0 ? `${formatCount(locale, flags, "open report", "open reports")}` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  wrong: "Wrong answers",
  wrongAnswer: (locale: string, text: string, count: number) => `${text} (${formatNumber(locale, count)})`,
  predicted: "Forecast and result",
  predictedTakeaway: (locale: string, expected: number, observed: number) => {
    const points = Math.round((observed - expected) * 100);
    if (Math.abs(points) < 3) return "The quiz went as expected.";
    return points < 0
      ? `The quiz went ${formatCount(locale, -points, "point", "points")} worse than expected. Take the forecast with a pinch of salt.`
      : `The quiz went ${formatCount(locale, points, "point", "points")} better than expected.`;
  },
  predictedNote: (locale: string, recall: number, answers: number) =>
    `“Expected right” allows for guessing; expected recall alone was ${formatPercent(locale, recall)}. Based on ${formatCount(locale, answers, "answer", "answers")} about cards learned before the quiz.`,
  expected: "Expected right",
  observed: "Actually right",
  notStarted: "Not started",
  allStarted: "Everyone has started.",
  notStartedCount: (locale: string, count: number) =>
    `${students(locale, count)}. Nothing is graded here, so names aren’t shown.`,
  project: "Present",
  gradebook: "Gradebook",
  items: "Questions",
} as const;

/** The page shown to the whole room. */
export const projectorWords = {
  title: "Class view",
  ready: "of cards expected to be remembered",
  waiting: "Results appear once five students with accounts have started.",
  started: (locale: string, started: number, all: number) =>
    `${formatNumber(locale, started)} of ${students(locale, all)} have started`,
  rule: "Updates at most once a minute, after at least three students have answered, so that nobody’s answer can be singled out.",
  live: "Live",
  paused: "Not connected. Reconnecting…",
  back: "Back",
} as const;

const RULE: Readonly<Record<GradingRule["rule"], string>> = {
  none: "not graded",
  done: "completion",
  minutes: "minutes",
  cardsAtTarget: "cards at target",
  quizScore: "quiz score",
};

/** The gradebook. */
export const gradebookWords = {
  title: "Gradebook",
  lead: "Only graded results appear here. Answers count from the opening until the seminar; study time is capped at what was possible on that device.",
  none: "No assignments yet.",
  noStudents: "No students yet.",
  student: "Student",
  identifier: "ID",
  rule: (rule: GradingRule["rule"]) => RULE[rule],
  scores: "Scores for Moodle or Canvas (CSV)",
  details: "Full results (CSV)",
  research: "Answers for research (CSV)",
  researchNote: "No names, addresses, times of day or typed text. Codes replace names and change with every download.",
  csvNote:
    "The file uses Canvas’s columns. In Moodle, map “SIS User ID” to the ID number or “SIS Login ID” to the e-mail address.",
  yes: "done",
  no: "not yet",
  minutes: (locale: string, minutes: number, wanted: number) =>
    `${formatNumber(locale, Math.round(minutes))} of ${formatNumber(locale, wanted)} min`,
  share: (locale: string, score: number) => formatPercent(locale, score),
  nothing: "–",
  late: (
    locale: string,
    rule: GradingRule["rule"],
    { amount, of }: { readonly amount: number; readonly of: number },
    moment: string,
  ) =>
    rule === "minutes"
      ? `${formatNumber(locale, Math.round(amount))} of ${formatCount(locale, Math.round(of), "minute", "minutes")} sent together, ${moment}`
      : `${formatNumber(locale, amount)} of ${formatCount(locale, of, "card", "cards")} sent together, ${moment}`,
  lateNote: "“Sent together” means well after the work was done: the phone was offline, or the work was made up.",
  average: "Average",
  classAverage: "Class average",
} as const;
