import type { AttemptView } from "@/lib/contracts/attempts";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { AttemptId, ItemId } from "@/lib/core/shared/ids";
import { type Assignment, forStudent, mayBegin } from "@/lib/core/teaching/assignment";
import { type DeckItem, readDeckItems } from "@/lib/server/content/deck-content";
import { itemSeed, makeQuiz, toForm } from "@/lib/server/services/attempts/make-quiz";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import type { ServiceContext } from "@/lib/server/services/context";
import { ask, askTogether } from "@/lib/server/store/ask";
import {
  assignmentsOf,
  begunAttempts,
  exceptionOf,
  lockAttempts,
  type StoredAssignment,
} from "@/lib/server/store/assignments";
import { createAttempt } from "@/lib/server/store/attempts";
import { begunByAddress, recordBegun } from "@/lib/server/store/begun-quizzes";
import { type Database, database } from "@/lib/server/store/database";
import { isFree, reservedFor } from "@/lib/server/store/reservations";
import { attemptRefused, unknownAssignment } from "@/lib/words/problems";

/**
 * Begins the quiz of an assignment, by its settings and what is excepted for me. One that I have started and not submitted
 * is resumed: a try is not lost by a second tap. It ends with its time limit, and with the seminar.
 * @throws DomainError not-found for one that is not assigned to me, conflict where it cannot be started
 */
export async function startAssignedAttempt(
  context: ServiceContext & { readonly newId: () => string },
  assignmentId: string,
  newAttemptId: AttemptId,
): Promise<AttemptView> {
  const { actor, now } = context;
  const assignment = await requireAssigned(context, assignmentId);
  const stored = await readDeckItems(assignment.deck);
  const id = await database().$transaction(async (db) => {
    await lockAttempts(db, actor.userId);
    const { begun, byAddress, reserved } = await askTogether(db, {
      begun: begunAttempts(actor.userId, assignment.id),
      byAddress: begunByAddress(assignment.id, actor),
      reserved: reservedFor(assignment.id),
    });
    const open = begun.findLast(({ openUntil }) => openUntil > now);
    if (open !== undefined) return open.id;
    const mine = forStudent(assignment, exceptionOf(assignment, actor.userId));
    const decision = mayBegin(mine, { begun: begun.length + byAddress, isGuest: actor.guest }, now);
    if (!decision.allowed) throw new DomainError("conflict", attemptRefused[decision.reason]);
    const items = itemsToAsk(stored, reserved, now);
    return begin(db, context, { id: newAttemptId, assignment, mine, items, deadline: decision.deadline });
  });
  return readAttempt(context, id);
}

async function requireAssigned({ actor, now }: ServiceContext, assignmentId: string): Promise<StoredAssignment> {
  const found = (await ask(database(), assignmentsOf(actor.userId, now))).find(({ id }) => id === assignmentId);
  if (found === undefined) throw new DomainError("not-found", unknownAssignment);
  return found;
}

/** The items reserved for the quiz; where some went out of use, or none were reserved, with those that are free. */
function itemsToAsk(stored: readonly DeckItem[], reserved: ReadonlySet<ItemId>, now: Instant): readonly DeckItem[] {
  const own = stored.filter(({ item }) => reserved.has(item.id));
  if (own.length > 0 && own.length === reserved.size) return own;
  return [...own, ...stored.filter((one) => !reserved.has(one.item.id) && isFree(one, now))];
}

async function begin(
  db: Database,
  { actor, now, newId }: ServiceContext & { readonly newId: () => string },
  {
    id,
    assignment,
    mine: { quiz },
    items,
    deadline,
  }: {
    readonly id: AttemptId;
    readonly assignment: StoredAssignment;
    readonly mine: Assignment;
    readonly items: readonly DeckItem[];
    readonly deadline: number;
  },
): Promise<AttemptId> {
  if (quiz === null) throw new DomainError("conflict", attemptRefused["no-quiz"]);
  const entries = makeQuiz(items, { ...quiz, seed: itemSeed(assignment.id, quiz, id) });
  await createAttempt(db, actor.userId, {
    id,
    deckId: assignment.deckId,
    deckTitle: assignment.deckTitle,
    assignmentId: assignment.id,
    feedback: quiz.feedback,
    form: toForm(entries, items, newId, id),
    startedAt: new Date(now),
    deadline: new Date(deadline),
  });
  await recordBegun(db, { assignmentId: assignment.id, attemptId: id, email: actor.email });
  return id;
}
