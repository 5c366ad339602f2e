import { previewOf, type StudyCard } from "@/app/review/study-card";
import type { WaitingTime } from "@/lib/core/session/interval";
import { lastAnswers, type ReviewSession } from "@/lib/core/session/review-session";

/** Whether none of a session's cards had been seen before it. */
export function hasOnlyNew({ answers }: ReviewSession<StudyCard>): boolean {
  return answers.every(({ turn }) => turn.returned !== null || turn.card.schedule.state === "new");
}

/** When a card comes back, as coarsely as anybody wants to know it. */
export type WhenBack = "today" | "tomorrow" | "week" | "later";

/** How many cards of a session come back when, the soonest first; a card of which that is not known yet is left out. */
export function comingBack(
  session: ReviewSession<StudyCard>,
): readonly { readonly when: WhenBack; readonly cards: number }[] {
  const times = lastAnswers(session).flatMap(({ turn, rating }) => {
    const wait = previewOf(turn, rating);
    return wait === null ? [] : [whenBack(wait)];
  });
  return (["today", "tomorrow", "week", "later"] as const).flatMap((when) => {
    const cards = times.filter((one) => one === when).length;
    return cards === 0 ? [] : [{ when, cards }];
  });
}

function whenBack({ amount, unit }: WaitingTime): WhenBack {
  if (unit === "minute" || unit === "hour") return "today";
  if (unit !== "day" || amount > 7) return "later";
  return amount === 1 ? "tomorrow" : "week";
}
