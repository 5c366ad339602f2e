import type { Projection } from "@/lib/contracts/class-results";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { groupBy } from "@/lib/core/shared/group-by";
import { LEAST_STANDING_MS, mayRefresh } from "@/lib/core/teaching/live-view";
import { requireAssignment } from "@/lib/server/services/assignments/require-assignment";
import type { ServiceContext } from "@/lib/server/services/context";
import { countNewLearners, readProjection } from "@/lib/server/services/teaching/read-projection";

/** A picture of a class, and since when it has been shown. */
interface Picture {
  readonly shownSince: Instant;
  readonly projection: Projection;
}

/** Somebody who watches the picture of one assignment. */
export interface Watcher {
  readonly context: ServiceContext;
  readonly assignmentId: string;
  readonly show: (projection: Projection) => void;
  /** Nothing more will come: the course is gone, or the watcher may not see it any more. */
  readonly end: () => void;
}

/** What this process shows of one course. */
interface Course {
  /** By assignment; a promise, so that whoever asks while it is drawn gets the same one. */
  readonly pictures: Map<string, Promise<Picture>>;
  readonly watchers: Set<Watcher>;
  timer: NodeJS.Timeout | undefined;
  polling: boolean;
}

/** Kept across hot reloading, and when nobody watches any more: whoever comes back must not see more than who stayed. */
const kept = globalThis as { colloquyClassPictures?: Map<string, Course> };
const MOST_COURSES = 500;

function courseOf(courseId: string): Course {
  kept.colloquyClassPictures ??= new Map();
  const courses = kept.colloquyClassPictures;
  const known = courses.get(courseId);
  if (known !== undefined) return known;
  const unwatched = [...courses].find(([, { watchers }]) => watchers.size === 0);
  if (courses.size >= MOST_COURSES && unwatched !== undefined) courses.delete(unwatched[0]);
  const made: Course = { pictures: new Map(), watchers: new Set(), timer: undefined, polling: false };
  courses.set(courseId, made);
  return made;
}

/**
 * The picture of a class that stands now: the same for everybody who asks in this process, until it may be drawn anew.
 * @throws DomainError not-found or not-allowed
 */
export async function currentPicture(
  context: ServiceContext,
  courseId: string,
  assignmentId: string,
): Promise<Projection> {
  const { course } = await requireAssignment(context, { courseId, assignmentId }, "see-class");
  return (await refreshed(courseOf(course.id), context, course.id, assignmentId)).projection;
}

/** The standing picture, or a new one where it may be drawn. */
async function refreshed(
  course: Course,
  context: ServiceContext,
  courseId: string,
  assignmentId: string,
): Promise<Picture> {
  const standing = course.pictures.get(assignmentId);
  const shown = await standing;
  if (shown !== undefined) {
    const learners = await countNewLearners(courseId, shown.shownSince);
    if (!mayRefresh(shown.shownSince, learners, context.now).refresh) return shown;
  }
  // Somebody else may have begun to draw it meanwhile.
  const other = course.pictures.get(assignmentId);
  if (other !== undefined && other !== standing) return other;
  const drawn = readProjection(context, courseId, assignmentId).then((projection) => ({
    shownSince: context.now,
    projection,
  }));
  course.pictures.set(assignmentId, drawn);
  drawn.catch(() => {
    if (course.pictures.get(assignmentId) === drawn) restore(course, assignmentId, standing);
  });
  return drawn;
}

function restore(course: Course, assignmentId: string, standing: Promise<Picture> | undefined): void {
  if (standing === undefined) course.pictures.delete(assignmentId);
  else course.pictures.set(assignmentId, standing);
}

/**
 * Shows each new picture of an assignment as it is drawn, until the answer is called. One poll serves all who watch a
 * course in this process, and there is none where nobody does.
 * @param clock the time at each poll: a context's stands still
 */
export function watchPictures(
  courseId: string,
  watcher: Watcher,
  clock: () => Instant,
  pollEveryMs: number = LEAST_STANDING_MS,
): () => void {
  const course = courseOf(courseId);
  course.watchers.add(watcher);
  if (course.timer === undefined) {
    course.timer = setInterval(() => void poll(course, courseId, clock()), pollEveryMs);
    // A process that ends does not wait for the next one.
    course.timer.unref();
  }
  return () => {
    course.watchers.delete(watcher);
    if (course.watchers.size > 0) return;
    clearInterval(course.timer);
    course.timer = undefined;
  };
}

/** How many watch a course in this process, and whether it is polled: for tests. */
export function watching(courseId: string): { readonly watchers: number; readonly polled: boolean } {
  const course = courseOf(courseId);
  return { watchers: course.watchers.size, polled: course.timer !== undefined };
}

async function poll(course: Course, courseId: string, now: Instant): Promise<void> {
  // A poll that takes longer than a minute is not joined by another.
  if (course.polling) return;
  course.polling = true;
  try {
    const watched = groupBy(course.watchers, ({ assignmentId }) => assignmentId);
    for (const [assignmentId, watchers] of watched) await pollAssignment(course, courseId, assignmentId, watchers, now);
  } finally {
    course.polling = false;
  }
}

/** Draws with the rights of the first who still has them; whoever has lost them is sent away. */
async function pollAssignment(
  course: Course,
  courseId: string,
  assignmentId: string,
  watchers: readonly Watcher[],
  now: Instant,
): Promise<void> {
  const before = course.pictures.get(assignmentId);
  for (const watcher of watchers) {
    try {
      const { projection } = await refreshed(course, { ...watcher.context, now }, courseId, assignmentId);
      if (course.pictures.get(assignmentId) !== before) for (const other of watchers) other.show(projection);
      return;
    } catch {
      watcher.end();
    }
  }
}
