import type { GradebookEntryView } from "@/lib/contracts/gradebook";
import { averageMinutes, averageScore } from "@/lib/core/teaching/gradebook";
import { formatPercent, formatSharedMoment, formatShortDayOf } from "@/lib/words/format";
import { gradebookWords } from "@/lib/words/interface/class-results";

interface EntryProps {
  readonly entry: GradebookEntryView;
  readonly timeZone: string;
  readonly locale: string;
}

/** A student's result in an assignment, when they last worked for it, and what of it arrived together. */
export function Entry({ entry, timeZone, locale }: EntryProps) {
  const { score, grade, lastActivityAt, late } = entry;
  if (score === null) return gradebookWords.nothing;
  return (
    <>
      <span className="nowrap">{resultOf(entry, score, locale)}</span>
      {lastActivityAt === null ? null : (
        <span className="small nowrap"> · {formatShortDayOf(locale, timeZone, Date.parse(lastActivityAt))}</span>
      )}
      {late === null ? null : (
        <>
          <br />
          <span className="small">
            {gradebookWords.late(locale, grade.rule, late, formatSharedMoment(locale, timeZone, late.at))}
          </span>
        </>
      )}
    </>
  );
}

function resultOf({ grade, done }: GradebookEntryView, score: number, locale: string): string {
  if (grade.rule === "minutes") return gradebookWords.minutes(locale, grade.minutes, grade.wanted);
  if (grade.rule === "done") return done === true ? gradebookWords.yes : gradebookWords.no;
  return formatPercent(locale, score);
}

/** What a class has in an assignment on average, of those with a result: minutes where these are graded, else a share. */
export function averageOf(entries: readonly GradebookEntryView[], locale: string): string {
  const grade = entries[0]?.grade;
  const minutes = averageMinutes(entries);
  if (grade?.rule === "minutes" && minutes !== null) return gradebookWords.minutes(locale, minutes, grade.wanted);
  const score = averageScore(entries);
  return score === null ? gradebookWords.nothing : formatPercent(locale, score);
}
