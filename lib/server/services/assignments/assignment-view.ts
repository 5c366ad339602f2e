import type { AssignmentView } from "@/lib/contracts/assignments";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { type Assignment, forStudent, phaseOf, type QuizSettings } from "@/lib/core/teaching/assignment";
import { exceptionOf, type StoredAssignment } from "@/lib/server/store/assignments";

/** An assignment as it holds for one student, exceptions included and not told. */
export function toStudentView(assignment: StoredAssignment, userId: UserId, now: Instant): AssignmentView {
  return { ...toView(assignment, forStudent(assignment, exceptionOf(assignment, userId)), now), exceptions: null };
}

/** An assignment as those see it who see the class. */
export function toClassView(assignment: StoredAssignment, now: Instant): AssignmentView {
  const exceptions = assignment.exceptions.map(({ seminarAt, ...exception }) => ({
    ...exception,
    seminarAt: seminarAt === null ? null : toWireInstant(Date.parse(seminarAt)),
  }));
  return { ...toView(assignment, assignment, now), exceptions };
}

function toView(
  { exceptions: _exceptions, ...stored }: StoredAssignment,
  held: Assignment,
  now: Instant,
): Omit<AssignmentView, "exceptions"> {
  return {
    ...stored,
    opensAt: toWireInstant(held.opensAt),
    seminarAt: toWireInstant(held.seminarAt),
    phase: phaseOf(held, now),
    quiz: held.quiz === null ? null : toQuizView(held.quiz),
  };
}

function toQuizView({ types, ...quiz }: QuizSettings): NonNullable<AssignmentView["quiz"]> {
  return { ...quiz, ...(types !== undefined && { types: [...types] }) };
}
