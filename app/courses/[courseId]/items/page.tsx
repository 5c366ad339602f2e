import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { Section } from "@/app/_components/section";
import { ChooseAssignment } from "@/app/courses/_components/choose-assignment";
import { CourseFrame } from "@/app/courses/_components/course-frame";
import { Figure } from "@/app/courses/_components/meter";
import { courseMetadata, openCourse } from "@/app/courses/_components/open-course";
import { ItemCard } from "@/app/courses/[courseId]/items/item-card";
import { ItemsTable } from "@/app/courses/[courseId]/items/items-table";
import type { ItemAnalysisView } from "@/lib/contracts/item-analysis";
import { page } from "@/lib/server/http/page-context";
import { readItemAnalysis } from "@/lib/server/services/teaching/read-item-analysis";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { itemWords } from "@/lib/words/interface/item-analysis";

export const generateMetadata = courseMetadata(itemWords.title);

interface ItemsPageProps {
  readonly params: Promise<{ courseId: string }>;
  readonly searchParams: SearchParams;
}

export default page(async function ItemsPage({ params, searchParams }: ItemsPageProps) {
  const [{ context, course, locale }, assignmentId] = await Promise.all([
    openCourse(params, "staff"),
    oneParam(searchParams, "assignmentId"),
  ]);
  const analysis = await readItemAnalysis(context, course.id, { assignmentId });
  const base = `/courses/${course.id}/items`;
  const here = analysis.assignmentId === null ? base : `${base}?assignmentId=${analysis.assignmentId}`;
  // Whoever has corrected one comes back to see what it did.
  const toLookAt = analysis.items.filter(({ figures, regraded }) => regraded > 0 || (figures?.flags.length ?? 0) > 0);
  const cards = { here, least: analysis.least, locale };
  return (
    <CourseFrame course={course} current="items">
      <p className="soft">{itemWords.lead}</p>
      <ChooseAssignment
        label={itemWords.choose}
        base={base}
        assignments={analysis.assignments}
        chosen={analysis.assignmentId}
        all={itemWords.allQuizzes}
      />
      {analysis.items.length === 0 ? (
        <p className="soft">{analysis.assignments.length === 0 ? itemWords.noQuiz : itemWords.nobody}</p>
      ) : (
        <>
          <InShort analysis={analysis} locale={locale} />
          <Section id="worth-a-look" title={itemWords.worthALook}>
            {toLookAt.length === 0 ? <p className="soft">{itemWords.nothingToLookAt}</p> : null}
            {notesOn(toLookAt).map((note) => (
              <p key={note} className="small">
                {note}
              </p>
            ))}
            <Cards items={toLookAt} {...cards} />
          </Section>
          <ItemsTable items={analysis.items} withCards={new Set(toLookAt)} locale={locale} />
        </>
      )}
    </CourseFrame>
  );
});

interface CardsProps {
  readonly items: ItemAnalysisView["items"];
  readonly here: string;
  readonly least: number;
  readonly locale: string;
}

function Cards({ items, ...shared }: CardsProps) {
  return (
    <ul className="plots">
      {items.map((item) => (
        <li key={item.itemId}>
          <ItemCard item={item} {...shared} />
        </li>
      ))}
    </ul>
  );
}

/** What can be done about the facts of these questions: some may be the reader's to correct, and others not. */
function notesOn(items: ItemAnalysisView["items"]): readonly string[] {
  const facts = items.flatMap((item) => item.facts);
  return [
    ...(facts.some(({ mayEdit }) => mayEdit) ? [itemWords.correctNote] : []),
    ...(facts.some(({ mayEdit }) => !mayEdit) ? [itemWords.reportNote] : []),
  ];
}

function InShort({ analysis, locale }: { readonly analysis: ItemAnalysisView; readonly locale: string }) {
  const { learners, meanScore, alpha, form } = analysis;
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <>
      <dl className="columns">
        <Figure name={itemWords.learners} value={formatNumber(locale, learners)} />
        <Figure
          name={itemWords.meanScore}
          value={meanScore === null ? itemWords.none : formatPercent(locale, meanScore)}
        />
        {alpha === null ? null : <Figure name={itemWords.alpha} value={two.format(alpha)} />}
      </dl>
      <p className="small">{itemWords.alphaNote(alpha, form)}</p>
    </>
  );
}
