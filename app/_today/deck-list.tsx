import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/_today/today.module.css";
import type { DeckSummary } from "@/lib/contracts/decks";
import { DECK_OF_ALL } from "@/lib/core/content/deck-of-all";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";
import { todayWords } from "@/lib/words/interface/today";

interface DeckListProps {
  readonly decks: readonly DeckSummary[];
  /** Whether I may make decks of my own. */
  readonly mayMake: boolean;
  readonly locale: string;
}

/** My decks with what is due in them; those that I do not study come after. */
export function DeckList({ decks, mayMake, locale }: DeckListProps) {
  const noneChosen = decks.every(({ studying }) => !studying);
  const isStudied = ({ id, studying }: DeckSummary) => studying || (noneChosen && id === DECK_OF_ALL);
  const ordered = [...decks].sort((a, b) => Number(isStudied(b)) - Number(isStudied(a)));
  return (
    <section className={styles.decks} aria-labelledby="decks">
      <h2 id="decks" className="kicker">
        {todayWords.decks}
      </h2>
      <ul>
        {ordered.map((deck) => (
          <li key={deck.id}>
            <NavLink href={`/decks/${encodeURIComponent(deck.id)}`} className={styles.deck}>
              <span className={styles.deckTitle}>{deck.title}</span>
              <span className={isStudied(deck) || deck.due > 0 ? styles.deckState : styles.deckIdle}>
                {stateOf(deck, isStudied(deck), locale)}
              </span>
              <span className="small">
                {[
                  deck.status === "published" ? undefined : deckEditorWords.status[deck.status],
                  deck.source?.shortName,
                  todayWords.deckFacts(locale, deck.facts),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
      {mayMake ? (
        <NavLink href="/decks/new" className="target">
          {deckEditorWords.link}
        </NavLink>
      ) : null}
    </section>
  );
}

/** Cards of a deck can be due without it: they are shared, and another deck has brought them. */
function stateOf(deck: DeckSummary, studied: boolean, locale: string): string {
  if (!studied && deck.due === 0) return todayWords.deckNotStarted;
  const parts = [
    deck.due > 0 ? todayWords.deckDue(locale, deck.due) : "",
    studied && deck.newToday > 0 ? todayWords.deckNew(locale, deck.newToday) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? todayWords.deckDone : parts.join(" · ");
}
