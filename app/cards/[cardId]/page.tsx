import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { pathParam } from "@/app/_components/search-params";
import { Section } from "@/app/_components/section";
import { PageShell } from "@/app/_frame/page-shell";
import { CardActions } from "@/app/cards/[cardId]/card-actions";
import { CurveDrawing } from "@/app/cards/[cardId]/curve-drawing";
import { type DataTable, Figures, Plot } from "@/app/statistics/plot";
import type { CardHistory } from "@/lib/contracts/statistics";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { readCardHistory } from "@/lib/server/services/statistics/read-card-history";
import { formatMoment, formatPercent } from "@/lib/words/format";
import { RATING_WORDS } from "@/lib/words/interface/review";
import { cardWords } from "@/lib/words/interface/statistics";

export const metadata: Metadata = { title: cardWords.title };

interface CardPageProps {
  readonly params: Promise<{ readonly cardId: string }>;
}

/** What one card is, and how well it has been known over time. */
export default page(async function CardPage({ params }: CardPageProps) {
  const cardId = pathParam((await params).cardId);
  const context = await requirePageContext();
  const [history, account, locale] = await Promise.all([
    readCardHistory(context, cardId),
    readAccount(context),
    requestLocale(),
  ]);
  const { answers, retrievability } = history;
  return (
    <PageShell back>
      <header className="stack-2">
        <h1 className="heading">{history.prompt}</h1>
        <p className="reading strong">{history.answer}</p>
        <NavLink href={`/facts/${encodeURIComponent(history.factId)}`} className="target">
          {cardWords.fact}
        </NavLink>
      </header>
      <Section id="known" title={cardWords.title} className="stack-2" quiet>
        {answers.length === 0 ? (
          <p>{cardWords.never}</p>
        ) : (
          <>
            <Plot
              id="curve"
              title={cardWords.curve}
              takeaway={retrievability === null ? cardWords.forgotten : cardWords.now(locale, retrievability)}
              note={cardWords.curveKey}
            >
              <CurveDrawing
                history={history}
                now={new Date(context.now).toISOString()}
                timeZone={account.timeZone}
                locale={locale}
              />
            </Plot>
            <h3 className="kicker">{cardWords.answers}</h3>
            <Figures name={cardWords.answers} table={answersTable(history, locale, account.timeZone)} />
          </>
        )}
      </Section>
      <CardActions
        cardId={history.cardId}
        schedule={history.schedule}
        calendar={{ timeZone: account.timeZone, rolloverHour: account.rolloverHour }}
        today={studyDayOf(context.now, account)}
        locale={locale}
      />
    </PageShell>
  );
});

function answersTable({ answers }: CardHistory, locale: string, timeZone: string): DataTable {
  const latestFirst = answers.toReversed();
  return {
    keys: latestFirst.map(({ id }) => id),
    head: [cardWords.when, cardWords.answer, cardWords.before, cardWords.lasts],
    rows: latestFirst.map(({ at, source, memory, predicted, stability }) => [
      formatMoment(locale, timeZone, at),
      [
        memory.rating === undefined ? cardWords.unrated : RATING_WORDS[memory.rating],
        source === "quiz" ? cardWords.quiz : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
      predicted === null ? "–" : formatPercent(locale, predicted),
      cardWords.days(locale, stability),
    ]),
  };
}
