import { NavLink } from "@/app/_components/nav-link";
import { SortTable, type TableColumn, type TableRow } from "@/app/_components/sort-table";
import { averageOf, Entry } from "@/app/courses/[courseId]/gradebook/entry";
import type { Gradebook } from "@/lib/contracts/gradebook";
import { averageScore } from "@/lib/core/teaching/gradebook";
import { formatPercent } from "@/lib/words/format";
import { gradebookWords } from "@/lib/words/interface/class-results";

interface GradesTableProps {
  readonly gradebook: Gradebook;
  readonly timeZone: string;
  readonly locale: string;
}

/** Students by assignments, with the averages of both where there are several. */
export function GradesTable({ gradebook: { courseId, assignments, students }, timeZone, locale }: GradesTableProps) {
  const hasIdentifiers = students.some(({ identifier }) => identifier !== null);
  const hasAverages = assignments.filter(({ grading }) => grading.rule !== "none").length > 1;
  const percent = (share: number | null) => (share === null ? gradebookWords.nothing : formatPercent(locale, share));

  const columns: TableColumn[] = [
    { id: "student", name: gradebookWords.student },
    ...(hasIdentifiers ? [{ id: "identifier", name: gradebookWords.identifier }] : []),
    ...assignments.map(({ id, title, grading }) => ({ id, name: title, note: gradebookWords.rule(grading.rule) })),
    ...(hasAverages ? [{ id: "average", name: gradebookWords.average, figures: true }] : []),
  ];
  const rows = students.map(({ userId, name, identifier, entries }): TableRow => {
    const average = averageScore(entries);
    return {
      id: userId,
      values: [
        name,
        ...(hasIdentifiers ? [identifier] : []),
        ...entries.map(({ score, grade }) => (score !== null && grade.rule === "minutes" ? grade.minutes : score)),
        ...(hasAverages ? [average] : []),
      ],
      cells: [
        <NavLink key={userId} href={`/courses/${courseId}/people/${userId}`} className="target">
          {name}
        </NavLink>,
        ...(hasIdentifiers ? [identifier] : []),
        ...entries.map((entry, place) => (
          <Entry key={assignments[place]?.id} entry={entry} timeZone={timeZone} locale={locale} />
        )),
        ...(hasAverages ? [percent(average)] : []),
      ],
    };
  });
  const foot = [
    gradebookWords.classAverage,
    ...(hasIdentifiers ? [""] : []),
    ...assignments.map((_, place) =>
      averageOf(
        students.flatMap(({ entries }) => entries[place] ?? []),
        locale,
      ),
    ),
    ...(hasAverages ? [percent(averageScore(students.map(({ entries }) => ({ score: averageScore(entries) }))))] : []),
  ];
  return <SortTable label={gradebookWords.title} columns={columns} rows={rows} foot={foot} locale={locale} />;
}
