import type { Notice } from "@/lib/contracts/notices";
import { formatCount, formatNumber } from "@/lib/words/format";

type Kind = Notice["kind"];
type Effect = Notice["cards"][number]["effect"];

const TITLE: Readonly<Record<Kind, string>> = {
  corrected: "This was wrong, and has been corrected",
  superseded: "The world has moved on",
  retired: "This is not asked any more",
  restored: "This is asked again",
};

const EFFECT: Readonly<Record<Effect, string>> = {
  relearn: "You will learn it anew.",
  reworded: "Only the wording changed: what you remember counts.",
  unchanged: "Nothing changes here.",
  retired: "It is not asked any more.",
  restored: "It is asked again, with the memory that you had.",
  new: "This is a new question.",
};

/** What has changed of what somebody has learned: on a page of its own, and before a review. */
export const changesWords = {
  pageTitle: "What has changed",
  link: (locale: string, changes: number) =>
    `${formatCount(locale, changes, "fact that you learned has", "facts that you learned have")} changed`,
  none: "Nothing of what you learned has changed since you were last told.",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  leave: "Leave; this is shown again next time",
  title: (kind: Kind) => TITLE[kind],
  kicker: "You have learned this",
  was: "Was",
  now: "Now",
  saysNow: "Says now",
  asOf: (when: string) => (/^(after|around|by|since|until) /.test(when) ? when : `as of ${when}`),
  since: (when: string) => (/^(after|around|by|since|until) /.test(when) ? when : `since ${when}`),
  why: "Why",
  cards: "What it means for you",
  effect: (effect: Effect) => EFFECT[effect],
  answerChange: (was: string, now: string) => `was: ${was}; now: ${now}`,
  marks: "Your answers in quizzes",
  mark: (deckTitle: string, now: boolean, forEveryone: boolean) =>
    forEveryone
      ? `In the quiz on “${deckTitle}” your answer counts as right now: with the correction no answer to this question is right any more, and everyone who answered it gets the point.`
      : now
        ? `In the quiz on “${deckTitle}” your answer counts as right now.`
        : `In the quiz on “${deckTitle}” your answer counts as wrong now.`,
  toResult: "See the result",
  goOn: "Go on",
  done: "That is all.",
  toToday: "Back to today",
} as const;
