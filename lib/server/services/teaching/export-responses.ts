import type { ResearchExport } from "@/lib/contracts/research";
import type { ItemType } from "@/lib/core/generation/item-types";
import { DomainError } from "@/lib/core/shared/domain-error";
import { releasedUntil } from "@/lib/core/teaching/live-view";
import { pseudonymsOf } from "@/lib/core/teaching/pseudonyms";
import { LEAST_STUDENTS } from "@/lib/core/teaching/readiness";
import { responsesCsv } from "@/lib/server/interop/responses-csv";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { chooseAssignment } from "@/lib/server/services/teaching/choose-assignment";
import { loadAssignments } from "@/lib/server/store/assignments";
import { loadAnalysedItems } from "@/lib/server/store/class-answers";
import { loadResearchAnswers } from "@/lib/server/store/class-work";
import { database } from "@/lib/server/store/database";
import { tooFewForExport } from "@/lib/words/problems";

const DAY_MS = 86_400_000;

/**
 * The answers of a course's quizzes for research, pseudonymous: no names, addresses or words of the students' own, days
 * since the assignment opened instead of times, and names that are made for this export alone. Of fewer than five
 * students with accounts there are none, and after them there are more only from three students together.
 * @throws DomainError not-found or not-allowed
 */
export async function exportResponses(
  context: ServiceContext & { readonly newSecret: () => string },
  courseId: string,
  query: { readonly assignmentId?: string | undefined },
): Promise<ResearchExport> {
  const course = await requireCourse(context, courseId, "lead");
  await requireWithin("exportsByAccount", context.actor.userId);
  const assignments = await loadAssignments(database(), course.id);
  const chosen =
    query.assignmentId === undefined ? undefined : chooseAssignment(assignments, query.assignmentId, context.now);
  const scope = { courseId: course.id, assignmentId: chosen?.id ?? null, now: new Date(context.now) };
  const all = await loadResearchAnswers(database(), scope);
  const runs = new Map(all.map((one) => [`${one.userId} ${one.assignmentId} ${one.run}`, one]));
  const until = releasedUntil(
    [...runs.values()].map(({ userId, closedAt }) => ({ userId, closedAt: closedAt.getTime() })),
  );
  const answers = all.filter(({ closedAt }) => until !== undefined && closedAt.getTime() <= until);
  const names = pseudonymsOf(
    answers.map(({ userId }) => userId),
    context.newSecret(),
  );
  const learners = until === undefined ? new Set(all.map(({ userId }) => userId)).size : names.size;
  const base = { courseId: course.id, learners };
  if (until === undefined) return { ...base, responses: [], reason: "too-few-students" };
  const versions = new Map(answers.map(({ itemId, itemVersion: version }) => [itemId, { itemId, version }]));
  const items = await loadAnalysedItems(database(), [...versions.values()]);
  const typeOf = new Map<string, ItemType>(items.map(({ itemId, item }) => [itemId, item.type]));
  const assignmentOf = new Map<string, { title: string; opensAt: number }>(assignments.map((one) => [one.id, one]));
  const responses = answers.flatMap(({ userId, assignmentId, startedAt, closedAt: _, ...answer }) => {
    const { title = "", opensAt = 0 } = assignmentOf.get(assignmentId) ?? {};
    const type = typeOf.get(answer.itemId);
    const day = Math.floor((startedAt.getTime() - opensAt) / DAY_MS);
    return type === undefined ? [] : [{ ...answer, learner: names.get(userId) ?? "", assignment: title, day, type }];
  });
  return { ...base, responses: responses.toSorted(byLearner), reason: null };
}

/**
 * The same as a table.
 * @throws DomainError conflict where fewer than five students have answered
 */
export async function exportResponsesCsv(
  context: Parameters<typeof exportResponses>[0],
  courseId: string,
  query: { readonly assignmentId?: string | undefined },
): Promise<{ readonly name: string; readonly csv: string }> {
  const { responses, reason } = await exportResponses(context, courseId, query);
  if (reason !== null) throw new DomainError("conflict", tooFewForExport(LEAST_STUDENTS));
  return { name: "responses", csv: responsesCsv(responses) };
}

/** In the order of the pseudonyms: the order of the accounts would be a trace of them. */
function byLearner(a: ResearchExport["responses"][number], b: ResearchExport["responses"][number]): number {
  if (a.learner !== b.learner) return a.learner < b.learner ? -1 : 1;
  return a.assignment === b.assignment
    ? a.run - b.run || a.position - b.position
    : a.assignment < b.assignment
      ? -1
      : 1;
}
