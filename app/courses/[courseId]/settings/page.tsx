import { notFound } from "next/navigation";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { CourseSettings } from "@/app/courses/[courseId]/settings/course-settings";
import { page } from "@/lib/server/http/page-context";
import { courseWords } from "@/lib/words/interface/courses";

export const generateMetadata = courseMetadata(courseWords.settings);

export default page(async function CourseSettingsPage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { course } = await openCourse(params, "instructors");
  return (
    <CourseFrame course={course} current="settings">
      <CourseSettings course={course} join={course.join ?? notFound()} />
    </CourseFrame>
  );
});
