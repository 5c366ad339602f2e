import type { Gradebook, GradebookEntryView } from "@/lib/contracts/gradebook";
import type { Member } from "@/lib/contracts/members";
import { asId, type CourseId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { forStudent, phaseOf } from "@/lib/core/teaching/assignment";
import type { ServiceContext } from "@/lib/server/services/context";
import { readMember } from "@/lib/server/services/courses/members";
import { readGradebook } from "@/lib/server/services/teaching/read-gradebook";
import { exceptionOf, loadAssignments } from "@/lib/server/store/assignments";
import { notStartedAmong } from "@/lib/server/store/class-starts";
import { database } from "@/lib/server/store/database";

/** What those who teach a course see of one person in it. */
export interface StudentRecord {
  readonly member: Member;
  /** Each assignment with what its rule grades, as it holds for them; none of those who are no students. */
  readonly assignments: readonly GradedAssignment[];
}

export interface GradedAssignment {
  readonly id: string;
  readonly title: string;
  readonly grading: Gradebook["assignments"][number]["grading"];
  readonly seminarAt: string;
  readonly phase: "not-open" | "open" | "over";
  /** Whether something else holds for them than for the class. */
  readonly hasException: boolean;
  /** Null where nothing is graded: then that is nobody's business. */
  readonly started: boolean | null;
  readonly entry: GradebookEntryView;
}

/**
 * One person of a course with what its assignments grade, and nothing else of them.
 * @throws DomainError not-found or not-allowed
 */
export async function readStudent(context: ServiceContext, courseId: string, userId: string): Promise<StudentRecord> {
  const member = await readMember(context, courseId, userId);
  if (member.role !== "student") return { member, assignments: [] };
  const id = asId<CourseId>(courseId);
  const [gradebook, stored] = await Promise.all([
    readGradebook(context, courseId, member.userId),
    loadAssignments(database(), id),
  ]);
  const entries = gradebook.students[0]?.entries ?? [];
  const assignments = await Promise.all(
    stored.map(async (assignment, place): Promise<readonly GradedAssignment[]> => {
      const entry = entries[place];
      if (entry === undefined) return [];
      const exception = exceptionOf(assignment, asId(member.userId));
      const held = forStudent(assignment, exception);
      const isGraded = assignment.grading.rule !== "none";
      const waiting = isGraded ? await notStartedAmong(database(), assignment, asId(member.userId)) : [];
      return [
        {
          ...{ id: assignment.id, title: assignment.title, grading: assignment.grading, entry },
          seminarAt: toWireInstant(held.seminarAt),
          phase: phaseOf(held, context.now),
          hasException: exception !== undefined,
          started: isGraded ? waiting.length === 0 : null,
        },
      ];
    }),
  );
  return { member, assignments: assignments.flat() };
}
