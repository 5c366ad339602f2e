import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_components/or-not-found";
import { requestLocale } from "@/app/_components/reader-locale";
import { RoomPicture } from "@/app/courses/[courseId]/assignments/[assignmentId]/projector/room-picture";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { readCourse } from "@/lib/server/services/courses/edit-courses";
import { formatSharedMoment } from "@/lib/words/format";
import { classWords, projectorWords } from "@/lib/words/interface/class-results";

export const metadata: Metadata = { title: projectorWords.title };

/** As large as the wall is. The picture itself comes by the stream, so that reloading shows no more than waiting. */
export default async function ProjectorPage({
  params,
}: {
  readonly params: Promise<{ courseId: string; assignmentId: string }>;
}) {
  const path = await params;
  const context = await requirePageContext(`/courses/${path.courseId}/assignments/${path.assignmentId}/projector`);
  const [course, assignment, locale] = await Promise.all([
    orNotFound(readCourse(context, path.courseId)),
    orNotFound(readAssignment(context, path)),
    requestLocale(),
  ]);
  if (course.join === null) notFound();
  return (
    <RoomPicture
      title={classWords.seminarAt(assignment.title, formatSharedMoment(locale, course.timeZone, assignment.seminarAt))}
      stream={`/api/courses/${course.id}/projection?assignmentId=${assignment.id}`}
      back={`/courses/${course.id}/readiness?assignmentId=${assignment.id}`}
      locale={locale}
    />
  );
}
