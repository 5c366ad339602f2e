import type { FlagReason, FlagStatus } from "@/lib/core/content/flag";
import { formatCount, formatNumber } from "@/lib/words/format";

const REASON: Readonly<Record<FlagReason, string>> = {
  wrong: "The answer is wrong",
  unclear: "The question is unclear",
  outdated: "It’s out of date",
  duplicate: "It’s a duplicate",
};

const STATUS: Readonly<Record<FlagStatus, string>> = {
  open: "Open",
  answered: "Answered",
  resolved: "Resolved",
};

/** Reporting a problem with a card. */
export const reportWords = {
  title: "What’s wrong?",
  which: "Which question?",
  reasons: "Reason",
  reason: (reason: FlagReason) => REASON[reason],
  note: "Details (optional)",
  noteHint: (locale: string, most: number) => `Up to ${formatNumber(locale, most)} characters`,
  send: "Send",
  sending: "Sending…",
  cancel: "Cancel",
  chooseReason: "Choose a reason.",
  notSent: (why: string) => `Not sent. ${why} Your text is still here.`,
  sent: "Reported. You’ll find the reply under Reports.",
} as const;

/** The pages of reports. */
export const flagWords = {
  title: "Reports",
  lead: "Problems you reported, and the replies.",
  leadAll: "Problems students have reported. Reports are anonymous; your reply goes to the person who sent it.",
  none: "You haven’t reported anything. You can report a card during a review, in a quiz or on its fact’s page.",
  noneOpen: "No open reports.",
  noneAtAll: "No reports yet.",
  status: (status: FlagStatus) => STATUS[status],
  filter: "Show",
  open: "Open",
  all: "All",
  from: (mine: boolean) => (mine ? "You" : "A student"),
  openOnFact: (locale: string, flags: number) => `${formatNumber(locale, flags)} open`,
  toFact: "View fact",
  edit: "Edit fact",
  answer: "Your reply",
  saveAnswer: "Reply",
  resolve: "Resolve without reply",
  reopen: "Reopen",
  saving: "Saving…",
  isNew: "New",
  answers: (locale: string, answers: number) =>
    answers === 1 ? "One of your reports has a reply" : `${formatNumber(locale, answers)} of your reports have replies`,
  waiting: (locale: string, flags: number) => `${formatCount(locale, flags, "report needs", "reports need")} a reply`,
} as const;
