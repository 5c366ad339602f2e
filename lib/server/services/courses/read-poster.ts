import type { JoinState } from "@/lib/contracts/courses";
import { qrCode } from "@/lib/server/interop/qr-code";
import { requireCourse } from "@/lib/server/services/access/require-course";
import type { ServiceContext } from "@/lib/server/services/context";
import { toCourseView } from "@/lib/server/services/courses/course-view";

/** What a wall shows to those who are to join. */
export interface Poster {
  readonly title: string;
  readonly code: string;
  readonly state: JoinState;
  /** A QR code of the page of joining, as the address of an image. */
  readonly square: string;
}

/** How a course is joined, to be shown large. @param address of the app, without a slash at its end */
export async function readPoster(context: ServiceContext, courseId: string, address: string): Promise<Poster> {
  const { title, join } = toCourseView(await requireCourse(context, courseId, "see-class"), context.now);
  if (join === null) throw new Error("Whoever sees the class sees how it is joined.");
  return { title, code: join.code, state: join.state, square: qrCode(`${address}/join/${join.code}`) };
}
