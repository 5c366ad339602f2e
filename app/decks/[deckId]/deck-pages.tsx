import { NavLink } from "@/app/_components/nav-link";
import { deckWords } from "@/lib/words/interface/deck";

interface DeckPagesProps {
  readonly deckId: string;
  readonly query: string | undefined;
  readonly page: number;
  readonly pages: number;
  readonly locale: string;
}

/** The ways to the facts before and after these; nothing where all are shown. */
export function DeckPages({ deckId, query, page, pages, locale }: DeckPagesProps) {
  if (pages === 1) return null;
  const hrefOf = (wanted: number) => {
    const params = new URLSearchParams({
      ...(query !== undefined && { query }),
      ...(wanted > 1 && { page: `${wanted}` }),
    });
    return `/decks/${encodeURIComponent(deckId)}${params.size > 0 ? `?${params}` : ""}#facts`;
  };
  return (
    <nav className="buttons" aria-label={deckWords.pages}>
      {page > 1 ? (
        <NavLink href={hrefOf(page - 1)} className="secondary">
          {deckWords.previousPage}
        </NavLink>
      ) : null}
      <span className="soft">{deckWords.pageOf(locale, page, pages)}</span>
      {page < pages ? (
        <NavLink href={hrefOf(page + 1)} className="secondary">
          {deckWords.nextPage}
        </NavLink>
      ) : null}
    </nav>
  );
}
