import { formatCount } from "@/lib/words/format";

export const offlineWords = {
  title: "Without a network",
  needsNetworkTitle: "This page needs a network",
  needsNetwork:
    "It is made anew each time, and nothing of it is kept on this device. Try again when you are connected.",
  retry: "Try again",
  toToday: "Go to today",
  loading: "One moment …",
  offline: "No connection: this is what the device keeps.",
  nothingKeptTitle: "Nothing is kept here yet",
  nothingKept:
    "Open Colloquy once while you are connected and signed in. From then on, reviews, practice and your decks work without a network.",
  keptOn: (when: string) => `As of ${when}.`,
  unknownDeckTitle: "This deck is not on the device",
  unknownDeck: "The decks that you study are kept here. Open this one when you are connected.",
  quizTitle: "Practice quiz",
  quizLead:
    "Without a network a quiz is practice: your answers count for when cards come back, and for nothing else. Quizzes that were assigned to you need a network.",
  quizDone: (locale: string, right: number, total: number) =>
    `${formatCount(locale, right, "question", "questions")} of ${total} right`,
  quizDoneNote: "Your answers are kept on this device, and sent when the network is back.",
  another: "Another one",
  tooFewItems: "There are too few questions for a quiz in this deck.",
} as const;
