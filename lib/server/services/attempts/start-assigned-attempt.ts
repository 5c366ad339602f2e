import type { AttemptView } from "@/lib/contracts/attempts";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { AttemptId } from "@/lib/core/shared/ids";
import { type Assignment, forStudent, mayBegin } from "@/lib/core/teaching/assignment";
import { readDeckItems } from "@/lib/server/content/deck-content";
import { findActor } from "@/lib/server/services/accounts/sessions";
import { itemSeed, makeQuiz, toForm } from "@/lib/server/services/attempts/make-quiz";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";
import { ask } from "@/lib/server/store/ask";
import {
  assignmentsOf,
  begunAttempts,
  exceptionOf,
  lockAttempts,
  type StoredAssignment,
} from "@/lib/server/store/assignments";
import { createAttempt } from "@/lib/server/store/attempts";
import { type Database, database } from "@/lib/server/store/database";
import { attemptRefused, sessionEnded, unknownAssignment } from "@/lib/words/problems";

/**
 * Begins the quiz of an assignment, by its settings and what is excepted for me. One that I have begun and not handed in
 * is gone on with: a try is not lost by a second tap. It ends with its time limit, and with the seminar.
 * @throws DomainError not-found for one that is not assigned to me, conflict where it cannot be begun
 */
export async function startAssignedAttempt(
  session: SessionContext & { readonly newId: () => string },
  assignmentId: string,
  newAttemptId: AttemptId,
): Promise<AttemptView> {
  const actor = await findActor(session.actor, session.now);
  if (actor === undefined) throw new DomainError("not-signed-in", sessionEnded);
  const { now } = session;
  const context = { ...session, actor };
  const assignment = await requireAssigned(context, assignmentId);
  const stored = await readDeckItems(assignment.deck);
  const id = await database().$transaction(async (db) => {
    await lockAttempts(db, actor.userId);
    const begun = await ask(db, begunAttempts(actor.userId, assignment.id));
    const open = begun.findLast(({ openUntil }) => openUntil > now);
    if (open !== undefined) return open.id;
    const mine = forStudent(assignment, exceptionOf(assignment, actor.userId));
    const decision = mayBegin(mine, begun.length, now);
    if (!decision.allowed) throw new DomainError("conflict", attemptRefused[decision.reason]);
    return begin(db, context, { id: newAttemptId, assignment, mine, stored, deadline: decision.deadline });
  });
  return readAttempt(context, id);
}

async function requireAssigned({ actor, now }: ServiceContext, assignmentId: string): Promise<StoredAssignment> {
  const found = (await ask(database(), assignmentsOf(actor.userId, now))).find(({ id }) => id === assignmentId);
  if (found === undefined) throw new DomainError("not-found", unknownAssignment);
  return found;
}

async function begin(
  db: Database,
  { actor, now, newId }: ServiceContext & { readonly newId: () => string },
  {
    id,
    assignment,
    mine: { quiz },
    stored,
    deadline,
  }: {
    readonly id: AttemptId;
    readonly assignment: StoredAssignment;
    readonly mine: Assignment;
    readonly stored: Awaited<ReturnType<typeof readDeckItems>>;
    readonly deadline: number;
  },
): Promise<AttemptId> {
  if (quiz === null) throw new DomainError("conflict", attemptRefused["no-quiz"]);
  const entries = makeQuiz(stored, { ...quiz, seed: itemSeed(assignment.id, quiz, id) });
  await createAttempt(db, actor.userId, {
    id,
    deckId: assignment.deckId,
    deckTitle: assignment.deckTitle,
    assignmentId: assignment.id,
    feedback: quiz.feedback,
    form: toForm(entries, stored, newId, id),
    startedAt: new Date(now),
    deadline: new Date(deadline),
  });
  return id;
}
