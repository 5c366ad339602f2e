import type { Metadata } from "next";
import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { Section } from "@/app/_components/section";
import { PageShell } from "@/app/_frame/page-shell";
import { ButtonsPlot } from "@/app/statistics/buttons-plot";
import { CalendarPlot } from "@/app/statistics/calendar-plot";
import { CalibrationPlot } from "@/app/statistics/calibration-plot";
import { Choices } from "@/app/statistics/choices";
import { CardsPlot, DistributionPlots } from "@/app/statistics/memory-plots";
import { RetentionPlot } from "@/app/statistics/retention-plot";
import { ForecastPlot, SpentPlot } from "@/app/statistics/work-plots";
import { PERIODS, type Period, type Statistics } from "@/lib/contracts/statistics";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { listDeckTitles } from "@/lib/server/services/decks/list-deck-titles";
import { readStatistics } from "@/lib/server/services/statistics/read-statistics";
import { statisticsWords } from "@/lib/words/interface/statistics";

export const metadata: Metadata = { title: statisticsWords.title };

const USUAL_PERIOD: Period = "30";

export default page(async function StatisticsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const context = await requirePageContext();
  const [deckId, wanted] = await Promise.all([oneParam(searchParams, "deckId"), oneParam(searchParams, "days")]);
  const days = PERIODS.find((period) => period === wanted) ?? USUAL_PERIOD;
  const [statistics, decks, locale] = await Promise.all([
    readStatistics(context, { deckId, days }),
    listDeckTitles(context),
    requestLocale(),
  ]);
  return (
    <PageShell wide title={statisticsWords.title} lead={statisticsWords.lead}>
      <FreshAgain loadedAt={context.now} />
      <Choices decks={decks} deckId={deckId} days={days} />
      {isEmpty(statistics) ? <NothingYet /> : <Plots statistics={statistics} locale={locale} />}
    </PageShell>
  );
});

/** Nothing was answered, this year or ever. */
function isEmpty({ calendar, stability }: Statistics): boolean {
  return calendar.length === 0 && stability.cards === 0;
}

function NothingYet() {
  return (
    <div className="card">
      <p className="reading">{statisticsWords.empty}</p>
      <p className="soft">{statisticsWords.emptyNote}</p>
      <NavLink href="/review" className="primary">
        {statisticsWords.start}
      </NavLink>
    </div>
  );
}

function Plots({ statistics, locale }: { readonly statistics: Statistics; readonly locale: string }) {
  const { period, streak } = statistics;
  return (
    <>
      {streak === null ? null : (
        <p className="stack-1 marked">
          <span className="reading large">{statisticsWords.streak(locale, streak.days)}</span>
          <span className="small">{statisticsWords.streakNote(streak.answeredToday, streak.days)}</span>
        </p>
      )}
      <Section id="days" title={statisticsWords.days}>
        <div className="plots">
          <CalendarPlot calendar={statistics.calendar} today={period.to} locale={locale} />
          <ForecastPlot forecast={statistics.forecast} locale={locale} />
        </div>
      </Section>
      <Section id="in-period" title={statisticsWords.inPeriod(period.days)}>
        <div className="plots">
          <RetentionPlot retention={statistics.retention} locale={locale} />
          <CalibrationPlot calibration={statistics.calibration} all={statistics.retention.all} locale={locale} />
          <SpentPlot time={statistics.time} locale={locale} />
          <ButtonsPlot buttons={statistics.buttons} locale={locale} />
        </div>
      </Section>
      <Section id="now" title={statisticsWords.now}>
        <div className="plots">
          <CardsPlot cards={statistics.cards} locale={locale} />
          <DistributionPlots statistics={statistics} locale={locale} />
        </div>
      </Section>
    </>
  );
}
