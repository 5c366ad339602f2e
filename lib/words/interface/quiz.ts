import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { formatCount, formatNumber } from "@/lib/words/format";

const MEMORY: Readonly<Record<MemoryOutcome["reason"], string>> = {
  "rated-by-learner": "Counted as you rated it.",
  recalled: "Counted as good: you recalled it yourself.",
  "recalled-with-help": "Counted as hard: nearly right, or right with help.",
  "not-recalled": "Counted as again: it will be asked again soon.",
  "probably-known": "Counted as good: you have known it before, so this was hardly a guess.",
  "possibly-known": "Counted as hard: right, but it may partly have been a guess.",
  "could-be-a-guess": "Seen, not counted: with so few options, this could be a guess.",
  "probably-unknown": "Counted as again: it will be asked again soon.",
  "could-be-a-slip":
    "Not counted: you know this card well, so it may be a slip. It will be asked again without options.",
  "too-fast": "Not counted: faster than the question can be read.",
  "not-due": "Not counted: the card is not due yet, so being right now says little.",
  "already-rated-today": "Not counted: a quiz has already counted for this card today.",
  "older-meaning": "Not counted: the right answer has been corrected since this question was made.",
  "placed-right": "Not counted: it could be placed by elimination.",
  revoked: "Taken back.",
};

export const quizWords = {
  startTitle: "Quiz me",
  startLead: "What you answer here also counts for when cards come back.",
  unfinished: "Not finished",
  deck: "On which deck?",
  length: "How many questions?",
  lengthOption: (locale: string, length: number) => formatNumber(locale, length),
  lengthTooLong: (locale: string, facts: number) =>
    `This deck has ${formatCount(locale, facts, "fact", "facts")}, and a quiz asks each once.`,
  feedback: "When do you see what was right?",
  immediate: "After each question",
  deferred: "At the end",
  limit: "Time",
  limitOption: (secondsEach: number | null) =>
    secondsEach === null
      ? "No limit"
      : secondsEach === 60
        ? "One minute a question"
        : `${secondsEach} seconds a question`,
  start: "Start the quiz",
  noDecks: "There is no deck to ask about yet.",
  tooFewFacts: "A quiz needs at least five facts. Choose another deck.",
  leave: "Leave the quiz; you can go on later",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  progress: "Progress",
  timeLeft: "Time left",
  choices: "Choose one",
  judge: "True or false, going by the articles?",
  typeNumber: "Your answer, as a number",
  typeText: "Your answer",
  notANumber: "Write a number.",
  gap: "gap",
  matchHint: "Choose one above, then what belongs to it below. You can change pairs until you answer.",
  matchLeft: "To be matched",
  matchFor: (left: string) => `What belongs to “${left}”?`,
  matchState: (left: string, right: string | undefined) =>
    right === undefined ? `${left}, not matched yet` : `${left}, matched with: ${right}`,
  choiceState: (right: string, left: string | undefined) =>
    left === undefined ? right : `${right}, matched with: ${left}`,
  matched: (left: string, right: string, next: string | undefined) =>
    `${left}: ${right}. ${next === undefined ? "All are matched." : `Now for ${next}.`}`,
  orderHint: "Move the events until the earliest stands first.",
  moveUp: (event: string) => `Move up: ${event}`,
  moveDown: (event: string) => `Move down: ${event}`,
  movedTo: (event: string, place: number, total: number) => `${event}: place ${place} of ${total}`,
  announceParts: (right: number, total: number) =>
    right === total ? `Right. All ${total} are in their places.` : `Wrong. ${right} of ${total} are in their places.`,
  noCard: "Not counted: no card asks this, so nothing comes back because of it.",
  partlyRight: (right: number, total: number) => `${right} of ${total} right`,
  youPutAt: (place: number) => `You put it at place ${place}.`,
  answer: "Answer",
  sending: "Sending …",
  notSent: "Your answer is not sent yet.",
  sendAgain: "Send it again",
  next: "Next",
  right: "Right",
  nearlyRight: "Nearly right",
  wrong: "Wrong",
  yourAnswer: "your answer",
  rightAnswer: "right answer",
  youAnswered: (answer: string) => `You answered: ${answer}`,
  keyIs: (key: string) => `Right answer: ${key}`,
  why: "Why",
  whatIsTrue: "What is true",
  memory: "Memory",
  memoryReason: (reason: string): string => (isMemoryReason(reason) ? MEMORY[reason] : ""),
  announce: (correct: boolean, key: string) => (correct ? `Right. ${key}` : `Wrong. The right answer: ${key}`),
  completeTitle: "All answered",
  timeOverTitle: "Time is over",
  completeLine: (locale: string, answered: number, total: number) =>
    `You have answered ${formatNumber(locale, answered)} of ${formatCount(locale, total, "question", "questions")}.`,
  handIn: "See the result",
  handingIn: "One moment …",
} as const;

function isMemoryReason(reason: string): reason is MemoryOutcome["reason"] {
  return Object.hasOwn(MEMORY, reason);
}
