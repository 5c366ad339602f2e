import { NavLink } from "@/app/_components/nav-link";
import { StatementLabel } from "@/app/_components/statement-label";
import type { Account } from "@/lib/server/services/provenance/read-comparisons";
import { quoted } from "@/lib/words/format";
import { factLineWords } from "@/lib/words/interface/fact-line";
import { compareWords } from "@/lib/words/interface/provenance";
import { statementWords } from "@/lib/words/interface/statement";

/** One account: whose it is, what kind of statement, what it says, and the words that it stands on. */
export function AccountCard({ account }: { readonly account: Account }) {
  const { statement, speakerGloss, evidence, retired } = account;
  const speaker = statement.attribution?.speaker;
  const names = [...new Set(evidence.map(({ shortName }) => shortName))].join(", ");
  return (
    <>
      <div>
        <h2 className="large">{speaker ?? names}</h2>
        {speaker === undefined || speakerGloss === null ? null : <p className="small">{speakerGloss}</p>}
        <p className="small">{[names, statementWords.asOf(statement.asOf)].join(", ")}</p>
      </div>
      <StatementLabel epistemic={statement.epistemic} />
      <div className="stack-2">
        <p className="reading">{statement.statement}</p>
        {evidence.map(({ quote, paragraph, shortName }) => (
          <blockquote key={`${shortName} ${paragraph} ${quote}`} className="small">
            {quoted(quote)} {shortName}, {statementWords.paragraph(paragraph)}
          </blockquote>
        ))}
        {retired ? <p className="small">{compareWords.retired}</p> : null}
      </div>
      <NavLink
        href={`/facts/${encodeURIComponent(statement.id)}`}
        className="target"
        aria-label={`${factLineWords.more}: ${statement.statement}`}
      >
        {factLineWords.more}
      </NavLink>
    </>
  );
}
