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
  stored: StoredAssignment,
  { opensAt, seminarAt, quiz, ...held }: Assignment,
  now: Instant,
): Omit<AssignmentView, "exceptions"> {
  const { id, courseId, courseTitle, deckId, deckTitle, title, targetReadiness, grading, revision, facts, cards } =
    stored;
  return {
    ...{ id, courseId, courseTitle, deckId, deckTitle, title, targetReadiness, grading, revision, facts, cards },
    opensAt: toWireInstant(opensAt),
    seminarAt: toWireInstant(seminarAt),
    phase: phaseOf({ ...held, opensAt, seminarAt, quiz }, now),
    quiz: quiz === null ? null : toQuizView(quiz),
  };
}

function toQuizView({ types, ...quiz }: QuizSettings): NonNullable<AssignmentView["quiz"]> {
  return { ...quiz, ...(types !== undefined && { types: [...types] }) };
}
