import type { Notice } from "@/lib/contracts/notices";
import { formatCount, formatNumber } from "@/lib/words/format";

type Kind = Notice["kind"];
type Effect = Notice["cards"][number]["effect"];

const TITLE: Readonly<Record<Kind, string>> = {
  corrected: "We corrected this",
  superseded: "This has changed",
  retired: "This is no longer asked",
  restored: "This is asked again",
};

const EFFECT: Readonly<Record<Effect, string>> = {
  relearn: "You’ll review this card again.",
  reworded: "Only the wording changed. What you remember still counts.",
  unchanged: "No change.",
  retired: "It’s no longer asked.",
  restored: "It’s asked again, and what you remembered still counts.",
  new: "This is a new question.",
};

/** Changes to facts that a learner has studied: on their own page, and before a review. */
export const changesWords = {
  pageTitle: "What’s changed",
  link: (locale: string, changes: number) =>
    `${formatCount(locale, changes, "fact you learned has", "facts you learned have")} changed`,
  none: "Nothing you’ve learned has changed since last time.",
  position: (locale: string, place: number, total: number) =>
    `${formatNumber(locale, place)} of ${formatNumber(locale, total)}`,
  leave: "Close (you’ll see this again next time)",
  title: (kind: Kind) => TITLE[kind],
  was: "Was",
  now: "Now",
  saysNow: "Now says",
  asOf: (when: string) => (/^(after|around|by|since|until) /.test(when) ? when : `as of ${when}`),
  since: (when: string) => (/^(after|around|by|since|until) /.test(when) ? when : `since ${when}`),
  why: "Why",
  cards: "What it means for you",
  effect: (effect: Effect) => EFFECT[effect],
  answerWas: (was: string) => `Was ${was}`,
  newAnswer: (now: string) => `New answer: ${now}`,
  marks: "Your quiz answers",
  mark: (deckTitle: string, now: boolean, forEveryone: boolean) =>
    forEveryone
      ? `In the quiz on “${deckTitle}”, your answer now counts as correct: after the correction no answer is correct, so everyone who answered gets the point.`
      : now
        ? `In the quiz on “${deckTitle}”, your answer now counts as correct.`
        : `In the quiz on “${deckTitle}”, your answer now counts as incorrect.`,
  toResult: "See result",
  goOn: "Continue",
  done: "That’s all.",
  toToday: "Back to Today",
} as const;
