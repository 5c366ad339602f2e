import { formatCount } from "@/lib/words/format";

export const practiceWords = {
  title: "Practice",
  lead: "Ask yourself cards beside the schedule. Right answers leave the schedule as it is; what you miss comes back sooner.",
  missed: "Missed lately",
  missedIn: (locale: string, days: number) =>
    days === 1 ? "Today" : `In the last ${formatCount(locale, days, "day", "days")}`,
  soon: "Coming due",
  dueIn: (locale: string, days: number) =>
    days === 1 ? "Today" : `Within ${formatCount(locale, days, "day", "days")}`,
  stubborn: "Stubborn ones",
  marked: "What is marked",
  byDeck: "By article or deck",
  byObjective: "By what you should be able to do",
} as const;
