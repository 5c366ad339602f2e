import type { PracticeCardsQuery } from "@/lib/contracts/study";

/** Longest span of days that the route takes. */
const MOST_DAYS = 365;

/** What the address asks to practise; what makes no sense in it is left out. */
export function toPracticeQuery(params: Readonly<Record<string, string | undefined>>): PracticeCardsQuery {
  const text = (name: string) => {
    const value = params[name]?.slice(0, 200);
    return value === undefined || value === "" ? {} : { [name]: value };
  };
  const days = (name: string) => {
    const value = Number(params[name]);
    return Number.isInteger(value) && value >= 1 && value <= MOST_DAYS ? { [name]: value } : {};
  };
  const marked = params["marked"] === "yes" ? { marked: "yes" as const } : {};
  return { ...text("deckId"), ...text("objectiveId"), ...days("missedDays"), ...days("dueDays"), ...marked };
}

/** Where it is practised. */
export function practiceAddress(query: PracticeCardsQuery): string {
  const params = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return params.size === 0 ? "/practice/session" : `/practice/session?${params}`;
}
