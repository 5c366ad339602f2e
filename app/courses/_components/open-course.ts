import { notFound } from "next/navigation";
import { requestLocale } from "@/app/_components/reader-locale";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readCourse } from "@/lib/server/services/courses/edit-courses";

/** For whom a page of a course is: everyone in it, those who teach it, or those who lead it. */
type Readers = "everyone" | "staff" | "instructors";

/**
 * What each page of a course begins with: who asks, in which language, and the course.
 */
export async function openCourse(params: Promise<{ readonly courseId: string }>, readers: Readers) {
  const { courseId } = await params;
  const context = await requirePageContext();
  const [course, locale] = await Promise.all([readCourse(context, courseId), requestLocale()]);
  if (readers === "instructors" && course.role !== "instructor") notFound();
  // The code to join by is shown to those who teach a course alone.
  if (readers === "staff" && course.join === null) notFound();
  return { context, course, locale };
}
