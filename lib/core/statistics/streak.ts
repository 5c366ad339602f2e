import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import { addStudyDays, type StudyDayOptions, studyDayOf } from "@/lib/core/scheduling/study-day";
import { dueDay, type Scheduled } from "@/lib/core/statistics/forecast";

/** A card from one entry of its history to the next: infinite as it is now. */
export interface DueSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly schedule: Scheduled;
}

/** Days in a row on which what was due was met with an answer. */
export interface Streak {
  /** Study days with an answer since the last one on which something was due and nothing was answered. */
  readonly days: number;
  readonly answeredToday: boolean;
}

/**
 * The streak as of a moment. Today breaks nothing, since it is not over; a day on which nothing was due neither breaks
 * the streak nor counts. A day counts as one with something due where a card was due on it and was still due at its
 * end. New cards are never due: to begin one is the learner's choice.
 * @param studied study days with an answer
 * @param spans the memory of all cards, through their whole history
 */
export function streakOf(
  studied: ReadonlySet<StudyDay>,
  spans: readonly DueSpan[],
  now: Instant,
  options: StudyDayOptions,
): Streak {
  const today = studyDayOf(now, options);
  const broken = lastMissedDay(studied, spans, today, options);
  const counted = [...studied].filter((day) => day <= today && (broken === undefined || day > broken));
  return { days: counted.length, answeredToday: studied.has(today) };
}

/** The last day before today without an answer at whose end something was due; undefined where there is none. */
function lastMissedDay(
  studied: ReadonlySet<StudyDay>,
  spans: readonly DueSpan[],
  today: StudyDay,
  options: StudyDayOptions,
): StudyDay | undefined {
  const idle = idleDays(studied, today);
  let missed: StudyDay | undefined;
  for (const { schedule, from, to } of spans) {
    const end = to === Infinity ? today : studyDayOf(to, options);
    const last = idle.find((day) => day < end);
    if (last === undefined || (missed !== undefined && last <= missed)) continue;
    const due = dueDay(schedule, options);
    if (due !== undefined && due <= last && studyDayOf(from, options) <= last) missed = last;
  }
  return missed;
}

/** Days since the first one studied and before today without an answer, the last first. */
function idleDays(studied: ReadonlySet<StudyDay>, today: StudyDay): readonly StudyDay[] {
  const [first = today] = [...studied].sort();
  const idle: StudyDay[] = [];
  for (let day = addStudyDays(today, -1); day > first; day = addStudyDays(day, -1)) {
    if (!studied.has(day)) idle.push(day);
  }
  return idle;
}
