import type { ReactNode } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/facts/[factId]/fact.module.css";
import type { FactPage } from "@/lib/contracts/provenance";
import { factWords } from "@/lib/words/interface/provenance";
import { statementWords } from "@/lib/words/interface/statement";

/** What is said, what kind of statement it is, who says so and as of when. */
export function FactHead({ view }: { readonly view: FactPage }) {
  const { fact, speaker, validUntil } = view;
  const mode = fact.attribution === null ? "" : factWords.says(fact.attribution.mode);
  return (
    <header className="stack-2 start">
      <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
      <h1 className={styles.statement}>{fact.statement}</h1>
      <dl className="terms stack-2">
        <Known term={factWords.kind}>{statementWords.meaning[fact.epistemic]}</Known>
        {speaker === null ? null : (
          <Known term={factWords.whoSaysSo}>
            {speaker.name}, {speaker.gloss}
            {mode === "" ? null : <span className="small"> ({mode})</span>}
          </Known>
        )}
        <Known term={factWords.asOf}>
          {fact.asOf}
          {fact.dateNote === null ? null : <p className="small">{statementWords.dateNote(fact.dateNote)}</p>}
        </Known>
        {validUntil === null ? null : <Known term={factWords.validUntil}>{validUntil}</Known>}
      </dl>
    </header>
  );
}

interface KnownProps {
  readonly term: string;
  readonly children: ReactNode;
}

function Known({ term, children }: KnownProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "Was: … Now, since December 2022: …", where something else holds by now; or that it is no longer asked. */
export function WhatBecameOfIt({ view }: { readonly view: FactPage }) {
  const { fact, supersededBy, retired } = view;
  if (supersededBy === null) return retired ? <p className="card">{factWords.retired}</p> : null;
  return (
    <section className="card" aria-labelledby="changed">
      <h2 id="changed">{factWords.supersededTitle}</h2>
      <dl className="terms stack-2">
        <Known term={factWords.was}>
          {fact.asOf}: {fact.statement}
        </Known>
        <Known term={factWords.now}>
          {factWords.since(supersededBy.asOf)}:{" "}
          <NavLink href={`/facts/${encodeURIComponent(supersededBy.id)}`}>{supersededBy.statement}</NavLink>
        </Known>
      </dl>
    </section>
  );
}
