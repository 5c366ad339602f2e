import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { RoomPicture } from "@/app/courses/[courseId]/assignments/[assignmentId]/projector/room-picture";
import { page } from "@/lib/server/http/page-context";
import { readAssignment } from "@/lib/server/services/assignments/edit-assignments";
import { formatSharedMoment } from "@/lib/words/format";
import { classWords, projectorWords } from "@/lib/words/interface/class-results";

export const generateMetadata = courseMetadata(projectorWords.title);

/** As large as the wall is. The picture itself comes by the stream, so that reloading shows no more than waiting. */
export default page(async function ProjectorPage({
  params,
}: {
  readonly params: Promise<{ courseId: string; assignmentId: string }>;
}) {
  const path = await params;
  const { context, course, locale } = await openCourse(params, "staff");
  const assignment = await readAssignment(context, path);
  return (
    <RoomPicture
      title={classWords.seminarAt(assignment.title, formatSharedMoment(locale, course.timeZone, assignment.seminarAt))}
      stream={`/api/courses/${course.id}/projection?assignmentId=${assignment.id}`}
      back={`/courses/${course.id}/readiness?assignmentId=${assignment.id}`}
      locale={locale}
    />
  );
});
