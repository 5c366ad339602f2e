import { NavLink } from "@/app/_components/nav-link";
import { OutletMark } from "@/app/_components/outlet-mark";
import { ProgressRing } from "@/app/_components/progress-ring";
import rows from "@/app/_today/deck-list.module.css";
import type { DeckSummary } from "@/lib/contracts/decks";
import { deckState } from "@/lib/core/study/progress";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";
import { progressWords } from "@/lib/words/interface/progress";
import { todayWords } from "@/lib/words/interface/today";

interface DeckListProps {
  readonly decks: readonly DeckSummary[];
  /** Those alone in which something is to be asked today, and the way to all. */
  readonly only?: "due";
  readonly locale: string;
}

/** Decks with what is due in them and how far I am; those that I do not study come after. */
export function DeckList({ decks, only, locale }: DeckListProps) {
  const shown = only === undefined ? decks : decks.filter((deck) => deckState(deck).kind === "ready");
  const ordered = [...shown].sort((a, b) => Number(b.inReview) - Number(a.inReview));
  return (
    <section aria-labelledby="decks">
      <h2 id="decks" className={only === undefined ? "visually-hidden" : "kicker"}>
        {only === undefined ? todayWords.allDecks : todayWords.decks}
      </h2>
      <ul className={rows.decks}>
        {ordered.map((deck) => (
          <li key={deck.id}>
            <DeckRow deck={deck} locale={locale} />
          </li>
        ))}
      </ul>
      {only === undefined ? null : (
        <NavLink href="/decks" className="target">
          {todayWords.allDecks}
        </NavLink>
      )}
    </section>
  );
}

function DeckRow({ deck, locale }: { readonly deck: DeckSummary; readonly locale: string }) {
  const about = [
    deck.status === "published" ? undefined : deckEditorWords.status[deck.status],
    deck.source?.shortName,
    todayWords.deckFacts(locale, deck.facts),
  ];
  return (
    <NavLink href={`/decks/${encodeURIComponent(deck.id)}`} className={rows.deck}>
      <OutletMark name={deck.source?.outlet ?? deck.title} />
      <span className={rows.words}>
        <span className={rows.title}>{deck.title}</span>
        <span className="small">{about.filter(Boolean).join(" · ")}</span>
        <span className={deck.inReview ? rows.active : rows.idle}>{progressWords.state(locale, deckState(deck))}</span>
      </span>
      <ProgressRing progress={deck.progress} locale={locale} />
    </NavLink>
  );
}
