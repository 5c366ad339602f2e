import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { inDays } from "@/app/courses/_components/moments";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { AssignmentForm } from "@/app/courses/[courseId]/assign/assignment-form";
import { page } from "@/lib/server/http/page-context";
import { listDeckTitles } from "@/lib/server/services/decks/list-deck-titles";
import { assignWords } from "@/lib/words/interface/courses";

export const generateMetadata = courseMetadata(assignWords.title);

/** Seminars come weekly, and most in the afternoon. */
const USUAL = { days: 7, hour: 14 } as const;

export default page(async function AssignPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ courseId: string }>;
  readonly searchParams: SearchParams;
}) {
  const { context, course, locale } = await openCourse(params, "instructors");
  const [decks, deckId] = await Promise.all([listDeckTitles(context), oneParam(searchParams, "deckId")]);
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
});
