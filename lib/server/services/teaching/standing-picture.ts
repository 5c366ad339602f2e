import type { Instant } from "@/lib/core/scheduling/review-record";
import { mayRefresh } from "@/lib/core/teaching/live-view";
import type { ServiceContext } from "@/lib/server/services/context";
import { type ClassPicture, drawPicture } from "@/lib/server/services/teaching/draw-picture";
import { loadUnseen, type StoredAssignment } from "@/lib/server/store/assignments";
import { loadChangesSince } from "@/lib/server/store/class-memory";
import { loadPicture, replacePicture, saveReadiness } from "@/lib/server/store/class-pictures";
import { database } from "@/lib/server/store/database";

/**
 * The picture of a class that stands now, drawn again where it may be. It is the same for everyone, on the page and on
 * the projector, whichever process they ask: from two pictures of different moments a single answer could be read off.
 */
export async function standingPicture(
  { now }: Pick<ServiceContext, "now">,
  assignment: StoredAssignment,
): Promise<ClassPicture> {
  const { id, courseId } = assignment;
  const standing = await loadPicture<ClassPicture>(database(), id);
  const changes = await loadChangesSince(database(), courseId, new Date(standing?.shownSince ?? 0));
  // A picture that tells nothing hides nobody.
  if (standing !== undefined && standing.picture.forecast !== null) {
    const isQuiet = changes.anybody === 0 && changes.students === standing.picture.studentsHash;
    const decision = mayRefresh(standing.shownSince, { learners: changes.learners, isQuiet }, now);
    if (!decision.refresh) return standing.picture;
  }
  const picture = await drawPicture(assignment, changes.students, now);
  await replacePicture(database(), id, standing, { shownSince: now, picture });
  const shown = (await loadPicture<ClassPicture>(database(), id))?.picture ?? picture;
  if (shown.forecast !== null)
    await saveReadiness(database(), id, { at: Date.parse(shown.at), readiness: shown.forecast.readiness });
  return shown;
}

/** A class that nobody looks at is looked at so often, for its readiness over time. */
const LOOKED_AT_EVERY_MS = 6 * 60 * 60_000;

/** Looks at the pictures of all open assignments that nobody has looked at for hours. They change by the same rule. */
export async function lookAtPictures(now: Instant): Promise<void> {
  const open = await loadUnseen(database(), new Date(now), new Date(now - LOOKED_AT_EVERY_MS));
  // One after the other: each may be large.
  for (const assignment of open) await standingPicture({ now }, assignment);
}
