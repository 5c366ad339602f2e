import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_components/or-not-found";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { CourseSettings } from "@/app/courses/[courseId]/settings/course-settings";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readCourse } from "@/lib/server/services/courses/edit-courses";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: courseWords.settings };

export default async function CourseSettingsPage({ params }: { readonly params: Promise<{ courseId: string }> }) {
  const { courseId } = await params;
  const context = await requirePageContext(`/courses/${courseId}/settings`);
  const course = await orNotFound(readCourse(context, courseId));
  if (course.join === null || course.role !== "instructor") notFound();
  return (
    <CourseFrame course={course} current="settings">
      <CourseSettings course={course} join={course.join} />
    </CourseFrame>
  );
}
