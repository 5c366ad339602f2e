import type { Projection, Readiness } from "@/lib/contracts/readiness";
import { DomainError } from "@/lib/core/shared/domain-error";
import { toWireInstant } from "@/lib/core/study/views";
import type { ServiceContext } from "@/lib/server/services/context";
import { readReadiness } from "@/lib/server/services/teaching/read-readiness";
import { unknownAssignment } from "@/lib/words/problems";

/** More do not fit on a screen that is read from the last row. */
const POINTS_SHOWN = 5;

/**
 * A picture of a class for the room: figures of all, questions without their answers. Whoever shows it decides when it
 * may be drawn anew (core, mayRefresh).
 * @throws DomainError not-found or not-allowed
 */
export async function readProjection(
  context: ServiceContext,
  courseId: string,
  assignmentId: string,
): Promise<Projection> {
  const { assignment, forecast, students, ...readiness } = await readReadiness(context, courseId, { assignmentId });
  if (assignment === null) throw new DomainError("not-found", unknownAssignment);
  const { title, seminarAt, targetReadiness } = assignment;
  return {
    courseId: readiness.courseId,
    assignmentId,
    ...{ title, seminarAt, targetReadiness, students },
    at: toWireInstant(context.now),
    forecast: forecast === null ? null : toPicture(forecast),
  };
}

function toPicture({
  readiness,
  started,
  atTarget,
  distribution,
  objectives,
  talkAbout,
}: NonNullable<Readiness["forecast"]>): NonNullable<Projection["forecast"]> {
  return {
    ...{ readiness, started, atTarget, distribution },
    objectives: objectives.map(({ text, readiness: ofObjective }) => ({ text, readiness: ofObjective })),
    talkAbout: talkAbout
      .slice(0, POINTS_SHOWN)
      .map(({ factId, prompt, readiness: ofFact }) => ({ factId, prompt, readiness: ofFact })),
  };
}
