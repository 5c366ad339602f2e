import type { MyAssignment } from "@/lib/contracts/assignments";
import type { PlanView } from "@/lib/contracts/plans";
import { summarisePlan } from "@/lib/core/study/plans";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import { toStudentView } from "@/lib/server/services/assignments/assignment-view";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadDay } from "@/lib/server/services/study/study-input";
import { loadAssignmentsOf, loadAttemptsAt } from "@/lib/server/store/assignments";
import { database } from "@/lib/server/store/database";
import { loadStudiedDecks } from "@/lib/server/store/decks";

/**
 * What my courses ask of me, the next seminar first, and what is over.
 * @param plans where I stand with decks that I study for a date, by deck
 */
export async function readMyAssignments(
  { actor, now }: ServiceContext,
  plans: ReadonlyMap<string, PlanView>,
): Promise<readonly MyAssignment[]> {
  const assignments = await loadAssignmentsOf(database(), actor.userId, now);
  const ids = assignments.map(({ id }) => id);
  const attempts = ids.length === 0 ? [] : await loadAttemptsAt(database(), actor.userId, ids);
  return assignments.map((assignment) => {
    const mine = attempts.filter(({ assignmentId }) => assignmentId === assignment.id);
    const view = toStudentView(assignment, actor.userId, now);
    return {
      ...view,
      plan: view.phase === "over" ? null : (plans.get(view.deckId) ?? null),
      attemptsBegun: mine.length,
      openAttemptId: mine.findLast(({ openUntil }) => openUntil > now)?.id ?? null,
    };
  });
}

/** The same, with where I stand today. */
export async function listMyAssignments(context: ServiceContext): Promise<readonly MyAssignment[]> {
  const [learner, studied] = await Promise.all([
    requireLearner(context),
    loadStudiedDecks(database(), { userId: context.actor.userId, now: context.now }),
  ]);
  const { day } = await loadDay(learner, { decks: [], studied, now: context.now });
  const plans = day.plans.flatMap((plan) => summarisePlan(day, plan) ?? []);
  return readMyAssignments(context, new Map(plans.map((plan) => [plan.deckId, plan])));
}
