import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { loadDay } from "@/lib/server/services/study/study-input";
import { database } from "@/lib/server/store/database";
import { loadStudiedDecks } from "@/lib/server/store/decks";
import { loadDueMoments } from "@/lib/server/store/reminders";
import type { Learner } from "@/lib/server/store/users";

/** How many cards fall on a study day. */
export interface DueDay {
  readonly day: StudyDay;
  readonly cards: number;
}

/**
 * The study days from today on, so many of them, on which cards come due: what is overdue is today's, and so is what
 * a plan towards a seminar asks today. New cards never make a day: they can wait.
 */
export async function dueDays(learner: Learner, now: Instant, days: number): Promise<readonly DueDay[]> {
  const { options } = learner;
  const today = studyDayOf(now, options);
  const end = startOfStudyDay(addStudyDays(today, days), options);
  const db = database();
  const studied = await loadStudiedDecks(db, { userId: learner.id, now });
  const [
    moments,
    {
      day: { plans },
    },
  ] = await Promise.all([loadDueMoments(db, learner.id, new Date(end)), loadDay(learner, { decks: [], studied, now })]);
  const planned = new Set(plans.flatMap(({ cardIds }) => [...cardIds]));
  const counts = new Map<StudyDay, number>([[today, plans.reduce((sum, { queue }) => sum + queue.length, 0)]]);
  for (const { cardId, due } of moments) {
    if (planned.has(cardId)) continue;
    const day = studyDayOf(Math.max(due, now), options);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, cards]) => cards > 0)
    .map(([day, cards]) => ({ day, cards }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
