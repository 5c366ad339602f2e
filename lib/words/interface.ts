import type { EpistemicType } from "@/lib/core/content/fact";
import type { CardState } from "@/lib/core/scheduling/card-schedule";
import type { MemoryOutcome, Rating } from "@/lib/core/scheduling/review-record";
import type { CardAction } from "@/lib/core/session/outbox";
import { formatNumber } from "@/lib/words/format";

/*
 * Every word of the interface, by the page that says it. Short, plain, second person, no exclamation marks; an error
 * says what happened and what to do. One export per area, so that a page carries only the words that it says.
 */

function count(locale: string, amount: number, one: string, many: string): string {
  return `${formatNumber(locale, amount)} ${amount === 1 ? one : many}`;
}

const minutes = (locale: string, seconds: number): string =>
  count(locale, Math.max(1, Math.round(seconds / 60)), "minute", "minutes");

export const appWords = {
  name: "colloquy",
  title: "Colloquy",
  description: "Learn the facts of your seminar’s articles, a few minutes a day.",
  skip: "Skip to the content",
  home: "colloquy, today",
  settings: "Settings",
  signIn: "Sign in",
  changeTheme: "Change between light and dark",
  loading: "Loading",
  today: "Today",
} as const;

export const errorWords = {
  notFoundTitle: "This page is not here",
  notFound: "It may have moved, or it belongs to somebody else. Your decks and quizzes are on the page for today.",
  toToday: "Go to today",
  failedTitle: "Something went wrong here",
  failed:
    "The page could not be made. What you answered before is safe. Try again; if it keeps happening, come back in a while.",
  retry: "Try again",
} as const;

export const requestWords = {
  offline: "No connection. Check it and try again.",
  failed: "The server could not do this just now. Try again in a moment.",
  signedOut: "Your session has ended. Sign in again to go on.",
} as const;

export const welcomeWords = {
  title: "Know what your seminar read",
  lead: "Colloquy turns the articles you read into short questions, and asks each one just before you would forget it.",
  points: [
    "A few minutes a day, on your phone.",
    "Every answer shows who said it, where and when.",
    "Facts, plans, claims and opinions are told apart.",
  ],
  sample: {
    question: "By 2027, what share of GDP does Japan plan to spend on defence?",
    answer: "2 % of GDP",
    speaker: "Japan",
    source: "NBR, as of 2024",
  },
  start: "Start studying",
  startNote: "No account needed. You can make one later and keep everything.",
  starting: "One moment …",
  signIn: "Sign in",
  signUp: "Create account",
} as const;

