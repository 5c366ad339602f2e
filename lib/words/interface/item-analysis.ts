import type { ItemFlag } from "@/lib/core/assessment/item-analysis/item-flags";
import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

const FLAG: Readonly<Record<ItemFlag, string>> = {
  "key-maybe-wrong": "The best students chose another answer more often than the key. Is the key right?",
  "negative-discrimination": "Students who do well on the rest get this one wrong. Is it misleading?",
  "too-hard": "No better than guessing, or hardly anyone gets it right.",
  "easy-at-first-sight": "Nearly everyone who hadn’t seen it before got it right. Does it give itself away?",
  "dead-distractor": "Fewer than 5% chose one of the wrong answers. Replace it.",
};

/** The same in a table's cell. */
const SHORT_FLAG: Readonly<Record<ItemFlag, string>> = {
  "key-maybe-wrong": "Check the key",
  "negative-discrimination": "May be misleading",
  "too-hard": "Too hard",
  "easy-at-first-sight": "Gives itself away",
  "dead-distractor": "Unused answer",
};

/** The item analysis page. */
export const itemWords = {
  title: "Questions",
  lead: "How each quiz question performed, from every student’s first attempt. Calculated as in Moodle.",
  allQuizzes: "All quizzes",
  choose: "Quiz",
  noQuiz: "No assignment has a quiz. Add one to see how its questions perform.",
  nobody: "Nobody has submitted a quiz yet.",
  learners: "students",
  meanScore: "mean score",
  alpha: "Cronbach’s alpha",
  alphaNote: (alpha: number | null, form: "fixed" | "drawn") => {
    if (form === "drawn") return "Discrimination and alpha aren’t shown, because each student got different questions.";
    if (alpha === null) return "Too few students, or scores too similar, for alpha.";
    return alpha < 0.64
      ? "Below 0.64: the questions measure different things, or there are too few to compare students."
      : "0.64 or more: the questions measure the same thing.";
  },
  worthALook: "Needs review",
  nothingToLookAt: "No issues",
  all: "All questions",
  flag: (flag: ItemFlag) => FLAG[flag],
  tooFew: (locale: string, answers: number, least: number) =>
    `${formatCount(locale, answers, "answer", "answers")} so far. Figures appear from ${formatNumber(locale, least)}.`,
  verdict: "Verdict",
  shortFlag: (flag: ItemFlag | undefined) => (flag === undefined ? "No issues" : SHORT_FLAG[flag]),
  noVerdict: "Too few answers",
  nothingWrong: "No issues",
  details: "Details",
  detailsOf: (stem: string) => `Details: ${stem}`,
  answers: "Answers",
  facility: "Right",
  discrimination: "Discrimination",
  time: "Median time",
  /** Every measure of a question, with what it says. */
  measures: {
    facility: { name: "Right", says: "The average score, as a share of the maximum." },
    discrimination: {
      name: "Discrimination",
      says: "How well it separates strong students from weak ones. 30% or more is good; below 0%, something is wrong.",
    },
    answers: { name: "Answers", says: "How many students answered it." },
    guess: { name: "By chance", says: "The score that guessing alone would give." },
    deviation: { name: "Spread", says: "How far scores vary around the average, 50% at most." },
    efficiency: {
      name: "Efficiency",
      says: "Discrimination as a share of the maximum for a question this hard.",
    },
    weight: { name: "Weight", says: "How much it contributes to differences in total scores." },
    firstSight: { name: "Right first time", says: "Correct answers from students who hadn’t studied it." },
    predicted: { name: "Expected right", says: "The forecast for students who had studied it." },
    observed: { name: "Actually right", says: "How many of those students were correct." },
  },
  question: "Question",
  none: "–",
  seconds: (locale: string, milliseconds: number) => `${formatNumber(locale, Math.round(milliseconds / 1000))} s`,
  choices: "Answers chosen",
  choice: "Answer",
  allColumn: "All",
  upper: "Top 27%",
  lower: "Bottom 27%",
  key: "key",
  answer: (key: string) => `Answer: ${key}`,
  correct: "Correct this fact",
  correctNote:
    "Opens the fact editor. A correction regrades every answer to its questions; the old marks are kept, and students are told.",
  reportNote: "You can’t edit these facts. Report a problem instead.",
  see: "View fact",
  changedSince: "Corrected or removed since.",
  regraded: (locale: string, count: number, forEveryone: boolean) =>
    [
      `${formatCount(locale, count, "answer", "answers")} regraded.`,
      forEveryone ? "No answer is correct any more, so everyone who answered gets the point." : "",
    ]
      .join(" ")
      .trim(),
  share: (locale: string, share: number) => formatPercent(locale, share),
} as const;
