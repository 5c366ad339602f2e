import { NavLink } from "@/app/_components/nav-link";
import { ProgressRing } from "@/app/_components/progress-ring";
import { StartStudying } from "@/app/decks/[deckId]/studying";
import type { DeckSummary } from "@/lib/contracts/decks";
import { deckState } from "@/lib/core/study/progress";
import { deckWords } from "@/lib/words/interface/deck";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";
import { progressWords } from "@/lib/words/interface/progress";

/** What the deck is about, where it comes from, and the ways to learn it. */
export function DeckHead({ deck, locale }: { readonly deck: DeckSummary; readonly locale: string }) {
  return (
    <header className="stack-2">
      <h1 className="title">{deck.title}</h1>
      {deck.status === "published" ? null : (
        <p className="soft">
          <strong>{deckEditorWords.status[deck.status]}.</strong> {deckEditorWords.statusHint[deck.status]}
        </p>
      )}
      <Origin deck={deck} />
      {deck.forkedFrom === null ? null : (
        <p className="soft">
          {deckEditorWords.copyOf}{" "}
          <NavLink href={`/decks/${encodeURIComponent(deck.forkedFrom.id)}`}>{deck.forkedFrom.title}</NavLink>
        </p>
      )}
      <div className="ways">
        <ProgressRing progress={deck.progress} locale={locale} />
        <div>
          <p className="strong">{progressWords.state(locale, deckState(deck))}</p>
          <p className="small">{progressWords.parts(locale, deck.progress)}</p>
        </div>
      </div>
      <p className="small">{deckWords.about(locale, deck.facts, deck.cards)}</p>
      <DeckWays deck={deck} locale={locale} />
    </header>
  );
}

/** The ways to learn a deck. */
export function DeckWays({ deck, locale }: { readonly deck: DeckSummary; readonly locale: string }) {
  const id = encodeURIComponent(deck.id);
  const ready = deck.due + deck.newToday;
  return (
    <div className="buttons">
      {deck.status === "retired" && !deck.studying ? null : deck.inReview ? (
        <NavLink href={`/review?deckId=${id}`} className="primary">
          {ready > 0 ? deckWords.studyDue(locale, ready) : deckWords.study}
        </NavLink>
      ) : (
        <StartStudying deckId={deck.id} isBegun={deck.progress.learning + deck.progress.known > 0} />
      )}
      <NavLink href={`/quiz?deckId=${id}`} className="secondary">
        {deckWords.quiz}
      </NavLink>
      <NavLink href={`/practice/session?deckId=${id}`} className="secondary">
        {deckWords.practise}
      </NavLink>
    </div>
  );
}

/** Outlet, author and date of the article; where its date is not printed, how it is known. */
function Origin({ deck }: { readonly deck: DeckSummary }) {
  const { source } = deck;
  if (source === null) return deck.description === "" ? null : <p className="soft">{deck.description}</p>;
  const line = [source.outlet, source.author, source.published].filter((part) => part !== null).join(" · ");
  if (!source.dateIsInferred) return <p className="soft">{line}</p>;
  return (
    <div>
      <p className="soft">{line}</p>
      <details className="fold small">
        <summary>{deckWords.inferred}</summary>
        <p>{source.publishedNote}</p>
      </details>
    </div>
  );
}
