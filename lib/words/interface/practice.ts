import { formatCount } from "@/lib/words/format";

export const practiceWords = {
  title: "Practice",
  lead: "Practise without changing your schedule. Only cards you miss come back sooner.",
  missed: "Recently missed",
  missedIn: (locale: string, days: number) =>
    days === 1 ? "Today" : `In the last ${formatCount(locale, days, "day", "days")}`,
  soon: "Due soon",
  dueIn: (locale: string, days: number) =>
    days === 1 ? "Today" : `Within ${formatCount(locale, days, "day", "days")}`,
  markedTitle: "Marked cards",
  marked: "Marked by you, or often forgotten",
  byDeck: "By article or deck",
  byObjective: "By learning objective",
} as const;
