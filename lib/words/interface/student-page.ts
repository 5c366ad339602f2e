import type { Gradebook } from "@/lib/contracts/gradebook";
import { formatCount, formatNumber } from "@/lib/words/format";

type Grade = Gradebook["students"][number]["entries"][number]["grade"];

/** The page of one person in a course. */
export const studentWords = {
  title: "Student",
  back: "People",
  name: "Name",
  onRoster: "On the roster",
  identifier: "ID number",
  joined: "Joined",
  role: "Role",
  account: (name: string) => `Account: ${name}`,
  joinedOn: (day: string) => `joined ${day}`,
  toConfirm: (name: string) => `${name}? Not confirmed`,
  results: "Results",
  lead: "Only graded results appear here. Answers, memory and statistics stay private.",
  noAssignments: "No assignments yet.",
  notGraded: "Not graded, so nothing is shown.",
  notStarted: "Not started",
  started: "Started, no result yet",
  seminar: (moment: string) => `Seminar ${moment}`,
  phase: { "not-open": "Not open yet", over: "Over" },
  exception: "Has an exception",
  /** What the rule looked at, in a sentence. */
  basis: (locale: string, grade: Grade): string => {
    switch (grade.rule) {
      case "none":
        return "";
      case "done":
        return [
          `${formatNumber(locale, grade.cardsMet)} of ${formatCount(locale, grade.cards, "card", "cards")} studied`,
          ...(grade.quizDone === null ? [] : [grade.quizDone ? "quiz submitted" : "quiz not submitted"]),
        ].join(", ");
      case "minutes":
        return `${formatCount(locale, Math.round(grade.minutes), "minute", "minutes")} of study`;
      case "cardsAtTarget":
        return `${formatNumber(locale, grade.atTarget)} of ${formatCount(locale, grade.cards, "card", "cards")} at target`;
      case "quizScore":
        return grade.right === null || grade.items === null
          ? ""
          : `${formatNumber(locale, grade.right)} of ${formatNumber(locale, grade.items)} correct, ${formatCount(locale, grade.runs, "attempt", "attempts")}`;
    }
  },
  manage: "Membership",
} as const;
