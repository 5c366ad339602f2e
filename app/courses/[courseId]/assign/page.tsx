import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_components/or-not-found";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { inDays } from "@/app/courses/_components/moments";
import { AssignmentForm } from "@/app/courses/[courseId]/assign/assignment-form";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readCourse } from "@/lib/server/services/courses/edit-courses";
import { listDeckTitles } from "@/lib/server/services/decks/list-deck-titles";
import { assignWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: assignWords.title };

/** Seminars come weekly, and most in the afternoon. */
const USUAL = { days: 7, hour: 14 } as const;

export default async function AssignPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ courseId: string }>;
  readonly searchParams: SearchParams;
}) {
  const { courseId } = await params;
  const context = await requirePageContext(`/courses/${courseId}/assign`);
  const [course, decks, locale, deckId] = await Promise.all([
    orNotFound(readCourse(context, courseId)),
    listDeckTitles(context),
    requestLocale(),
    oneParam(searchParams, "deckId"),
  ]);
  if (course.role !== "instructor") notFound();
  return (
    <CourseFrame course={course} current="overview">
      <h2 className="heading">{assignWords.title}</h2>
      <AssignmentForm
        course={course}
        decks={decks}
        chosenDeck={deckId}
        seminarField={inDays(course.timeZone, context.now, USUAL.days, USUAL.hour)}
        locale={locale}
      />
    </CourseFrame>
  );
}
