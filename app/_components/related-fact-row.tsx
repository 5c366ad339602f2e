import type { ReactNode } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { StatementLabel } from "@/app/_components/statement-label";
import type { RelatedFact } from "@/lib/contracts/provenance";
import { statementWords } from "@/lib/words/interface/statement";

interface RelatedFactRowProps {
  readonly fact: RelatedFact;
  readonly children?: ReactNode;
}

/** Another fact: what kind of statement, what it says, where and as of when. It leads to that fact's own page. */
export function RelatedFactRow({ fact, children }: RelatedFactRowProps) {
  return (
    <div className="row">
      <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
      <NavLink href={`/facts/${encodeURIComponent(fact.id)}`} className="sentence">
        {fact.statement}
      </NavLink>
      <p className="small">{[...fact.sources, statementWords.asOf(fact.asOf)].join(", ")}</p>
      {children}
    </div>
  );
}
