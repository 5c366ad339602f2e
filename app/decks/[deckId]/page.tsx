import type { Metadata } from "next";
import buttons from "@/app/_components/button.module.css";
import { ExploreNav } from "@/app/_components/explore-nav";
import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { orNotFound } from "@/app/_components/or-not-found";
import { PageShell } from "@/app/_components/page-shell";
import { PlanPanel } from "@/app/_components/plan-panel";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, pathParam, type SearchParams } from "@/app/_components/search-params";
import styles from "@/app/decks/[deckId]/deck.module.css";
import { DeckFacts } from "@/app/decks/[deckId]/deck-facts";
import { DeckHead } from "@/app/decks/[deckId]/deck-head";
import { DeckOptions } from "@/app/decks/[deckId]/deck-options";
import { DeckOwning } from "@/app/decks/[deckId]/deck-owning";
import { OriginChanges } from "@/app/decks/[deckId]/origin-changes";
import { SearchField } from "@/app/decks/[deckId]/search-field";
import { SeminarDate } from "@/app/decks/[deckId]/seminar-date";
import { StopStudying } from "@/app/decks/[deckId]/stop-studying";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { listDeckCards } from "@/lib/server/services/decks/list-cards";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { readOriginChanges } from "@/lib/server/services/decks/read-origin-changes";
import { appWords } from "@/lib/words/interface/app";

interface DeckPageProps {
  readonly params: Promise<{ readonly deckId: string }>;
  readonly searchParams: SearchParams;
}

/** The longest search that the route takes as well. */
const LONGEST_QUERY = 200;

export async function generateMetadata({ params }: DeckPageProps): Promise<Metadata> {
  const deckId = pathParam((await params).deckId);
  const context = await requirePageContext(`/decks/${encodeURIComponent(deckId)}`);
  return { title: (await orNotFound(readDeck(context, deckId))).title };
}

export default async function DeckPage({ params, searchParams }: DeckPageProps) {
  const deckId = pathParam((await params).deckId);
  const query = (await oneParam(searchParams, "query"))?.slice(0, LONGEST_QUERY);
  const context = await requirePageContext(`/decks/${encodeURIComponent(deckId)}`);
  const [deck, { cards }, account, locale] = await Promise.all([
    orNotFound(readDeck(context, deckId)),
    orNotFound(listDeckCards(context, { deckId, query })),
    readAccount(context),
    requestLocale(),
  ]);
  const originChanges = deck.mine && deck.forkedFrom !== null ? await readOriginChanges(context, deck.id) : null;
  return (
    <PageShell>
      <FreshAgain loadedAt={context.now} />
      <div className={styles.deck}>
        <nav>
          <NavLink href="/" className={buttons.quiet}>
            {appWords.today}
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
        <SearchField deckId={deck.id} query={query} />
        <DeckFacts cards={cards} query={query} locale={locale} timeZone={account.timeZone} />
        {context.actor.guest ? null : <DeckOwning deckId={deck.id} mine={deck.mine} />}
        <ExploreNav />
        {deck.studying ? (
          <>
            <DeckOptions deckId={deck.id} options={deck.options} />
            <StopStudying deckId={deck.id} />
          </>
        ) : null}
      </div>
    </PageShell>
  );
}
