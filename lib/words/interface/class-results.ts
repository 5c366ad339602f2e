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

/** What the readiness page and the room's picture say. */
export const classWords = {
  title: "Readiness",
  noObjective: "Everything else",
  chooseSeminar: "Seminar",
  seminarAt: (title: string, moment: string) => `${title}, seminar ${moment}`,
  over: "The seminar is over: this is what the class knows today.",
  noAssignment: "Nothing is assigned yet. Assign a deck, and this page says how ready the class is.",
  noCards: "The deck has no cards.",
  tooFew: (locale: string, count: number, least: number) =>
    `${students(locale, count)} so far. Once ${formatNumber(locale, least)} with accounts have started, this page says how ready the class is: of fewer, it would say too much of each.`,
  asOf: (moment: string) =>
    `As of ${moment}. It changes once three students have answered, so that nobody’s answer can be read off.`,
  ready: "expected at the seminar",
  readyToday: "expected today",
  started: "have started",
  startedOf: (locale: string, started: number, all: number) =>
    `${formatNumber(locale, started)} of ${formatNumber(locale, all)}`,
  atTarget: (locale: string, target: number) => `at ${formatPercent(locale, target)} or more`,
  figures: "In short",
  distribution: "Students by what they will know",
  distributionTakeaway: (locale: string, atTarget: number, all: number, target: number) =>
    `${formatNumber(locale, atTarget)} of ${students(locale, all)} reach ${formatPercent(locale, target)}.`,
  distributionDescription: (locale: string, all: number) =>
    `${students(locale, all)} in columns of ten points, from those who will know least to those who will know most.`,
  distributionUnit: "of the cards, in percent",
  knows: "Will know",
  studentsColumn: "Students",
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  objectives: "By objective",
  objective: "Objective",
  readiness: "Expected",
  met: "Met",
  cards: "Cards",
  facts: "By fact",
  fact: "Fact",
  talkAbout: "Talk about these",
  talkAboutNone: "There is nothing that stands out yet.",
  answer: "Answer",
  reason: (reason: TalkReason) => REASON[reason],
  missed: (locale: string, of: "quiz" | "cards", missed: number, asked: number) =>
    of === "quiz"
      ? `${formatNumber(locale, missed)} of ${formatNumber(locale, asked)} wrong in the quiz`
      : `${formatNumber(locale, missed)} of ${formatNumber(locale, asked)} have forgotten it once`,
  disputed: (locale: string, others: number, flags: number) =>
    [
      others > 0 ? `${formatCount(locale, others, "other says", "others say")} something else` : "",
      flags > 0 ? `${formatCount(locale, flags, "open report", "open reports")}` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  wrong: "Wrong answers",
  wrongAnswer: (locale: string, text: string, count: number) => `${text} (${formatNumber(locale, count)})`,
  predicted: "What was expected, and what came of it",
  predictedTakeaway: (locale: string, expected: number, observed: number) => {
    const points = Math.round((observed - expected) * 100);
    if (Math.abs(points) < 3) return "In the quiz the class knew what was expected of it.";
    return points < 0
      ? `In the quiz the class knew ${formatCount(locale, -points, "point", "points")} less than expected: take the forecast with a grain of salt.`
      : `In the quiz the class knew ${formatCount(locale, points, "point", "points")} more than expected.`;
  },
  predictedNote: (locale: string, recall: number, answers: number) =>
    `Expected right counts guesses in; recall alone was expected to be ${formatPercent(locale, recall)}. From ${formatCount(locale, answers, "answer", "answers")} to what had been learned before.`,
  expected: "Expected right",
  observed: "Right",
  notStarted: "Have not started",
  allStarted: "Everybody has started.",
  notStartedCount: (locale: string, count: number) =>
    `${students(locale, count)}. Nothing is graded here, so nobody is named.`,
  project: "Project this",
  gradebook: "Gradebook",
  items: "Questions",
} as const;

/** The room's picture. */
export const projectorWords = {
  title: "For the room",
  ready: "of the cards are expected to be known",
  waiting: "This picture begins when five students with accounts have started.",
  started: (locale: string, started: number, all: number) =>
    `${formatNumber(locale, started)} of ${students(locale, all)} have started`,
  talkAbout: "Questions to talk about",
  rule: "Changes at most once a minute, and when at least three have answered: nobody’s answer can be read off.",
  live: "Live",
  paused: "Not connected. It goes on by itself.",
  back: "Back",
} as const;

const RULE: Readonly<Record<GradingRule["rule"], string>> = {
  none: "not graded",
  done: "done or not",
  minutes: "minutes",
  cardsAtTarget: "cards at the target",
  quizScore: "quiz",
};

/** The gradebook. */
export const gradebookWords = {
  title: "Gradebook",
  lead: "Only what each assignment grades. An answer counts if it was given after the opening and arrived before the seminar; study time is capped at what was possible on that device.",
  none: "Nothing is assigned yet.",
  noStudents: "No student has joined yet.",
  student: "Student",
  identifier: "Identifier",
  rule: (rule: GradingRule["rule"]) => RULE[rule],
  scores: "Scores for Moodle or Canvas (CSV)",
  details: "Every figure (CSV)",
  research: "Answers for research (CSV)",
  researchNote: "Without names, addresses, times of day or typed words; names are replaced by codes, new in each file.",
  csvNote:
    "The file has Canvas’s columns. In Moodle, map “SIS User ID” to the ID number or “SIS Login ID” to the e-mail address.",
  yes: "done",
  no: "not yet",
  minutes: (locale: string, minutes: number, wanted: number) =>
    `${formatNumber(locale, Math.round(minutes))} of ${formatNumber(locale, wanted)} min`,
  share: (locale: string, score: number) => formatPercent(locale, score),
  nothing: "–",
  last: (day: string) => `last ${day}`,
  late: (
    locale: string,
    rule: GradingRule["rule"],
    { amount, of }: { readonly amount: number; readonly of: number },
    moment: string,
  ) =>
    rule === "minutes"
      ? `${formatNumber(locale, Math.round(amount))} of ${formatCount(locale, Math.round(of), "minute", "minutes")} arrived together, ${moment}`
      : `${formatNumber(locale, amount)} of ${formatCount(locale, of, "card", "cards")} arrived together, ${moment}`,
  lateNote: "What arrived together was sent well after it was done: from a phone that was offline, or made up.",
} as const;
