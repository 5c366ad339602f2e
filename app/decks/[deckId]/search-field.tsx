import buttons from "@/app/_components/button.module.css";
import field from "@/app/_components/field.module.css";
import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/decks/[deckId]/deck.module.css";
import { deckWords } from "@/lib/words/interface/deck";

/** A plain form: the search is part of the address, and works before any script has come. */
export function SearchField({ deckId, query }: { readonly deckId: string; readonly query: string | undefined }) {
  return (
    <search>
      <form className={styles.search}>
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
          className={field.input}
        />
        <button type="submit" className={buttons.secondary}>
          {deckWords.search}
        </button>
      </form>
      {query === undefined ? null : (
        <NavLink href={`/decks/${encodeURIComponent(deckId)}`} className={buttons.quiet}>
          {deckWords.clear}
        </NavLink>
      )}
    </search>
  );
}
