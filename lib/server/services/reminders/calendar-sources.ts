import type { CalendarEvent } from "@/lib/core/reminders/calendar-event";
import { isQuiet } from "@/lib/core/reminders/reminder-time";
import { secondsFor } from "@/lib/core/scheduling/pace";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { isWholeDay } from "@/lib/core/scheduling/seminar-plan/seminar-date";
import { instantOfWallClock } from "@/lib/core/scheduling/time-zone";
import { forStudent } from "@/lib/core/teaching/assignment";
import { dueDays } from "@/lib/server/services/reminders/due-days";
import { ask } from "@/lib/server/store/ask";
import { assignmentsOf, exceptionOf } from "@/lib/server/store/assignments";
import { database } from "@/lib/server/store/database";
import { loadOwnSeminars } from "@/lib/server/store/decks";
import { loadMedianSeconds } from "@/lib/server/store/queue";
import { loadReminder } from "@/lib/server/store/reminders";
import type { Learner } from "@/lib/server/store/users";
import { reminderWords } from "@/lib/words/interface/reminders";

/** Something that puts events into a learner's calendar. */
export type CalendarSource = (learner: Learner, now: Instant) => Promise<readonly CalendarEvent[]>;

/** Whatever else belongs in a learner's calendar is added here. */
export const CALENDAR_SOURCES: readonly CalendarSource[] = [reviewsDue, assignedSeminars, ownSeminars];

/** So far ahead what is due can be said with some sense. */
const DAYS_AHEAD = 14;
/** Calendars show no shorter events well. */
const SHORTEST_MS = 15 * 60_000;

/** An event on each day on which cards come due, at the time of the reminder. */
async function reviewsDue(learner: Learner, now: Instant): Promise<readonly CalendarEvent[]> {
  const { timeZone } = learner.options;
  const [days, medianSeconds, reminder] = await Promise.all([
    dueDays(learner, now, DAYS_AHEAD),
    loadMedianSeconds(database(), learner.id),
    loadReminder(database(), learner.id),
  ]);
  const time = isQuiet(reminder.timeOfDay, { ...reminder, timeZone }) ? reminder.quietUntil : reminder.timeOfDay;
  return days.map(({ day, cards }) => {
    const seconds = secondsFor(cards, medianSeconds);
    const begins = instantOfWallClock(timeZone, Date.parse(day) + time * 60_000);
    return {
      id: `due-${day}`,
      begins,
      ends: begins + Math.max(SHORTEST_MS, seconds * 1_000),
      allDay: false,
      title: reminderWords.due(cards),
      description: reminderWords.takes(seconds),
      path: "/review",
    };
  });
}

/** What a calendar shows of a seminar: how long it takes is not said. */
const SEMINAR_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** The seminars that my courses have assigned decks for, on the days that hold for me. */
async function assignedSeminars({ id }: Learner, now: Instant): Promise<readonly CalendarEvent[]> {
  const assignments = await ask(database(), assignmentsOf(id, now));
  return assignments
    .map((assignment) => forStudent(assignment, exceptionOf(assignment, id)))
    .filter(({ seminarAt }) => seminarAt > now)
    .map(({ id: assignmentId, courseId, title, seminarAt }) => ({
      id: `seminar-${assignmentId}`,
      begins: seminarAt,
      ends: seminarAt + SEMINAR_MS,
      allDay: false,
      title: reminderWords.seminar(title),
      description: reminderWords.seminarNote,
      path: `/courses/${courseId}`,
    }));
}

/** The days, or hours, of seminars that I study decks for by myself. */
async function ownSeminars({ id: userId }: Learner, now: Instant): Promise<readonly CalendarEvent[]> {
  const decks = await loadOwnSeminars(database(), { userId, now });
  return decks.map(({ deckId, title, seminarAt }) => {
    const allDay = isWholeDay(seminarAt);
    const begins = Date.parse(seminarAt);
    return {
      ...{ id: `deck-${deckId}`, begins, ends: begins + (allDay ? DAY_MS : SEMINAR_MS), allDay },
      ...{ title: reminderWords.seminar(title), description: reminderWords.seminarNote, path: `/decks/${deckId}` },
    };
  });
}
