import { formatCount, formatNumber, formatPercent } from "@/lib/words/format";

/** A share that is nearly whole is not rounded up to a promise. */
const CERTAIN = 0.99;
const percent = (locale: string, share: number) => formatPercent(locale, Math.min(share, CERTAIN));

export const seminarWords = {
  title: (day: string) => `Seminar ${day}`,
  today: "today",
  tomorrow: "tomorrow",
  onDay: (weekday: string) => `on ${weekday}`,
  readyNow: (locale: string, share: number) => `${percent(locale, share)} ready`,
  withToday: (locale: string, share: number) => `with today’s cards: ${percent(locale, share)}`,
  withPlan: (locale: string, share: number) => `with the plan to the end: ${percent(locale, share)}`,
  ready: (locale: string, share: number, when: string) => `You are ready: ${percent(locale, share)} expected ${when}.`,
  enough: (locale: string, share: number, when: string, next: string | null) =>
    `Nothing more is needed today${next === null ? "" : `; the next cards come ${next}`}. ${percent(locale, share)} expected ${when} with the plan.`,
  noMore: (locale: string, share: number, when: string) =>
    `More would hardly help today: ${percent(locale, share)} expected ${when}.`,
  minutesOver: "Today’s minutes are over. Go on tomorrow.",
  lastMinutesOver: "Today’s minutes are over.",
  notReached: (locale: string, cards: number, minutes: number) =>
    `${formatCount(locale, cards, "card", "cards")} will not be reached with ${formatCount(locale, minutes, "minute", "minutes")} a day. The most useful come first.`,
  moreMinutes: "Change the minutes",
  set: "Study for a seminar",
  setNote: "Set its day, and the cards are planned so that you know most of them then.",
  day: "Day of the seminar",
  target: "Go on at least until I am",
  noTarget: "as ready as is worth the time",
  targetShare: (locale: string, share: number) => `${formatPercent(locale, share)} ready`,
  targetSet: (locale: string, share: number) => `Your target: ${formatPercent(locale, share)}.`,
  targetMissed: (locale: string, target: number) =>
    `Your target of ${formatPercent(locale, target)} is more than the time allows.`,
  save: "Set this day",
  saveTarget: "Save",
  change: "Change the day",
  remove: "Remove the day",
  needed: "Minutes a day, from today on",
  neededFor: (locale: string, share: number) => `to know ${formatPercent(locale, share)}`,
  neededMinutes: (locale: string, minutes: number | null) =>
    minutes === null
      ? "not possible by then"
      : minutes === 0
        ? "none: you know them"
        : formatCount(locale, minutes, "minute", "minutes"),
  withMine: (locale: string, minutes: number, share: number) =>
    `With your ${formatCount(locale, minutes, "minute", "minutes")} a day: ${percent(locale, share)}.`,
  far: (locale: string, days: number) =>
    `The plan begins 45 days before it; until then the cards are asked as usual. ${formatNumber(locale, days)} days are left.`,
} as const;
