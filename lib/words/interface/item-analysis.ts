import type { ItemFlag } from "@/lib/core/assessment/item-analysis/item-flags";
import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

const FLAG: Readonly<Record<ItemFlag, string>> = {
  "key-maybe-wrong": "The best chose another answer more often than the key: is the key right?",
  "negative-discrimination": "Those who know the rest get it wrong: is something in it misleading?",
  "too-hard": "No better than guessing, or known to hardly anyone.",
  "easy-at-first-sight": "Nearly all were right who had never met it: does it give itself away?",
  "dead-distractor": "An answer that fewer than 5% chose: it distracts nobody.",
};

/** The analysis of items. */
export const itemWords = {
  title: "Questions",
  lead: "How each question of the quiz does, by the first time that each student took it. The measures are Moodle’s.",
  allQuizzes: "All quizzes",
  choose: "Quiz",
  noQuiz: "No assignment has a quiz. Give one to an assignment, and its questions are looked at here.",
  nobody: "Nobody has handed in a quiz yet.",
  learners: "students",
  meanScore: "mean score",
  alpha: "Cronbach’s alpha",
  alphaNote: (alpha: number | null, form: "fixed" | "drawn") => {
    if (form === "drawn")
      return "Everybody had other questions, so discrimination and alpha say nothing and are left out.";
    if (alpha === null) return "Too few students, or scores too much alike, for alpha.";
    return alpha < 0.64
      ? "Below 0.64: the questions do not measure one thing, or are too few to compare students by."
      : "0.64 and more: the questions measure one thing.";
  },
  worthALook: "Worth a look",
  nothingToLookAt: "No question stands out.",
  all: "All questions",
  flag: (flag: ItemFlag) => FLAG[flag],
  tooFew: (locale: string, answers: number, least: number) =>
    `${formatCount(locale, answers, "answer", "answers")}: from ${formatNumber(locale, least)} on it can be told how it does.`,
  answers: "n",
  answersLong: "Answers",
  facility: "Right",
  guess: "By guessing",
  discrimination: "Discrimination",
  efficiency: "Efficiency",
  weight: "Weight",
  deviation: "Spread",
  time: "Median time",
  firstSight: "Right at first sight",
  predicted: "Expected right",
  observed: "of these right",
  question: "Question",
  none: "–",
  seconds: (locale: string, milliseconds: number) => `${formatNumber(locale, Math.round(milliseconds / 1000))} s`,
  choices: "What was chosen",
  choice: "Answer",
  allColumn: "All",
  upper: "Best 27%",
  lower: "Weakest 27%",
  key: "key",
  answer: (key: string) => `Answer: ${key}`,
  correct: "Correct the fact",
  correctNote:
    "Opens the fact’s editor. A correction marks all answers to its questions anew; the old marks are kept, and students are told.",
  reportNote: "Facts of others are corrected by them, those of the shared bank by editors: report what is wrong.",
  see: "See the fact",
  changedSince: "Corrected or taken out since.",
  regraded: (locale: string, count: number, forEveryone: boolean) =>
    [
      `${formatCount(locale, count, "answer", "answers")} marked anew.`,
      forEveryone ? "No answer to it is right any more, so everyone who answered it gets the point." : "",
    ]
      .join(" ")
      .trim(),
  share: (locale: string, share: number) => formatPercent(locale, share),
} as const;
