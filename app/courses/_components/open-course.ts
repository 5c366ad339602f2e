import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requestLocale } from "@/app/_components/reader-locale";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readCourse } from "@/lib/server/services/courses/edit-courses";

/** For whom a page of a course is: everyone in it, those who teach it, or those who lead it. */
type Readers = "everyone" | "staff" | "instructors";

/** Read once for the page and its title. */
const readOnce = cache(async (courseId: string) => {
  const context = await requirePageContext();
  return { context, course: await readCourse(context, courseId) };
});

/** The title of a course's page: the course's name, and before it what the page has of it. */
export function courseMetadata(part?: string) {
  return page(async ({ params }: { readonly params: Promise<{ readonly courseId: string }> }): Promise<Metadata> => {
    const { course } = await readOnce((await params).courseId);
    return { title: part === undefined ? course.title : `${part} · ${course.title}` };
  });
}

/**
 * What each page of a course begins with: who asks, in which language, and the course.
 */
export async function openCourse(params: Promise<{ readonly courseId: string }>, readers: Readers) {
  const { courseId } = await params;
  const [{ context, course }, locale] = await Promise.all([readOnce(courseId), requestLocale()]);
  if (readers === "instructors" && course.role !== "instructor") notFound();
  // The code to join by is shown to those who teach a course alone.
  if (readers === "staff" && course.join === null) notFound();
  return { context, course, locale };
}
