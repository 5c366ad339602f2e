import type { Readiness } from "@/lib/contracts/readiness";
import { toWireInstant } from "@/lib/core/study/views";
import { LEAST_STUDENTS } from "@/lib/core/teaching/readiness";
import { readDeckContent } from "@/lib/server/content/deck-content";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { chooseAssignment, toChoice } from "@/lib/server/services/teaching/choose-assignment";
import { standingPicture } from "@/lib/server/services/teaching/standing-picture";
import { loadAssignments } from "@/lib/server/store/assignments";
import { loadReadiness } from "@/lib/server/store/class-pictures";
import { loadStudents } from "@/lib/server/store/class-work";
import { database } from "@/lib/server/store/database";

/**
 * What a class will know at a seminar, and what to talk about there, as of the picture that stands. Of fewer than five
 * students with accounts who have started nothing is told.
 * @throws DomainError not-found or not-allowed
 */
export async function readReadiness(
  context: ServiceContext,
  courseId: string,
  query: { readonly assignmentId?: string | undefined },
): Promise<Readiness> {
  const { now } = context;
  const course = await requireCourse(context, courseId, "see-class");
  const assignments = await loadAssignments(database(), course.id);
  const assignment = chooseAssignment(assignments, query.assignmentId, now);
  const base = { courseId: course.id, assignments: assignments.map(toChoice), least: LEAST_STUDENTS };
  if (assignment === undefined)
    return {
      ...base,
      at: null,
      assignment: null,
      students: course.students,
      forecast: null,
      reason: "no-assignment",
      history: [],
    };
  const [{ at, students, forecast, reason, notStarted }, { cards }, names] = await Promise.all([
    standingPicture(context, assignment),
    readDeckContent(assignment.deck),
    loadStudents(database(), course.id),
  ]);
  // After the picture, which may be one of them.
  const history = await loadReadiness(database(), assignment.id);
  const waiting = new Set(notStarted);
  return {
    ...base,
    assignment: {
      ...toChoice(assignment),
      deckId: assignment.deckId,
      deckTitle: assignment.deckTitle,
      targetReadiness: assignment.targetReadiness,
      cards: cards.length,
      over: assignment.seminarAt <= now,
      hasQuiz: assignment.quiz !== null,
    },
    ...{ at, students, reason },
    history: history.map(({ at: shownAt, readiness }) => ({ at: toWireInstant(shownAt), readiness })),
    forecast: forecast && {
      ...forecast,
      notStarted:
        assignment.grading.rule === "none"
          ? null
          : names.filter(({ userId }) => waiting.has(userId)).map(({ userId, name }) => ({ userId, name })),
    },
  };
}
