import { formatNumber, formatPercent } from "@/lib/words/format";

/** The courses that somebody teaches, on their first page; and the page that says how to begin. */
export const teachingWords = {
  title: "Your courses",
  none: "You don’t teach a course yet.",
  start: "Create a course",
  noneAhead: "No seminar ahead.",
  tooFew: (least: number) => `Readiness shows once ${least} have started`,
  ready: (locale: string, share: number) => `${formatPercent(locale, share)} expected readiness`,
  started: (locale: string, started: number, students: number) =>
    `${formatNumber(locale, started)} of ${formatNumber(locale, students)} have started`,
  notStarted: (names: readonly string[]) => `Not started: ${names.join(", ")}`,
  showCode: "Show the join code",
  study: "Your own study",
  tryIt: "Study as a student would",

  teachTitle: "Teach with Colloquy",
  teachLead:
    "Assign a deck for your next seminar. Your students study it a few minutes a day, and you see how ready they are.",
  steps: [
    ["Create a course", "All it needs is a name. Any account can create one."],
    ["Assign a deck", "Choose an article and the date of the seminar."],
    ["Share the code", "Students join with it on their phones. No e-mail address needed."],
  ],
  privacy: "You see the class as a whole. Of each student you see only what you grade.",
  signUp: "Create an account",
  guest: "You’re a guest. Create an account to teach: what you’ve studied is kept.",
} as const;
