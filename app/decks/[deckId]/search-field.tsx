import { NavLink } from "@/app/_components/nav-link";
import { deckWords } from "@/lib/words/interface/deck";

/** A plain form: the search is part of the address, and works before any script has come. */
export function SearchField({ deckId, query }: { readonly deckId: string; readonly query: string | undefined }) {
  return (
    <search>
      <form className="joined">
        <label htmlFor="query" className="for-ears-only">
          {deckWords.searchLabel}
        </label>
        <input
          key={query}
          id="query"
          name="query"
          type="search"
          enterKeyHint="search"
          defaultValue={query}
          placeholder={deckWords.searchLabel}
          maxLength={200}
          className="input"
        />
        <button type="submit" className="secondary">
          {deckWords.search}
        </button>
      </form>
      {query === undefined ? null : (
        <NavLink href={`/decks/${encodeURIComponent(deckId)}`} className="quiet">
          {deckWords.clear}
        </NavLink>
      )}
    </search>
  );
}
