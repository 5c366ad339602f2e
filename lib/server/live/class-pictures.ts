import type { Projection } from "@/lib/contracts/readiness";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { groupBy } from "@/lib/core/shared/group-by";
import { LEAST_STANDING_MS } from "@/lib/core/teaching/live-view";
import { findActor } from "@/lib/server/services/accounts/sessions";
import type { ServiceContext } from "@/lib/server/services/context";
import { readPicture } from "@/lib/server/services/teaching/read-picture";

/** Someone who watches the picture of one assignment. */
export interface Watcher {
  readonly context: ServiceContext;
  readonly assignmentId: string;
  /** The moment of the picture that they have (`at`); null where they have none. */
  readonly shownAt: string | null;
  readonly show: (projection: Projection) => void;
  /** Nothing more will come: the course is gone, or the watcher may not see it any more. */
  readonly end: () => void;
}

/** Who watches a course in this process, each with the moment of the picture that they were shown last. */
interface Watched {
  readonly watchers: Map<Watcher, string | null>;
  readonly timer: NodeJS.Timeout;
  polling: boolean;
}

/** Kept across hot reloading. */
const kept = globalThis as { colloquyWatchedCourses?: Map<string, Watched> };

function watchedCourses(): Map<string, Watched> {
  kept.colloquyWatchedCourses ??= new Map();
  return kept.colloquyWatchedCourses;
}

/**
 * Shows each new picture of an assignment, until the answer is called. One poll serves all who watch a course in this
 * process, and there is none where nobody does.
 * @param clock the time at each poll: a context's stands still
 */
export function watchSnapshots(
  courseId: string,
  watcher: Watcher,
  clock: () => Instant,
  pollEveryMs: number = LEAST_STANDING_MS,
): () => void {
  const courses = watchedCourses();
  const course = courses.get(courseId) ?? startPolling(courseId, clock, pollEveryMs);
  course.watchers.set(watcher, watcher.shownAt);
  courses.set(courseId, course);
  return () => {
    course.watchers.delete(watcher);
    if (course.watchers.size > 0) return;
    clearInterval(course.timer);
    if (courses.get(courseId) === course) courses.delete(courseId);
  };
}

function startPolling(courseId: string, clock: () => Instant, pollEveryMs: number): Watched {
  const timer = setInterval(() => void poll(course, courseId, clock()), pollEveryMs);
  // A process that ends does not wait for the next one.
  timer.unref();
  const course: Watched = { watchers: new Map(), timer, polling: false };
  return course;
}

/** How many watch a course in this process: for tests. */
export function countWatchers(courseId: string): number {
  return watchedCourses().get(courseId)?.watchers.size ?? 0;
}

async function poll(course: Watched, courseId: string, now: Instant): Promise<void> {
  // A poll that takes longer than a minute is not joined by another.
  if (course.polling) return;
  course.polling = true;
  try {
    const watched = groupBy(course.watchers.keys(), ({ assignmentId }) => assignmentId);
    for (const watchers of watched.values()) await pollAssignment(course, courseId, watchers, now);
  } finally {
    course.polling = false;
  }
}

/** Each watcher's own rights are asked for; whoever has lost them, or is signed in no more, is sent away. */
async function pollAssignment(
  course: Watched,
  courseId: string,
  watchers: readonly Watcher[],
  now: Instant,
): Promise<void> {
  for (const watcher of watchers) {
    const { context, assignmentId, end } = watcher;
    try {
      const actor = await findActor(context.actor, now);
      if (actor === undefined) end();
      else showIfNew(course, watcher, await readPicture({ actor, now }, courseId, assignmentId));
    } catch {
      end();
    }
  }
}

function showIfNew({ watchers }: Watched, watcher: Watcher, projection: Projection): void {
  if (!watchers.has(watcher) || watchers.get(watcher) === projection.at) return;
  watchers.set(watcher, projection.at);
  watcher.show(projection);
}