export const todayWords = {
  due: (locale: string, cards: number, seconds: number) =>
    `${count(locale, cards, "card", "cards")} · about ${minutes(locale, seconds)}`,
  parts: (locale: string, due: { new: number; learning: number; review: number }) =>
    [
      due.review > 0 ? `${formatNumber(locale, due.review)} to review` : "",
      due.learning > 0 ? `${formatNumber(locale, due.learning)} in learning` : "",
      due.new > 0 ? `${formatNumber(locale, due.new)} new` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  start: "Start review",
  threeMinutes: "Only three minutes",
  firstSession: (locale: string, cards: number) => `Your first session: ${count(locale, cards, "card", "cards")}`,
  firstSessionNote:
    "You read a question, think of the answer, look, and say how well you knew it. That decides when it is asked again. It takes about two minutes.",
  startFirst: "Start the first session",
  nothingDue: "Nothing is due",
  nothingDueNote: (next: string | null) =>
    next === null ? "Choose a deck to study, or take a quiz." : `The next card is due ${next}.`,
  noDecks: "Choose a deck below to begin.",
  doneToday: (locale: string, answers: number, spent: number) =>
    `Today so far: ${count(locale, answers, "answer", "answers")} in ${count(locale, Math.max(1, Math.round(spent)), "minute", "minutes")}.`,
  decks: "Decks",
  deckDue: (locale: string, due: number) => `${formatNumber(locale, due)} due`,
  deckNew: (locale: string, fresh: number) => `${formatNumber(locale, fresh)} new`,
  deckDone: "done for today",
  deckNotStarted: "not started",
  deckFacts: (locale: string, facts: number) => count(locale, facts, "fact", "facts"),
  quizMe: "Quiz me",
  quizNote: "Ten questions on what you study",
  recent: "Recent quizzes",
  recentOpen: "Not finished: go on",
  recentScore: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} right`,
  guest: "You study as a guest, on this device only.",
  guestLink: "Keep what you learn: create an account",
} as const;

/** The label of each kind of statement, and what it means. */
export const statementWords: {
  readonly label: Readonly<Record<EpistemicType, string>>;
  readonly meaning: Readonly<Record<EpistemicType, string>>;
  readonly legend: string;
  readonly asOf: (when: string) => string;
  readonly source: string;
  readonly sourceIn: (outlet: string) => string;
  readonly byAuthor: (author: string) => string;
  readonly published: (when: string) => string;
  readonly paragraph: (paragraph: number) => string;
  readonly dateNote: (note: string) => string;
} = {
  label: {
    fact: "Fact",
    plan: "Plan",
    claim: "Claim",
    estimate: "Estimate",
    prediction: "Prediction",
    opinion: "Opinion",
  },
  meaning: {
    fact: "It happened or it is so, and the source reports it as such.",
    plan: "Somebody has announced it. It had not happened yet.",
    claim: "Somebody says that it is so. Others may disagree.",
    estimate: "A figure that somebody worked out, not one that was counted.",
    prediction: "Somebody expects it to happen.",
    opinion: "Somebody thinks that it is good, bad, right or needed.",
  },
  legend: "What the labels mean",
  asOf: (when) => `as of ${when}`,
  source: "Source",
  sourceIn: (outlet) => `in ${outlet}`,
  byAuthor: (author) => `by ${author}`,
  published: (when) => `published ${when}`,
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  dateNote: (note) => `On the date: ${note}`,
};

const CARD_STATE: Readonly<Record<CardState, string>> = {
  new: "not asked yet",
  learning: "in learning",
  review: "known, asked again later",
  relearning: "missed, in learning again",
};

export const deckWords = {
  about: (locale: string, facts: number, cards: number) =>
    `${count(locale, facts, "fact", "facts")} · ${count(locale, cards, "card", "cards")}`,
  inferred: "How the date is known",
  study: "Study",
  studyDue: (locale: string, due: number) => `Study ${formatNumber(locale, due)}`,
  startStudying: "Start studying",
  stopStudying: "Stop studying this deck",
  stopped: "You no longer study this deck. What you learned is kept.",
  quiz: "Quiz",
  searchLabel: "Search the facts",
  search: "Search",
  clear: "Show all",
  found: (locale: string, facts: number, query: string) => `${count(locale, facts, "fact", "facts")} with “${query}”`,
  nothingFound: (query: string) => `No fact here has “${query}”. Try fewer or other words.`,
  facts: "Facts",
  sourceAndCards: (locale: string, cards: number) => `Source, ${count(locale, cards, "question", "questions")}`,
  state: (state: CardState) => CARD_STATE[state],
  dueOn: (when: string) => `next ${when}`,
  suspended: "set aside",
  bringBack: "Bring it back",
  broughtBack: "It will be asked again.",
} as const;

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
};

/** An interval, short for the eye ("6 d") and in full for the ear ("in 6 days"). */
export const intervalWords = {
  short: (locale: string, interval: { amount: number; unit: IntervalUnit }) =>
    `${formatNumber(locale, interval.amount)} ${SHORT_UNIT[interval.unit]}`,
  full: (locale: string, interval: { amount: number; unit: IntervalUnit }) =>
    `in ${count(locale, interval.amount, interval.unit, `${interval.unit}s`)}`,
} as const;

export type IntervalUnit = "minute" | "hour" | "day" | "month" | "year";
const SHORT_UNIT: Readonly<Record<IntervalUnit, string>> = {
  minute: "min",
  hour: "h",
  day: "d",
  month: "mo",
  year: "y",
};

const ACTION_DONE: Readonly<Record<CardAction, string>> = {
  suspend: "Set aside. The deck’s page brings it back.",
  unsuspend: "It will be asked again.",
  bury: "Put off until tomorrow.",
  flag: "Flagged.",
  unflag: "Flag removed.",
};

export const reviewWords = {
  title: "Review",
  leave: "Leave the review",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  progress: "Progress",
  question: "Question",
  show: "Show answer",
  answerIs: (answer: string) => `Answer: ${answer}`,
  howWell: "How well did you know it?",
  ratingName: (rating: Rating, interval: string) => `${RATING_WORDS[rating]}, next ${interval}`,
  comesBack: "You missed this one a moment ago.",
  menu: "More about this card",
  undo: "Undo the last answer",
  undone: "Taken back. Rate it anew.",
  nothingToUndo: "There is nothing to undo.",
  suspend: "Set aside for good",
  bury: "Not today",
  flag: "Flag it",
  unflag: "Remove the flag",
  help: "Keys",
  actionDone: (action: CardAction) => ACTION_DONE[action],
  helpTitle: "Keys",
  helpClose: "Close",
  keys: [
    ["Space, Enter", "show the answer, then Good"],
    ["1", "Again"],
    ["2", "Hard (with two buttons: Good)"],
    ["3", "Good"],
    ["4", "Easy"],
    ["U", "undo the last answer"],
    ["?", "this list"],
  ],
  doneTitle: "Done for now",
  nothingTitle: "Nothing is due here",
  doneLine: (locale: string, answers: number, spentMs: number) =>
    `${count(locale, answers, "answer", "answers")} in ${minutes(locale, spentMs / 1000)}.`,
  noneMissed: "You missed none.",
  missed: (locale: string, cards: number) => `Missed: ${count(locale, cards, "card", "cards")}`,
  missedNote: (cards: number) =>
    cards === 1 ? "It comes back soon. Read it once more:" : "They come back soon. Read them once more:",
  returning: (locale: string, cards: number, waitMs: number) =>
    `${count(locale, cards, "card comes", "cards come")} back in about ${minutes(locale, waitMs / 1000)}.`,
  nextDue: (when: string) => `The next card is due ${when}.`,
  more: (locale: string, cards: number) =>
    cards === 1 ? "One more" : `Another ${cards === 5 ? "five" : formatNumber(locale, cards)}`,
  toToday: "Back to today",
  quizInstead: "Take a quiz",
} as const;

export const outboxWords = {
  unsent: (locale: string, answers: number) => `${count(locale, answers, "answer", "answers")} not sent yet`,
  waiting: "No connection: they are kept here and sent when it is back.",
  signedOut: "Your session has ended. Sign in, and they are sent.",
  refused: (locale: string, answers: number) => `${count(locale, answers, "answer was", "answers were")} not accepted:`,
  understood: "Understood",
} as const;

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
  deck: "On which deck?",
  length: "How many questions?",
  lengthOption: (locale: string, length: number) => formatNumber(locale, length),
  lengthTooLong: (locale: string, facts: number) =>
    `This deck has ${count(locale, facts, "fact", "facts")}, and a quiz asks each once.`,
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
  title: (deck: string) => `Quiz: ${deck}`,
  leave: "Leave the quiz; you can go on later",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  progress: "Progress",
  timeLeft: "Time left",
  choices: "Choose one",
  judge: "True or false?",
  isTrue: "True",
  isFalse: "False",
  typeNumber: "Your answer, as a number",
  typeText: "Your answer",
  gap: "gap",
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
    `You have answered ${formatNumber(locale, answered)} of ${count(locale, total, "question", "questions")}.`,
  handIn: "See the result",
  handingIn: "One moment …",
} as const;

function isMemoryReason(reason: string): reason is MemoryOutcome["reason"] {
  return Object.hasOwn(MEMORY, reason);
}

export const resultWords = {
  title: (locale: string, correct: number, total: number) =>
    `${formatNumber(locale, correct)} of ${formatNumber(locale, total)} right`,
  notAnswered: (locale: string, amount: number) =>
    `${count(locale, amount, "question was", "questions were")} not answered.`,
  missed: "What you missed",
  got: "What you got right",
  allRight: "You missed none.",
  noAnswer: "You gave no answer.",
  study: "Review what you missed",
  studyNote: "Missed cards come back in the review of this deck.",
  again: "Another quiz",
  toToday: "Back to today",
  scoreMeter: "Score",
} as const;

export const accountWords = {
  signInTitle: "Sign in",
  signUpTitle: "Create an account",
  email: "E-mail address",
  password: "Password",
  passwordHint: "At least 10 characters. A few words you can remember are better than one clever word.",
  name: "Your name",
  nameHint: "As your seminar knows you.",
  showPassword: "Show the password",
  signIn: "Sign in",
  signUp: "Create the account",
  working: "One moment …",
  noAccount: "No account yet?",
  haveAccount: "You have an account?",
  guestKept: "What you have studied as a guest is kept in the new account.",
  guestMerged: "What you have studied as a guest is added to your account.",
  unsentKept: "Some answers have not been sent yet and would stay behind. Check the connection and try again.",
  wrong: "This e-mail address and password do not belong together. Check both and try again.",
  tooMany: "Too many attempts. Wait a few minutes and try again.",
  notSignedIn:
    "You could not be signed in. If this e-mail address has an account already, sign in with its own password.",
} as const;

export const settingsWords = {
  title: "Settings",
  you: "You",
  name: "Name",
  email: (email: string) => `You sign in as ${email}.`,
  guest: "You study as a guest. Create an account to keep what you learn on every device.",
  createAccount: "Create an account",
  timeZone: "Time zone",
  deviceZone: (zone: string) => `Use this device’s: ${zone}`,
  rollover: "A new day begins at",
  rolloverHint: "Cards of the next day come due at this hour. Studying past midnight still counts for the day before.",
  study: "Study",
  retention: "How much you want to remember",
  retentionMeaning: (locale: string, share: number) =>
    `About ${formatNumber(locale, Math.round(share * 100))} of 100 cards are still known when they are asked. Higher means more reviews.`,
  newPerDay: "New cards a day",
  reviewsPerDay: "Reviews a day, at most",
  minutesPerDay: "Minutes a day",
  minutesHint: "Used for plans towards a seminar date.",
  buttons: "Answer buttons",
  buttonsFour: "Four: Again, Hard, Good, Easy",
  buttonsTwo: "Two: Again, Good",
  learningSteps: "Steps for new cards",
  relearningSteps: "Steps for missed cards",
  stepsHint: "Waits before a card counts as learned, shortest first, as in 1m 10m 1d.",
  save: "Save",
  saving: "Saving …",
  saved: "Saved.",
  notSaved: "Not saved. See what is marked above.",
  unchanged: "Nothing has changed.",
  look: "Look",
  theme: "Light or dark",
  themeDevice: "As the device",
  themeLight: "Light",
  themeDark: "Dark",
  data: "Your data",
  exportNote: "Everything that is stored about you, as one file.",
  export: "Download my data",
  signOut: "Sign out",
  signingOut: "Signing out …",
  guestSignOut: "You study as a guest: without an account, signing out leaves everything you learned behind.",
  unsent: (locale: string, answers: number) =>
    `${count(locale, answers, "answer has", "answers have")} not been sent yet. They stay on this device and are sent when you sign in here again.`,
  signOutAnyway: "Sign out all the same",
  delete: "Delete my account",
  deleteNote: "Your name, your settings, your answers and your quizzes are deleted at once. This cannot be undone.",
  deleteTitle: "Delete everything about you?",
  deleteConfirm: "Delete everything",
  deleteCancel: "Keep my account",
  deleting: "Deleting …",
} as const;
