import type { AssignmentChoice } from "@/lib/contracts/readiness";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import type { StoredAssignment } from "@/lib/server/store/assignments";
import { unknownAssignment } from "@/lib/words/problems";

/**
 * The assignment that is asked for; without a wish the one whose seminar is next, or was last. Undefined where there is
 * none.
 * @param assignments by the seminar, the earliest first
 * @throws DomainError not-found for one that is none of the course's
 */
export function chooseAssignment(
  assignments: readonly StoredAssignment[],
  wanted: string | undefined,
  now: Instant,
): StoredAssignment | undefined {
  if (wanted === undefined) return assignments.find(({ seminarAt }) => seminarAt >= now) ?? assignments.at(-1);
  const found = assignments.find(({ id }) => id === wanted);
  if (found === undefined) throw new DomainError("not-found", unknownAssignment);
  return found;
}

export function toChoice({ id, title, seminarAt }: StoredAssignment): AssignmentChoice {
  return { id, title, seminarAt: toWireInstant(seminarAt) };
}
