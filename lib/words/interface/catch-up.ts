import { formatCount, formatDay, formatMinutes, formatNumber, formatShortDay, formatWeekday } from "@/lib/words/format";

/** The number of cards and how long they take. */
function load(locale: string, cards: number, secondsPerCard: number): string {
  return `${formatCount(locale, cards, "card", "cards")}, ${formatMinutes(locale, cards * secondsPerCard)}`;
}

export const catchUpWords = {
  title: "Catch up",
  link: (locale: string, cards: number) =>
    `${formatCount(locale, cards, "card is", "cards are")} overdue. Spread ${cards === 1 ? "it" : "them"} over a few days`,
  waiting: (locale: string, cards: number) =>
    `${formatCount(locale, cards, "card", "cards")} became due while you were away. You don’t have to do them all today.`,
  nothing: "You’re all caught up.",
  over: "Over how many days?",
  days: (locale: string, days: number) => formatCount(locale, days, "day", "days"),
  willDo: "Preview",
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
  order: "The cards with the most to lose come first. New cards continue as usual; change how many in Settings.",
  start: "Spread cards",
  running: (locale: string, cards: number, until: string) =>
    `Your backlog of ${formatCount(locale, cards, "card", "cards")} is spread out until ${formatDay(locale, until)}.`,
  again: "Spread the rest again",
  undo: "Undo",
  undoNote: "Cards you haven’t answered since go back to their old due dates.",
  toToday: "Back to Today",
} as const;
