import type { Gradebook, GradebookEntryView } from "@/lib/contracts/gradebook";
import { formatDayOf, formatPercent, formatSharedMoment } from "@/lib/words/format";
import { gradebookWords } from "@/lib/words/interface/class-results";

interface GradesTableProps {
  readonly gradebook: Gradebook;
  readonly timeZone: string;
  readonly locale: string;
}

/** Students by assignments. */
export function GradesTable({ gradebook: { assignments, students }, timeZone, locale }: GradesTableProps) {
  const hasIdentifiers = students.some(({ identifier }) => identifier !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide table by its keys
    <section className="scroll" tabIndex={0} aria-label={gradebookWords.title}>
      <table className="table" aria-label={gradebookWords.title}>
        <thead>
          <tr>
            <th scope="col">{gradebookWords.student}</th>
            {hasIdentifiers ? <th scope="col">{gradebookWords.identifier}</th> : null}
            {assignments.map(({ id, title, grading }) => (
              <th key={id} scope="col">
                {title}
                <br />
                {gradebookWords.rule(grading.rule)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map(({ userId, name, identifier, entries }) => (
            <tr key={userId}>
              <th scope="row">{name}</th>
              {hasIdentifiers ? <td>{identifier}</td> : null}
              {assignments.map(({ id }, index) => (
                <td key={id} className="nowrap">
                  <Entry entry={entries[index]} timeZone={timeZone} locale={locale} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entry({
  entry,
  timeZone,
  locale,
}: {
  readonly entry: GradebookEntryView | undefined;
  readonly timeZone: string;
  readonly locale: string;
}) {
  if (entry === undefined || entry.score === null) return <>{gradebookWords.nothing}</>;
  const { lastActivityAt, late } = entry;
  return (
    <>
      {resultOf(entry, entry.score, locale)}
      {lastActivityAt === null ? null : (
        <span className="small">
          {" "}
          · {gradebookWords.last(formatDayOf(locale, timeZone, Date.parse(lastActivityAt)))}
        </span>
      )}
      {late === null ? null : (
        <>
          <br />
          <span className="small">
            {gradebookWords.late(locale, entry.grade.rule, late, formatSharedMoment(locale, timeZone, late.at))}
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
