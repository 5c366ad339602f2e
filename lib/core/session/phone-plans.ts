import type { Instant } from "@/lib/core/scheduling/review-record";
import {
  type AnswersToday,
  type DeckDay,
  decksUnderPlan,
  planDeckDay,
} from "@/lib/core/scheduling/seminar-plan/plan-deck";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { candidatesOf, decksOf, type PhoneCandidate, type PhoneStudy } from "@/lib/core/session/phone-study";

/** An answer counts with so much at most: whoever is longer was away. */
const MOST_COUNTED_MS = 60_000;

/** Today's plans of the decks with a date that is near, the earliest first. */
export function plansOf(study: PhoneStudy, now: Instant, startOfDay: Instant): readonly DeckDay<PhoneCandidate>[] {
  const { tables, options, minutesPerDay, seminars } = study;
  if (tables === undefined) return [];
  const medianSeconds = study.medianSeconds ?? undefined;
  const learner = { now, options, minutesPerDay, medianSeconds, answers: answersSince(study, startOfDay) };
  const planned: DeckDay<PhoneCandidate>[] = [];
  for (const { deck, daysLeft } of decksUnderPlan(seminars, ({ seminarAt }) => seminarAt, learner)) {
    const candidates = candidatesOf(study, decksOf(study, deck.deckId));
    planned.push(planDeckDay(learner, { candidates, daysLeft, target: deck.targetReadiness }, tables, planned));
  }
  return planned;
}

/** What was answered today by card, what the server received and what was done on the phone since. */
function answersSince(study: PhoneStudy, startOfDay: Instant): readonly AnswersToday[] {
  const known = studyDayOf(startOfDay, study.options) === study.studyDay ? study.receivedToday : [];
  const byCard = new Map(known.map((answers) => [answers.cardId, answers]));
  for (const { cardId, at, milliseconds, rating } of study.answered) {
    const factId = study.cards.get(cardId)?.factId;
    if (at < startOfDay || factId === undefined) continue;
    const before = byCard.get(cardId);
    byCard.delete(cardId);
    byCard.set(cardId, {
      ...{ cardId, factId, lastRating: rating },
      answers: (before?.answers ?? 0) + 1,
      milliseconds: (before?.milliseconds ?? 0) + Math.min(milliseconds, MOST_COUNTED_MS),
    });
  }
  return [...byCard.values()];
}
