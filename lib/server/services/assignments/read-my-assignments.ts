import type { MyAssignment } from "@/lib/contracts/assignments";
import type { PlanView } from "@/lib/contracts/plans";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { DomainError } from "@/lib/core/shared/domain-error";
import { summarisePlan } from "@/lib/core/study/plans";
import { decksToStudy } from "@/lib/core/study/study-input";
import { toStudentView, withContent } from "@/lib/server/services/assignments/assignment-view";
import type { SessionContext } from "@/lib/server/services/context";
import { loadDay } from "@/lib/server/services/study/study-input";
import { askTogether } from "@/lib/server/store/ask";
import { assignmentsOf, type BegunAttempt, begunAttempts, type StoredAssignment } from "@/lib/server/store/assignments";
import { database } from "@/lib/server/store/database";
import { studiedDecks } from "@/lib/server/store/decks";
import { learnerOf } from "@/lib/server/store/users";
import { sessionEnded } from "@/lib/words/problems";

/** What is asked for my assignments, beside whatever else a page asks. */
export function assignmentQuestions({ actor, now }: SessionContext) {
  return { assignments: assignmentsOf(actor.userId, now), begun: begunAttempts(actor.userId) };
}

/**
 * What my courses ask of me, the next seminar first, and what is over.
 * @param plans where I stand with decks that I study for a date
 */
export async function toMyAssignments(
  { actor, now }: SessionContext,
  { assignments, begun }: Found,
  plans: readonly PlanView[],
): Promise<readonly MyAssignment[]> {
  return (await Promise.all(assignments.map(withContent))).map((shown) => {
    const mine = begun.filter(({ assignmentId }) => assignmentId === shown.assignment.id);
    const view = toStudentView(shown, actor.userId, now);
    return {
      ...view,
      plan: view.phase === "over" ? null : (plans.find(({ deckId }) => deckId === view.deckId) ?? null),
      attemptsBegun: mine.length,
      lastResultId: mine.findLast(({ openUntil }) => openUntil <= now)?.id ?? null,
      openAttemptId: mine.findLast(({ openUntil }) => openUntil > now)?.id ?? null,
    };
  });
}

/** The same, with where I stand today. */
export async function listMyAssignments(context: SessionContext): Promise<readonly MyAssignment[]> {
  const { actor, now } = context;
  const { learner, decks, ...found } = await askTogether(database(), {
    learner: learnerOf(context),
    decks: studiedDecks({ userId: actor.userId, now }, [DECK_OF_ALL]),
    ...assignmentQuestions(context),
  });
  if (learner === undefined) throw new DomainError("not-signed-in", sessionEnded);
  const { day } = await loadDay(learner, { decks: [], studied: decksToStudy(decks), now });
  const plans = day.plans.flatMap((plan) => summarisePlan(day, plan) ?? []);
  return toMyAssignments(context, found, plans);
}

interface Found {
  readonly assignments: readonly StoredAssignment[];
  readonly begun: readonly BegunAttempt[];
}
