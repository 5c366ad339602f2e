export const welcomeWords = {
  ended: "You’ve been signed out. Sign in to go on where you were.",
  deleted: "Your account is deleted.",
  title: "Know what your seminar read",
  lead: "Colloquy turns the articles you read into short questions, and asks each one just before you would forget it.",
  points: [
    "A few minutes a day, on your phone.",
    "Every answer shows who said it, where and when.",
    "Facts, plans, claims and opinions are told apart.",
  ],
  start: "Start studying",
  startNote: "No account needed. You can make one later and keep everything.",
  starting: "One moment …",
  signIn: "Sign in",
  signUp: "Create account",
} as const;
