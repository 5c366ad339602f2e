import { useEffect, useRef } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { ownFactWords } from "@/lib/words/interface/own-facts";

interface SavedFactProps {
  readonly factId: string;
  readonly deckId: string | undefined;
  /** Where another one is started. */
  readonly another: string;
}

/** That the fact is saved, and the ways on. */
export function SavedFact({ factId, deckId, another }: SavedFactProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack-3">
      <h2 ref={heading} tabIndex={-1} className="heading">
        {ownFactWords.savedTitle}
      </h2>
      {deckId === undefined ? null : <p>{ownFactWords.savedInDeck}</p>}
      <div className="ways">
        {deckId === undefined ? null : (
          // A whole load: the deck has one fact more now.
          <a href={`/decks/${encodeURIComponent(deckId)}/edit`} className="primary">
            {ownFactWords.toDeck}
          </a>
        )}
        <NavLink href={another} className="secondary">
          {ownFactWords.another}
        </NavLink>
        <NavLink href={`/facts/${encodeURIComponent(factId)}`} className="secondary">
          {ownFactWords.see}
        </NavLink>
      </div>
    </section>
  );
}
