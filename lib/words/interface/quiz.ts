import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { formatCount, formatNumber } from "@/lib/words/format";

const MEMORY: Readonly<Record<MemoryOutcome["reason"], string>> = {
  "rated-by-learner": "Counts as you rated it.",
  recalled: "Counts as good: you recalled it without help.",
  "recalled-with-help": "Counts as hard: nearly right, or right with help.",
  "not-recalled": "You’ll see this again soon.",
  "probably-known": "Counts as good: you’ve known this before, so it’s unlikely to be a guess.",
  "possibly-known": "Counts as hard: it may have been partly a guess.",
  "could-be-a-guess": "Not counted: with so few options, it could be a guess.",
  "probably-unknown": "You’ll see this again soon.",
  "said-unknown": "You’ll see this again soon.",
  "could-be-a-slip":
    "Not counted: you know this card well, so this may be a slip. You’ll get it again without options.",
  "too-fast": "Too quick to count towards your schedule.",
  "not-due": "Not counted: this card isn’t due yet.",
  "already-rated-today": "Not counted: this card has already counted in a quiz today.",
  "older-meaning": "Not counted: the correct answer has changed since this question was made.",
  "placed-right": "Guessable by elimination, so not counted.",
  revoked: "Undone.",
};

export const quizWords = {
  startTitle: "Quiz me",
  startLead: "Answers here also update your review schedule.",
  unfinished: "Unfinished quizzes",
  deck: "Deck",
  options: "Options",
  chosen: (locale: string, length: number) => formatCount(locale, length, "question", "questions"),
  metFirst: "Start with cards I’ve studied",
  length: "Number of questions",
  lengthOption: (locale: string, length: number) => formatNumber(locale, length),
  lengthTooLong: (locale: string, facts: number) =>
    `A quiz asks about each fact once, and this deck has ${formatCount(locale, facts, "fact", "facts")}.`,
  feedback: "Show answers",
  immediate: "After each question",
  deferred: "At the end",
  limit: "Time limit",
  limitOption: (secondsEach: number | null) =>
    secondsEach === null
      ? "No limit"
      : secondsEach === 60
        ? "1 minute per question"
        : `${secondsEach} seconds per question`,
  start: "Start quiz",
  noDecks: "No decks yet.",
  tooFewFacts: "A quiz needs at least five facts. Choose another deck.",
  leave: "Leave quiz (you can resume later)",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  progress: "Progress",
  timeLeft: "Time left",
  choices: "Choose one",
  judge: "True or false, according to the articles?",
  typeText: "Your answer",
  notANumber: "Enter a number.",
  gap: "blank",
  matchHint: "Tap an item, then its match. You can change pairs until you submit.",
  matchLeft: "Items to match",
  matchFor: (left: string) => `Match for “${left}”`,
  matchState: (left: string, right: string | undefined) =>
    right === undefined ? `${left}, not matched yet` : `${left}, matched with: ${right}`,
  choiceState: (right: string, left: string | undefined) =>
    left === undefined ? right : `${right}, matched with: ${left}`,
  matched: (left: string, right: string, next: string | undefined) =>
    `${left}: ${right}. ${next === undefined ? "All matched." : `Next: ${next}.`}`,
  orderHint: "Put the events in order, earliest first.",
  moveUp: (event: string) => `Move up: ${event}`,
  moveDown: (event: string) => `Move down: ${event}`,
  movedTo: (event: string, place: number, total: number) => `${event}: position ${place} of ${total}`,
  announceParts: (right: number, total: number) =>
    right === total ? `All ${total} correct.` : `${right} of ${total} correct.`,
  noCard: "Doesn’t affect your schedule: no card asks this.",
  partlyRight: (right: number, total: number) => `${right} of ${total} correct`,
  youPutAt: (place: number) => `You put it in position ${place}.`,
  answer: "Submit",
  answerKey: "Enter",
  unknown: "I don’t know",
  unknownVerdict: "Here’s the answer",
  announceUnknown: (key: string) => `The correct answer: ${key}`,
  sending: "Sending…",
  notSent: "Your answer hasn’t been sent yet.",
  sendAgain: "Send again",
  next: "Next",
  right: "Correct",
  nearlyRight: "Nearly correct",
  wrong: "Incorrect",
  notKnown: "Not known",
  yourAnswer: "Your answer",
  rightAnswer: "Correct answer",
  youAnswered: (answer: string) => `Your answer: ${answer}`,
  keyIs: (key: string) => `Correct answer: ${key}`,
  why: "Why",
  whatIsTrue: "Correct answer",
  memoryReason: (reason: string): string => (isMemoryReason(reason) ? MEMORY[reason] : ""),
  announce: (correct: boolean, key: string) => (correct ? `Correct. ${key}` : `Incorrect. The correct answer: ${key}`),
  completeTitle: "All questions answered",
  timeOverTitle: "Time’s up",
  completeLine: (locale: string, answered: number, total: number) =>
    `You answered ${formatNumber(locale, answered)} of ${formatCount(locale, total, "question", "questions")}.`,
  handIn: "See results",
  handingIn: "One moment…",
} as const;

function isMemoryReason(reason: string): reason is MemoryOutcome["reason"] {
  return Object.hasOwn(MEMORY, reason);
}
