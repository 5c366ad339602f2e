import { formatCount, formatMinutes, formatNumber } from "@/lib/words/format";

const EASY_DAY: Readonly<Record<1 | 0.5 | 0, string>> = { 1: "Normal", 0.5: "Reduced", 0: "Minimum" };

export const settingsWords = {
  title: "Settings",
  parts: "Sections",
  you: "Profile",
  name: "Name",
  email: (email: string) => `You sign in as ${email}.`,
  guest: "You’re studying as a guest. Create an account to keep your progress on every device.",
  createAccount: "Create an account",
  rollover: "New day starts at",
  rolloverHint: "Studying after midnight still counts for the day before, until this hour.",
  study: "Study",
  retention: "Desired retention",
  retentionMeaning: (locale: string, share: number) =>
    `You’ll remember about ${formatNumber(locale, Math.round(share * 100))} of 100 cards when they come up. Higher means more reviews.`,
  workload: (
    locale: string,
    { own, cards, reviews, seconds }: { own: boolean; cards: number; reviews: number; seconds: number },
  ) => {
    const work = `about ${formatCount(locale, Math.max(1, Math.round(reviews)), "review", "reviews")} a day, ${formatMinutes(locale, seconds)}`;
    return own
      ? `For the ${formatCount(locale, cards, "card", "cards")} you’ve started: ${work}.`
      : `For a deck of ${formatCount(locale, cards, "card", "cards")}: ${work}.`;
  },
  newPerDay: "New cards a day",
  reviewsPerDay: "Maximum reviews a day",
  minutesPerDay: "Minutes a day per seminar",
  more: "Advanced scheduling",
  maximumInterval: "Maximum interval (days)",
  maximumIntervalHint: "Every card comes back within this time.",
  fuzz: "Spread cards learned together over nearby days",
  easyDays: "Easy days",
  easyDaysHint: "Fewer cards come due on these days. Works only while cards are spread.",
  easyDayAmount: (amount: 1 | 0.5 | 0) => EASY_DAY[amount],
  weights: "FSRS parameters",
  weightsHint: "21 numbers, if you’ve optimised them elsewhere. Leave blank for the defaults.",
  buttons: "Answer buttons",
  buttonsFour: "Four: Again, Hard, Good, Easy",
  buttonsTwo: "Two: Again, Good",
  learningSteps: "Learning steps",
  relearningSteps: "Relearning steps",
  stepsHint: "Delays before you see the card again, shortest first. For example: 1m 10m 1d",
  streak: "Show my streak",
  streakHint: "Appears with your statistics. Days with nothing due don’t break it.",
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  unchanged: "No changes to save.",
  look: "Appearance",
  theme: "Theme",
  themeDevice: "Same as device",
  themeLight: "Light",
  themeDark: "Dark",
  data: "Your data",
  exportNote: "Everything we store about you, in one file.",
  export: "Download my data",
  signOut: "Sign out",
  signingOut: "Signing out…",
  guestSignOut: "You’re a guest. If you sign out without creating an account, you’ll lose your progress.",
  unsent: (locale: string, answers: number) =>
    `${formatCount(locale, answers, "answer hasn’t", "answers haven’t")} been sent yet. Sign in on this device again to send ${answers === 1 ? "it" : "them"}.`,
  signOutAnyway: "Sign out anyway",
  delete: "Delete account",
  deleteNote:
    "This deletes your name, settings, answers and quizzes right away, and removes your grades from the gradebook. It can’t be undone. Courses keep only an anonymous code, so that nobody can take a graded quiz twice.",
  deleteTitle: "Delete your account?",
  deleteConfirm: "Delete account",
  deleteCancel: "Keep account",
  deleting: "Deleting…",
} as const;
