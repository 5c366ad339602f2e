import { formatNumber } from "@/lib/words/format";

export const offlineWords = {
  title: "Offline",
  needsNetworkTitle: "This page needs a connection",
  needsNetwork: "This page isn’t available offline. Try again when you’re connected.",
  retry: "Try again",
  toToday: "Go to Today",
  loading: "One moment…",
  offline: "You’re offline. Showing saved content.",
  nothingKeptTitle: "Nothing saved yet",
  nothingKept:
    "Open Colloquy once while you’re online and signed in. After that, reviews, practice and your decks work offline.",
  keptOn: (when: string) => `Last updated ${when}.`,
  unknownDeckTitle: "This deck isn’t saved on this device",
  unknownDeck: "Only decks you study are saved here. Open this one when you’re online.",
  quizTitle: "Practice quiz",
  quizLead:
    "Offline quizzes are practice: your answers update your schedule but aren’t graded. Assigned quizzes need a connection.",
  quizDone: (locale: string, right: number, total: number) =>
    `${formatNumber(locale, right)} of ${formatNumber(locale, total)} correct`,
  quizDoneNote: "Your answers are saved on this device. We’ll send them when you’re online.",
  another: "Another quiz",
  tooFewItems: "This deck has too few questions for a quiz.",
} as const;
