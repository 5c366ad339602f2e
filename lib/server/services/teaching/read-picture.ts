import type { Projection } from "@/lib/contracts/readiness";
import { mayRefresh } from "@/lib/core/teaching/live-view";
import { requireAssignment } from "@/lib/server/services/access/require-assignment";
import type { ServiceContext } from "@/lib/server/services/context";
import { readProjection } from "@/lib/server/services/teaching/read-projection";
import { countAnsweredSince } from "@/lib/server/store/class-memory";
import { loadPicture, replacePicture, type StoredPicture } from "@/lib/server/store/class-pictures";
import { database } from "@/lib/server/store/database";

/**
 * The picture of a class that stands now, drawn anew where it may be. It is the same for everybody, whichever process
 * they ask: from two pictures of different moments a single answer could be read off.
 * @throws DomainError not-found or not-allowed
 */
export async function readPicture(
  context: ServiceContext,
  courseId: string,
  assignmentId: string,
): Promise<Projection> {
  const { course } = await requireAssignment(context, { courseId, assignmentId }, "see-class");
  const standing = await loadPicture<Projection>(database(), assignmentId);
  if (standing !== undefined && !(await mayDraw(context, course.id, standing))) return standing.projection;
  const projection = await readProjection(context, course.id, assignmentId);
  await replacePicture(database(), assignmentId, standing, { shownSince: context.now, projection });
  return (await loadPicture<Projection>(database(), assignmentId))?.projection ?? projection;
}

async function mayDraw(
  { now }: ServiceContext,
  courseId: string,
  { shownSince }: StoredPicture<Projection>,
): Promise<boolean> {
  const learners = await countAnsweredSince(database(), courseId, new Date(shownSince));
  return mayRefresh(shownSince, learners, now).refresh;
}
