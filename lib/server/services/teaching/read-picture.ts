import type { Projection } from "@/lib/contracts/readiness";
import { toWireInstant } from "@/lib/core/study/views";
import { requireAssignment } from "@/lib/server/services/access/require-assignment";
import type { ServiceContext } from "@/lib/server/services/context";
import type { ClassPicture } from "@/lib/server/services/teaching/draw-picture";
import { standingPicture } from "@/lib/server/services/teaching/standing-picture";

/** More do not fit on a screen that is read from the last row. */
const POINTS_SHOWN = 5;

/**
 * The picture of a class that stands now, for the room: figures of all, questions without their answers.
 * @throws DomainError not-found or not-allowed
 */
export async function readPicture(
  context: ServiceContext,
  courseId: string,
  assignmentId: string,
): Promise<Projection> {
  const { course, assignment } = await requireAssignment(context, { courseId, assignmentId }, "see-class");
  const { at, students, forecast } = await standingPicture(context, assignment);
  const { title, seminarAt, targetReadiness } = assignment;
  return {
    courseId: course.id,
    assignmentId,
    ...{ title, seminarAt: toWireInstant(seminarAt), targetReadiness, students, at },
    forecast: forecast === null ? null : toProjected(forecast),
  };
}

function toProjected({
  readiness,
  started,
  atTarget,
  distribution,
  objectives,
  talkAbout,
}: NonNullable<ClassPicture["forecast"]>): NonNullable<Projection["forecast"]> {
  return {
    ...{ readiness, started, atTarget, distribution },
    objectives: objectives.map(({ text, readiness: ofObjective }) => ({ text, readiness: ofObjective })),
    talkAbout: talkAbout
      .slice(0, POINTS_SHOWN)
      .map(({ factId, prompt, readiness: ofFact }) => ({ factId, prompt, readiness: ofFact })),
  };
}
