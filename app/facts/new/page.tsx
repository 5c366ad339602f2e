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
import { CARRIED } from "@/lib/core/session/fact-draft";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { mayWriteFacts } from "@/lib/server/services/access/require-editor";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { readNewFactChoices } from "@/lib/server/services/facts/read-new-fact-choices";
import { factKindWords } from "@/lib/words/interface/deck-editor";
import { ownFactWords } from "@/lib/words/interface/own-facts";

export const metadata: Metadata = { title: ownFactWords.title };

export default page(async function NewFactPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [kind, deckId] = await Promise.all([oneParam(searchParams, "kind"), oneParam(searchParams, "deckId")]);
  const carried = await carriedParams(searchParams);
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
          kindAddress={address(undefined, deck?.id, carried)}
          carried={carried}
          targets={targetsOfKind(kind as FactKind)}
          choices={choices}
          deckId={deck?.mine ? deck.id : undefined}
          locale={locale}
        />
      ) : (
        <Kinds deckId={deck?.id} carried={carried} />
      )}
    </PageShell>
  );
});

/** The kinds of fact, each with an example. */
function Kinds({ deckId, carried }: { readonly deckId: string | undefined; readonly carried: Carried }) {
  return (
    <Section id="kinds" title={ownFactWords.kindTitle}>
      <ul className="wide-columns">
        {Object.entries(factKindWords).map(([kind, name]) => (
          <li key={kind}>
            <NavLink href={address(kind, deckId, carried)} className="card">
              <strong>{name}</strong>
              <span className="small">{ownFactWords.example(kind as FactKind)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Carried = Readonly<Record<string, string>>;

/** The article, date and speaker of the fact written before. */
async function carriedParams(searchParams: SearchParams): Promise<Carried> {
  const given = await Promise.all(CARRIED.map(async (name) => [name, await oneParam(searchParams, name)] as const));
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function address(kind: string | undefined, deckId: string | undefined, carried: Carried): string {
  const chosen = { ...(kind !== undefined && { kind }), ...(deckId !== undefined && { deckId }) };
  const query = new URLSearchParams({ ...chosen, ...carried });
  return query.size === 0 ? "/facts/new" : `/facts/new?${query}`;
}
