import type { Gradebook } from "@/lib/contracts/gradebook";
import { type CsvCell, writeCsv } from "@/lib/server/interop/write-csv";

/**
 * Scores of 100 as Canvas exports and imports them (Student, ID, SIS User ID, SIS Login ID, Section, then a column for
 * each assignment), which Moodle takes too: there "SIS User ID" is mapped to the ID number or "SIS Login ID" to the
 * e-mail address. Assignments without a grade have no column; a cell is empty where there is nothing to grade yet.
 */
export function scoresCsv({ assignments, students }: Gradebook, section: string): string {
  const graded = assignments.map((_, index) => index).filter((index) => assignments[index]?.grading.rule !== "none");
  const titles = uniqueTitles(assignments.map(({ title }) => title));
  const head = [
    "Student",
    "ID",
    "SIS User ID",
    "SIS Login ID",
    "Section",
    ...graded.map((index) => titles[index] ?? ""),
  ];
  const rows = students.map(({ name, email, identifier, entries }): CsvCell[] => [
    ...[name, null, identifier, email, section],
    ...graded.map((index) => toPoints(entries[index]?.score ?? null)),
  ]);
  return writeCsv([head, ...rows]);
}

/** Every figure, a line for each student and assignment: for a spreadsheet. */
export function detailsCsv({ assignments, students }: Gradebook): string {
  const head = [
    ...["Student", "ID number", "Email", "Assignment", "Seminar", "Grading rule"],
    ...[
      "Done",
      "Score (of 100)",
      "Minutes",
      "Cards seen",
      "Cards at target",
      "Cards",
      "Correct",
      "Questions",
      "Sent together",
      "Sent together of",
      "Sent together at",
      "Last activity",
    ],
  ];
  const titles = uniqueTitles(assignments.map(({ title }) => title));
  const rows = students.flatMap(({ name, identifier, email, entries }) =>
    entries.map(({ grade, done, score, late, lastActivityAt }, index): CsvCell[] => [
      ...[name, identifier, email, titles[index] ?? "", assignments[index]?.seminarAt ?? null, grade.rule],
      ...[done === null ? null : done ? "yes" : "no", toPoints(score)],
      grade.rule === "minutes" ? rounded(grade.minutes) : null,
      grade.rule === "done" ? grade.cardsMet : null,
      grade.rule === "cardsAtTarget" ? grade.atTarget : null,
      grade.rule === "done" || grade.rule === "cardsAtTarget" ? grade.cards : null,
      ...(grade.rule === "quizScore" ? [grade.right, grade.items] : [null, null]),
      ...(late === null ? [null, null, null] : [rounded(late.amount), rounded(late.of), late.at]),
      lastActivityAt,
    ]),
  );
  return writeCsv([head, ...rows]);
}

function toPoints(score: number | null): number | null {
  return score === null ? null : rounded(score * 100);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Two columns of one name would be one column to whoever imports them. */
function uniqueTitles(titles: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return titles.map((title) => {
    const count = (used.get(title) ?? 0) + 1;
    used.set(title, count);
    return count === 1 ? title : `${title} (${count})`;
  });
}
