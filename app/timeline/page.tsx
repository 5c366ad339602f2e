import type { Metadata } from "next";
import { FilterLinks } from "@/app/_components/filter-links";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { OverviewStrip } from "@/app/timeline/overview-strip";
import { TimelineYears } from "@/app/timeline/timeline-years";
import { layOutTimeline, overviewOf } from "@/lib/core/content/timeline";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readTimeline, type TimelineView } from "@/lib/server/services/provenance/read-timeline";
import { timelineWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: timelineWords.title };

export default page(async function TimelinePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const context = await requirePageContext();
  const sourceId = await oneParam(searchParams, "source");
  const [timeline, locale] = await Promise.all([readTimeline(context, sourceId), requestLocale()]);
  const overview = overviewOf(timeline.entries);
  return (
    <PageShell
      back
      title={timelineWords.title}
      lead={
        overview === undefined
          ? timelineWords.none
          : timelineWords.lead(locale, timeline.entries.length, timeline.undated)
      }
    >
      <Filters sources={timeline.sources} chosen={sourceId} />
      {overview === undefined ? null : <OverviewStrip overview={overview} />}
      <TimelineYears years={layOutTimeline(timeline.entries)} locale={locale} />
    </PageShell>
  );
});

interface FiltersProps {
  readonly sources: TimelineView["sources"];
  readonly chosen: string | undefined;
}

function Filters({ sources, chosen }: FiltersProps) {
  const ways = sources.map(({ id, shortName }) => ({
    href: `/timeline?source=${encodeURIComponent(id)}`,
    text: shortName,
    chosen: id === chosen,
  }));
  const all = { href: "/timeline", text: timelineWords.all, chosen: chosen === undefined };
  return <FilterLinks label={timelineWords.filter} ways={[all, ...ways]} />;
}
