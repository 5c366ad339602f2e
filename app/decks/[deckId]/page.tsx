import type { Metadata } from "next";
import { cache } from "react";
import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { PlanPanel } from "@/app/_components/plan-panel";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, pathParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { DeckFactsOfServer } from "@/app/decks/[deckId]/deck-facts-of-server";
import { DeckHead } from "@/app/decks/[deckId]/deck-head";
import { DeckOptions } from "@/app/decks/[deckId]/deck-options";
import { DeckOwning } from "@/app/decks/[deckId]/deck-owning";
import { DeckPages } from "@/app/decks/[deckId]/deck-pages";
import { OriginChanges } from "@/app/decks/[deckId]/origin-changes";
import { SeminarDate } from "@/app/decks/[deckId]/seminar-date";
import { StopStudying } from "@/app/decks/[deckId]/studying";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readDeckPage } from "@/lib/server/services/decks/read-deck";
import { readOriginChanges } from "@/lib/server/services/decks/read-origin-changes";
import { appWords } from "@/lib/words/interface/app";
import { deckWords } from "@/lib/words/interface/deck";

interface DeckPageProps {
  readonly params: Promise<{ readonly deckId: string }>;
  readonly searchParams: SearchParams;
}

/** The longest search that the route takes as well. */
const LONGEST_QUERY = 200;

/** Read once for the page and its title. */
const readOnce = cache(async (deckId: string, query: string | undefined, page: number) => {
  const context = await requirePageContext();
  return { context, ...(await readDeckPage(context, { deckId, query, page })) };
});

async function readAsked({ params, searchParams }: DeckPageProps) {
  const query = (await oneParam(searchParams, "query"))?.slice(0, LONGEST_QUERY);
  const page = Number((await oneParam(searchParams, "page"))?.match(/^\d{1,6}$/)?.[0] ?? 1);
  return { query, ...(await readOnce(pathParam((await params).deckId), query, page)) };
}

export const generateMetadata = page(async (props: DeckPageProps): Promise<Metadata> => {
  return { title: (await readAsked(props)).deck.title };
});

export default page(async function DeckPage(props: DeckPageProps) {
  const [{ context, query, deck, account, ...part }, locale] = await Promise.all([readAsked(props), requestLocale()]);
  const originChanges = deck.mine && deck.forkedFrom !== null ? await readOriginChanges(context, deck.id) : null;
  return (
    <PageShell>
      <FreshAgain loadedAt={context.now} />
      <nav className="back">
        <NavLink href="/decks" className="quiet">
          {appWords.tabs.decks}
        </NavLink>
      </nav>
      <DeckHead deck={deck} locale={locale} />
      {originChanges === null ? null : <OriginChanges changes={originChanges} locale={locale} />}
      <div>
        {deck.plan === null ? null : (
          <PlanPanel plan={deck.plan} minutesPerDay={account.preset.minutesPerDay} locale={locale} />
        )}
        <SeminarDate
          key={deck.options.seminarAt ?? ""}
          deckId={deck.id}
          options={deck.options}
          today={studyDayOf(context.now, account)}
          locale={locale}
        />
      </div>
      <DeckFactsOfServer
        deckId={deck.id}
        facts={part.facts}
        total={part.total}
        query={query}
        group={deck.source === null ? "article" : "objective"}
        locale={locale}
        timeZone={account.timeZone}
      />
      {query === undefined ? null : (
        <NavLink href={`/decks/${encodeURIComponent(deck.id)}`} className="quiet">
          {deckWords.clear}
        </NavLink>
      )}
      <DeckPages deckId={deck.id} query={query} page={part.page} pages={part.pages} locale={locale} />
      {context.actor.guest ? null : <DeckOwning deckId={deck.id} mine={deck.mine} />}
      {deck.studying ? (
        <>
          <DeckOptions deckId={deck.id} options={deck.options} />
          <StopStudying deckId={deck.id} />
        </>
      ) : null}
    </PageShell>
  );
});
