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
  withToday: (locale: string, share: number) => `${percent(locale, share)} after today’s review`,
  withPlan: (locale: string, share: number) => `${percent(locale, share)} if you keep to the plan`,
  ready: (locale: string, share: number, when: string) => `You’re ready: ${percent(locale, share)} expected ${when}.`,
  enough: (locale: string, share: number, when: string, next: string | null) =>
    `You’re done for today. ${next === null ? "" : `Your next cards come ${next}. `}${percent(locale, share)} expected ${when} if you keep to the plan.`,
  noMore: (locale: string, share: number, when: string) =>
    `More study today would hardly help: ${percent(locale, share)} expected ${when}.`,
  minutesOver: "You’ve used today’s minutes. Continue tomorrow.",
  lastMinutesOver: "You’ve used today’s minutes.",
  notReached: (locale: string, cards: number, minutes: number) =>
    `${formatCount(locale, cards, "card", "cards")} won’t fit into ${formatCount(locale, minutes, "minute", "minutes")} a day. The most useful come first.`,
  moreMinutes: "Change minutes",
  set: "Study for a seminar",
  setNote: "Set the date, and we’ll plan your cards so that you know most of them by then.",
  day: "Seminar date",
  target: "Target",
  noTarget: "Best use of my time",
  targetShare: (locale: string, share: number) => `At least ${formatPercent(locale, share)} ready`,
  targetSet: (locale: string, share: number) => `Your target: ${formatPercent(locale, share)}.`,
  targetMissed: (locale: string, target: number) =>
    `There isn’t enough time to reach your target of ${formatPercent(locale, target)}.`,
  save: "Set date",
  saveTarget: "Save",
  change: "Change date",
  remove: "Remove date",
  needed: "Minutes a day from today",
  neededFor: (locale: string, share: number) => `For ${formatPercent(locale, share)} recall`,
  neededMinutes: (locale: string, minutes: number | null) =>
    minutes === null
      ? "not possible in time"
      : minutes === 0
        ? "none, you know them"
        : formatCount(locale, minutes, "minute", "minutes"),
  withMine: (locale: string, minutes: number, share: number) =>
    `With your ${formatCount(locale, minutes, "minute", "minutes")} a day: ${percent(locale, share)}.`,
  far: (locale: string, days: number) =>
    `The plan starts 45 days before the seminar. Until then, cards come up as usual. ${formatNumber(locale, days)} days left.`,
} as const;
