import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { Section } from "@/app/_components/section";
import { PageShell } from "@/app/_frame/page-shell";
import { NewFactEditor } from "@/app/facts/new/new-fact-editor";
import type { FactKind } from "@/lib/core/content/fact";
import { targetsOfKind } from "@/lib/core/content/resolve-answer";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { mayWriteFacts } from "@/lib/server/services/access/require-editor";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { readNewFactChoices } from "@/lib/server/services/facts/read-new-fact-choices";
import { factKindWords } from "@/lib/words/interface/deck-editor";
import { ownFactWords } from "@/lib/words/interface/own-facts";

export const metadata: Metadata = { title: ownFactWords.title };

export default page(async function NewFactPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [kind, deckId] = await Promise.all([oneParam(searchParams, "kind"), oneParam(searchParams, "deckId")]);
  const context = await requirePageContext();
  if (!(await mayWriteFacts(context.actor))) redirect("/");
  const [choices, deck, locale] = await Promise.all([
    readNewFactChoices(context),
    deckId === undefined ? undefined : readDeck(context, deckId),
    requestLocale(),
  ]);
  const isKnown = kind !== undefined && Object.hasOwn(factKindWords, kind);
  return (
    <PageShell wide back title={ownFactWords.title} lead={[deck?.title, ownFactWords.lead].filter(Boolean).join(" · ")}>
      <NavLink href="/own" className="quiet">
        {ownFactWords.bankTitle}
      </NavLink>
      {isKnown ? (
        <NewFactEditor
          key={kind}
          kind={kind as FactKind}
          kindAddress={address(undefined, deck?.id)}
          targets={targetsOfKind(kind as FactKind)}
          choices={choices}
          deckId={deck?.mine ? deck.id : undefined}
          locale={locale}
        />
      ) : (
        <Kinds deckId={deck?.id} />
      )}
    </PageShell>
  );
});

/** What kind of thing it is: each with an example. */
function Kinds({ deckId }: { readonly deckId: string | undefined }) {
  return (
    <Section id="kinds" title={ownFactWords.kindTitle}>
      <ul className="wide-columns">
        {Object.entries(factKindWords).map(([kind, name]) => (
          <li key={kind}>
            <NavLink href={address(kind, deckId)} className="card">
              <strong>{name}</strong>
              <span className="small">{ownFactWords.example(kind as FactKind)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function address(kind: string | undefined, deckId: string | undefined): string {
  const query = new URLSearchParams({ ...(kind !== undefined && { kind }), ...(deckId !== undefined && { deckId }) });
  return query.size === 0 ? "/facts/new" : `/facts/new?${query}`;
}
