import { formatCount, formatMinutes, formatNumber } from "@/lib/words/format";

const EASY_DAY: Readonly<Record<1 | 0.5 | 0, string>> = { 1: "As usual", 0.5: "About half", 0: "As few as can be" };

export const settingsWords = {
  title: "Settings",
  you: "You",
  name: "Name",
  email: (email: string) => `You sign in as ${email}.`,
  guest: "You study as a guest. Create an account to keep what you learn on every device.",
  createAccount: "Create an account",
  rollover: "A new day begins at",
  rolloverHint: "Cards of the next day come due at this hour. Studying past midnight still counts for the day before.",
  study: "Study",
  retention: "How much you want to remember",
  retentionMeaning: (locale: string, share: number) =>
    `About ${formatNumber(locale, Math.round(share * 100))} of 100 cards are still known when they are asked. Higher means more reviews.`,
  workload: (
    locale: string,
    { own, cards, reviews, seconds }: { own: boolean; cards: number; reviews: number; seconds: number },
  ) => {
    const work = `about ${formatCount(locale, Math.max(1, Math.round(reviews)), "review", "reviews")} a day, ${formatMinutes(locale, seconds)}`;
    return own
      ? `With the ${formatCount(locale, cards, "card", "cards")} you have begun that is ${work}.`
      : `With a deck of ${formatCount(locale, cards, "card", "cards")} that is ${work}.`;
  },
  newPerDay: "New cards a day",
  reviewsPerDay: "Reviews a day, at most",
  minutesPerDay: "Minutes a day for a seminar",
  more: "More about scheduling",
  maximumInterval: "Longest wait, in days",
  maximumIntervalHint: "No card stays away longer than this.",
  fuzz: "Spread cards over neighbouring days, so that those learned together do not all come back together",
  easyDays: "Easy days",
  easyDaysHint: "Cards that can choose between days come on the others. Works only while cards are spread.",
  easyDayAmount: (amount: 1 | 0.5 | 0) => EASY_DAY[amount],
  weights: "Weights of the algorithm",
  weightsHint: "21 numbers, for those who have fitted them elsewhere. Empty means the usual ones.",
  buttons: "Answer buttons",
  buttonsFour: "Four: Again, Hard, Good, Easy",
  buttonsTwo: "Two: Again, Good",
  learningSteps: "Steps for new cards",
  relearningSteps: "Steps for missed cards",
  stepsHint: "Waits before a card counts as learned, shortest first, as in 1m 10m 1d.",
  streak: "Count my days in a row",
  streakHint: "Shown with your statistics. Days on which nothing is due do not break it.",
  save: "Save",
  saving: "Saving …",
  saved: "Saved.",
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
    `${formatCount(locale, answers, "answer has", "answers have")} not been sent yet. They stay on this device and are sent when you sign in here again.`,
  signOutAnyway: "Sign out anyway",
  delete: "Delete my account",
  deleteNote:
    "Your name, settings, answers and quizzes are deleted at once, and your grades leave the gradebook. This can’t be undone. Courses keep an anonymous code only, so that a graded quiz can’t be taken twice.",
  deleteTitle: "Delete your account?",
  deleteConfirm: "Delete my account",
  deleteCancel: "Keep my account",
  deleting: "Deleting …",
} as const;
