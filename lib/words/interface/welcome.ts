export const welcomeWords = {
  ended: "You’ve been signed out. Sign in to continue.",
  deleted: "Your account has been deleted.",
  title: "Remember your seminar reading",
  lead: "Colloquy turns your articles into short questions and asks each one just before you’d forget it.",
  points: [
    "A few minutes a day, on your phone.",
    "Every answer shows who said it, where and when.",
    "Facts, plans, claims and opinions are clearly labelled.",
  ],
  start: "Start studying",
  startNote: "No account needed. Create one later and keep your progress.",
  starting: "One moment…",
  show: "Show answer",
  teach: "I teach a seminar",
} as const;
