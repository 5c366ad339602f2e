import type { FlagReason, FlagStatus } from "@/lib/core/content/flag";
import { formatCount, formatNumber } from "@/lib/words/format";

const REASON: Readonly<Record<FlagReason, string>> = {
  wrong: "The answer is wrong",
  unclear: "The question is unclear",
  outdated: "It is out of date",
  duplicate: "It is asked twice",
};

const STATUS: Readonly<Record<FlagStatus, string>> = {
  open: "Not answered yet",
  answered: "Answered",
  resolved: "Done",
};

/** Reporting a card, in whatever place it is met. */
export const reportWords = {
  title: "What is wrong with it?",
  which: "Which question?",
  reasons: "Reason",
  reason: (reason: FlagReason) => REASON[reason],
  note: "A word of why, if you like",
  noteHint: (locale: string, most: number) => `At most ${formatNumber(locale, most)} characters.`,
  send: "Send",
  sending: "Sending …",
  cancel: "Cancel",
  chooseReason: "Choose a reason first.",
  notSent: (why: string) => `Not sent. ${why} What you wrote is kept here.`,
  sent: "Reported. The answer will be under Reports.",
} as const;

/** The pages of reports. */
export const flagWords = {
  title: "Reports",
  lead: "What you found wrong with cards, and what was answered.",
  leadAll: "What students found wrong with cards. Who sent it is not shown; your answer goes to whoever did.",
  none: "You have reported nothing. Report a card where you meet it: in a review, in a quiz, or on the page of its fact.",
  noneOpen: "Every report has been answered.",
  noneAtAll: "Nobody has reported anything.",
  status: (status: FlagStatus) => STATUS[status],
  filter: "Which reports",
  open: "Not answered",
  all: "All",
  from: (mine: boolean) => (mine ? "You" : "A student"),
  openOnFact: (locale: string, flags: number) => `${formatNumber(locale, flags)} not answered`,
  toFact: "The fact",
  edit: "Edit the fact",
  answer: "Your answer",
  saveAnswer: "Answer",
  resolve: "Done, no answer needed",
  reopen: "Open again",
  saving: "Saving …",
  isNew: "New",
  answers: (locale: string, answers: number) =>
    answers === 1
      ? "A report of yours has been answered"
      : `${formatNumber(locale, answers)} reports of yours have been answered`,
  waiting: (locale: string, flags: number) =>
    `${formatCount(locale, flags, "report waits", "reports wait")} for an answer`,
} as const;
