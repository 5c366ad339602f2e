import type { Metadata } from "next";
import { FreshAgain } from "@/app/_components/fresh-again";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { Section } from "@/app/_components/section";
import { PageShell } from "@/app/_frame/page-shell";
import { DeckList } from "@/app/_today/deck-list";
import { type Actor, teaches } from "@/lib/core/shared/actor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { appWords } from "@/lib/words/interface/app";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";
import { practiceWords } from "@/lib/words/interface/practice";
import { exploreWords } from "@/lib/words/interface/provenance";
import { todayWords } from "@/lib/words/interface/today";

export const metadata: Metadata = { title: appWords.tabs.decks };

/** All decks, and the other ways to study and to look around. */
export default page(async function DecksPage() {
  const context = await requirePageContext();
  const [{ decks }, locale] = await Promise.all([listDecks(context), requestLocale()]);
  return (
    <PageShell wide title={appWords.tabs.decks}>
      <FreshAgain loadedAt={context.now} />
      <div className="two-sides">
        <div className="stack-3">
          <DeckList decks={decks} locale={locale} />
          {context.actor.guest ? null : (
            <div className="ways">
              <NavLink href="/decks/new" className="secondary">
                {deckEditorWords.link}
              </NavLink>
            </div>
          )}
        </div>
        <div className="stack-4">
          <div className="buttons">
            <NavLink href="/practice" className="secondary">
              {practiceWords.title}
            </NavLink>
            <NavLink href="/quiz" className="secondary">
              {todayWords.quizMe}
            </NavLink>
          </div>
          <Explore actor={context.actor} />
        </div>
      </div>
    </PageShell>
  );
});

function Explore({ actor }: { readonly actor: Actor }) {
  const ways = [
    ["/articles", exploreWords.articles],
    ["/compare", exploreWords.compare],
    ["/timeline", exploreWords.timeline],
    ["/flags", exploreWords.reports],
    ...(teaches(actor) ? [["/editing", exploreWords.editing] as const] : []),
  ] as const;
  return (
    <Section id="explore" title={exploreWords.title} className="stack-2" quiet>
      <ul>
        {ways.map(([path, [name, what]]) => (
          <li key={path}>
            <NavLink href={path} className="row">
              <span>{name}</span>
              <span className="small">{what}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
