import { formatNumber, formatPercent } from "@/lib/words/format";

/** The courses someone teaches, on their home page, and the page that says how to start. */
export const teachingWords = {
  title: "Your courses",
  none: "You don’t teach a course yet.",
  start: "Create a course",
  noneAhead: "No upcoming seminars.",
  tooFew: (least: number) => `Readiness appears once ${least} students have started`,
  ready: (locale: string, share: number) => `${formatPercent(locale, share)} expected readiness`,
  started: (locale: string, started: number, students: number) =>
    `${formatNumber(locale, started)} of ${formatNumber(locale, students)} have started`,
  notStarted: (names: readonly string[]) => `Not started: ${names.join(", ")}`,
  showCode: "Show join code",
  study: "Your own study",
  tryIt: "Study",

  teachTitle: "Teach with Colloquy",
  teachLead:
    "Assign a deck for your next seminar. Your students study it a few minutes a day, and you see how ready they are.",
  steps: [
    ["Create a course", "All it needs is a name. Any account can create one."],
    ["Assign a deck", "Choose an article and the date of the seminar."],
    [
      "Share the code",
      "Students join with it on their phones. Joining needs no e-mail address; graded quizzes need an account.",
    ],
  ],
  privacy: "You see the class as a whole. Of each student you see only what you grade, and whether they’ve started.",
  signUp: "Create an account",
  guest: "You’re a guest. Create an account to teach; your progress is kept.",
} as const;
