import { DeckWays } from "@/app/decks/[deckId]/deck-head";
import type { DeckSummary } from "@/lib/contracts/decks";
import type { Article } from "@/lib/server/services/provenance/read-articles";
import { articleWords } from "@/lib/words/interface/provenance";

interface ArticleHeadProps {
  readonly article: Article;
  readonly deck: DeckSummary;
  readonly locale: string;
}

/** What identifies the article, how its date is known, what it is learned for, and the ways to learn it. */
export function ArticleHead({ article, deck, locale }: ArticleHeadProps) {
  const { title, outlet, outletNote, author, published, publishedNote, dateIsInferred, url } = article.source;
  return (
    <header className="stack-2 start">
      <h1 className="title">{title}</h1>
      <p className="soft">{[outlet, author, published].filter((part) => part !== undefined).join(" · ")}</p>
      {dateIsInferred || outletNote !== undefined ? (
        <details className="fold small">
          <summary>{articleWords.inferred}</summary>
          <p className="small">{publishedNote}</p>
          {outletNote === undefined ? null : <p className="small">{articleWords.outletNote(outletNote)}</p>}
        </details>
      ) : null}
      {url === undefined ? null : (
        <a href={url} rel="noreferrer">
          {articleWords.open}
        </a>
      )}
      <p className="small">{articleWords.facts(locale, article.facts.length)}</p>
      <DeckWays deck={deck} locale={locale} />
      <Objectives article={article} />
    </header>
  );
}

function Objectives({ article }: { readonly article: Article }) {
  if (article.objectives.length === 0) return null;
  return (
    <details className="fold small">
      <summary>{articleWords.objectives}</summary>
      <ul className="bullets">
        {article.objectives.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
