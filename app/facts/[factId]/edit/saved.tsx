import { useEffect, useRef } from "react";
import { NavLink } from "@/app/_components/nav-link";
import type { CreateFactVersionAnswer } from "@/lib/contracts/fact-versions";
import { editFactWords } from "@/lib/words/interface/edit-fact";

/** Where someone goes on once a fact is changed. */
export interface WaysOn {
  /** Where they came from, as far as it was said. */
  readonly from: string | undefined;
  readonly editAgain: string;
  /** Whether the list of what has been edited is theirs to read. */
  readonly isStaff: boolean;
}

interface SavedProps {
  readonly answer: CreateFactVersionAnswer;
  readonly ways: WaysOn;
  readonly locale: string;
}

/** What was published, and the ways on. */
export function Saved({ answer, ways: { from, editAgain, isStaff }, locale }: SavedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const factPath = `/facts/${encodeURIComponent(answer.factId)}`;
  return (
    <section className="stack-3">
      <h2 ref={heading} tabIndex={-1} className="heading">
        {editFactWords.savedAs(locale, answer.version)}
      </h2>
      <p>{editFactWords.marked(locale, answer.regraded)}</p>
      <div className="ways">
        {from === undefined ? null : (
          <NavLink href={from} className="primary">
            {editFactWords.back}
          </NavLink>
        )}
        <NavLink href={factPath} className={from === undefined ? "primary" : "secondary"}>
          {editFactWords.seeFact}
        </NavLink>
        {/* A whole load: the form begins with what is published now. */}
        <a href={editAgain} className="secondary">
          {editFactWords.editAgain}
        </a>
        {isStaff ? (
          <NavLink href="/editing" className="secondary">
            {editFactWords.toList}
          </NavLink>
        ) : null}
      </div>
    </section>
  );
}
