import type { OnPhone } from "@/app/_offline/phone-study";
import type { LoadedQueue } from "@/app/review/review-page-props";
import { toStudyCards } from "@/app/review/study-card";
import type { ScheduleView } from "@/lib/contracts/shared";
import type { PracticeCardsQuery, QueueCard, ReviewQueue } from "@/lib/contracts/study";
import { missedSince, type PracticeScope } from "@/lib/core/scheduling/practice";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { type Instant, RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { type AskedCard, type PhoneQuery, phonePractice, phoneQueue } from "@/lib/core/session/phone-queue";
import type { PhoneStudy } from "@/lib/core/session/phone-study";

/** Seconds for a card of somebody of whom nothing is known yet. */
const USUAL_SECONDS = 12;

/** The queue of this phone as the server would give it. */
export function phoneReviewQueue(phone: OnPhone, query: PhoneQuery): LoadedQueue {
  const { studyDay, counts, dueNow, firstSession, nextDue, cards } = phoneQueue(phone.study, phone.now(), query);
  return toLoaded(phone, query.deckId, {
    ...{ studyDay, counts, dueNow, firstSession },
    nextDue: nextDue === null ? null : new Date(nextDue).toISOString(),
    cards: cards.flatMap((card) => toQueueCard(phone, card)),
  });
}

/** Cards to practise, due or not: what is asked for means what it does on the server. */
export function phonePracticeQueue(phone: OnPhone, query: PracticeCardsQuery, limit?: number): LoadedQueue {
  const now = phone.now();
  const { deckId = null } = query;
  const asked = { deckId, scope: scopeOf(phone.study, now, query), limit: limit ?? query.limit };
  const cards = phonePractice(phone.study, now, asked).flatMap((card) => toQueueCard(phone, card));
  const counts = { new: 0, learning: 0, review: cards.length };
  const studyDay = studyDayOf(now, phone.study.options);
  return toLoaded(phone, deckId, {
    ...{ studyDay, counts, dueNow: cards.length, firstSession: false, nextDue: null, cards },
  });
}

/** What is asked for, of what the phone knows. */
export function scopeOf(
  { missed, objectives, options }: PhoneStudy,
  now: Instant,
  { objectiveId, missedDays, dueDays, marked }: PracticeCardsQuery,
): PracticeScope {
  if (objectiveId !== undefined) return { kind: "facts", factIds: objectives.get(objectiveId) ?? new Set() };
  if (missedDays !== undefined) {
    const since = missedSince(missedDays, now, options);
    return { kind: "missed", cardIds: new Set([...missed].flatMap(([cardId, at]) => (at < since ? [] : [cardId]))) };
  }
  if (marked !== undefined) return { kind: "marked" };
  return dueDays === undefined ? { kind: "all" } : { kind: "due-within", days: dueDays };
}

function toLoaded(
  { pack }: OnPhone,
  deckId: string | null,
  part: Omit<ReviewQueue, "estimatedSeconds" | "buttons" | "plan">,
): LoadedQueue {
  const decks = deckId === null ? pack.decks : pack.decks.filter(({ summary }) => summary.id === deckId);
  const buttons = decks.length === 1 ? decks[0]?.summary.options.buttons : undefined;
  const queue: ReviewQueue = {
    ...part,
    estimatedSeconds: Math.round(part.cards.length * (pack.medianSeconds ?? USUAL_SECONDS)),
    buttons: buttons ?? pack.buttons,
    plan: null,
  };
  return { queue, cards: toStudyCards(queue, Date.now()) };
}

function toQueueCard({ views, behindMs }: OnPhone, { candidate, returns, preview }: AskedCard): QueueCard[] {
  const view = views.get(candidate.cardId);
  const source = view?.sources[0];
  if (view === undefined || source === undefined) return [];
  const { cardId, deckId, factId, schedule } = candidate;
  const { version: cardVersion, prompt, answer, fact, standing } = view;
  // By the phone's own clock, like the moment at which it asks.
  const at = (rating: Rating) => ({ ...preview[rating], due: new Date(preview[rating].due - behindMs).toISOString() });
  return [
    {
      ...{ cardId, cardVersion, deckId, factId, prompt, answer, fact, standing, source, returns },
      schedule: toView(schedule ?? freshSchedule(cardId)),
      preview: Object.fromEntries(RATINGS.map((rating) => [rating, at(rating)])) as QueueCard["preview"],
    },
  ];
}

function toView({ due, ...schedule }: ReturnType<typeof freshSchedule>): ScheduleView {
  const { state, stability, difficulty, reps, lapses, scheduledDays, suspended, buriedUntil, flagged } = schedule;
  return {
    ...{ state, stability, difficulty, reps, lapses, scheduledDays, suspended, buriedUntil, flagged },
    due: due === null ? null : new Date(due).toISOString(),
  };
}
