import { formatCount, formatDay, formatMinutes, formatNumber, formatShortDay, formatWeekday } from "@/lib/words/format";

/** The number of cards and the time that they take. */
function load(locale: string, cards: number, secondsPerCard: number): string {
  return `${formatCount(locale, cards, "card", "cards")}, ${formatMinutes(locale, cards * secondsPerCard)}`;
}

export const catchUpWords = {
  title: "Coming back",
  link: (locale: string, cards: number) =>
    `${formatCount(locale, cards, "card has", "cards have")} been waiting for more than a day. Spread them over some days`,
  waiting: (locale: string, cards: number) =>
    `${formatCount(locale, cards, "card has", "cards have")} come due while you were away. You need not do them all today.`,
  nothing: "Nothing has been left behind.",
  over: "Over how many days?",
  days: (locale: string, days: number) => formatCount(locale, days, "day", "days"),
  willDo: "What this would do",
  today: "Today",
  day: (locale: string, day: string) => `${formatWeekday(locale, day)}, ${formatShortDay(locale, day)}`,
  load,
  parts: (locale: string, backlog: number, ordinary: number) =>
    [
      backlog === 0 ? "" : `${formatNumber(locale, backlog)} from the backlog`,
      ordinary === 0 ? "" : `${formatNumber(locale, ordinary)} due that day`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  order: "The cards with most to lose come first. New cards come as usual; your settings change how many.",
  start: "Spread them like this",
  running: (locale: string, cards: number, until: string) =>
    `Your backlog of ${formatCount(locale, cards, "card", "cards")} is spread until ${formatDay(locale, until)}.`,
  again: "Spread what is left anew",
  undo: "Take this back",
  undoNote: "Cards you have not answered since come due when they did before.",
  toToday: "Back to today",
} as const;
