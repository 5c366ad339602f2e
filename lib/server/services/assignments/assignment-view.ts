import type { AssignmentView } from "@/lib/contracts/assignments";
import type { DeckContent } from "@/lib/core/content/deck-content";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { UserId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { type Assignment, forStudent, phaseOf, type QuizSettings } from "@/lib/core/teaching/assignment";
import { readDeckContent } from "@/lib/server/content/deck-content";
import { exceptionOf, type StoredAssignment } from "@/lib/server/store/assignments";

/** An assignment with what its deck holds. */
export interface ShownAssignment {
  readonly assignment: StoredAssignment;
  readonly content: DeckContent;
}

/** An assignment with what its deck holds, as the process holds it. */
export async function withContent(assignment: StoredAssignment): Promise<ShownAssignment> {
  return { assignment, content: await readDeckContent(assignment.deck) };
}

/** An assignment as it holds for one student, exceptions included and not told. */
export function toStudentView(shown: ShownAssignment, userId: UserId, now: Instant): AssignmentView {
  const { assignment } = shown;
  return { ...toView(shown, forStudent(assignment, exceptionOf(assignment, userId)), now), exceptions: null };
}

/** An assignment as those see it who see the class. */
export function toClassView(shown: ShownAssignment, now: Instant): AssignmentView {
  const { assignment } = shown;
  const exceptions = assignment.exceptions.map(({ seminarAt, ...exception }) => ({
    ...exception,
    seminarAt: seminarAt === null ? null : toWireInstant(Date.parse(seminarAt)),
  }));
  return { ...toView(shown, assignment, now), exceptions };
}

function toView(
  { assignment: { exceptions: _exceptions, deck: _deck, ...stored }, content }: ShownAssignment,
  held: Assignment,
  now: Instant,
): Omit<AssignmentView, "exceptions"> {
  return {
    ...stored,
    ...{ facts: content.factIds.length, cards: content.cards.length },
    opensAt: toWireInstant(held.opensAt),
    seminarAt: toWireInstant(held.seminarAt),
    phase: phaseOf(held, now),
    quiz: held.quiz === null ? null : toQuizView(held.quiz),
  };
}

function toQuizView({ types, ...quiz }: QuizSettings): NonNullable<AssignmentView["quiz"]> {
  return { ...quiz, ...(types !== undefined && { types: [...types] }) };
}
