import type { Roster } from "@/lib/contracts/members";
import { DomainError } from "@/lib/core/shared/domain-error";
import { mergeRoster, readRoster } from "@/lib/core/teaching/roster";
import { CsvError, readCsv } from "@/lib/server/interop/read-csv";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { lockCourse } from "@/lib/server/store/courses";
import { database } from "@/lib/server/store/database";
import { linkRosterByEmail, loadRoster, replaceRoster } from "@/lib/server/store/roster";
import { csvUnreadable, rosterEmpty, rosterHasProblems, rosterProblem, rosterTooLong } from "@/lib/words/problems";

/** Problems told at once; with more the file is another than was meant. */
const MOST_PROBLEMS = 20;

/** More than any course has. */
const MOST_PEOPLE = 2_000;

/** Whom a course expects, and who of them have joined. */
export async function readCourseRoster(context: ServiceContext, courseId: string): Promise<Roster> {
  const course = await requireCourse(context, courseId, "see-class");
  const entries = await loadRoster(database(), course.id);
  return { entries: entries.map(({ userId, ...entry }) => ({ ...entry, joined: userId !== null })) };
}

/**
 * Puts the people of a CSV text in the place of the roster. Those who were on it stay linked with whom they are; those
 * who have joined and confirmed an e-mail of the list are linked with it. All of it or nothing.
 * @throws DomainError invalid-body with the lines that are not as they should be
 */
export async function importRoster(
  context: ServiceContext & { readonly newId: () => string },
  courseId: string,
  { csv }: { readonly csv: string },
): Promise<Roster> {
  const course = await requireCourse(context, courseId, "lead");
  const { people, problems } = readRoster(cellsOf(csv));
  if (problems.length > 0) {
    const told = problems.slice(0, MOST_PROBLEMS).map((problem) => ({ path: "csv", message: rosterProblem(problem) }));
    throw new DomainError("invalid-body", rosterHasProblems(problems.length), told);
  }
  if (people.length > MOST_PEOPLE) throw new DomainError("invalid-body", rosterTooLong(MOST_PEOPLE));
  if (people.length === 0) throw new DomainError("invalid-body", rosterEmpty);
  await database().$transaction(async (db) => {
    await lockCourse(db, course.id);
    await replaceRoster(db, course.id, mergeRoster(await loadRoster(db, course.id), people, context.newId));
    await linkRosterByEmail(db, course.id);
  });
  return readCourseRoster(context, courseId);
}

function cellsOf(csv: string) {
  try {
    return readCsv(csv);
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError("invalid-body", csvUnreadable(lineOf(error)));
    throw error;
  }
}

/** The line at which the list could not be read; undefined where it is not said. */
function lineOf(error: CsvError): number | undefined {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === "number" ? lines : undefined;
}
