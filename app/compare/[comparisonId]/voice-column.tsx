import { NavLink } from "@/app/_components/nav-link";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/compare/compare.module.css";
import type { Account } from "@/lib/server/services/provenance/read-comparisons";
import { quoted } from "@/lib/words/format";
import { factLineWords } from "@/lib/words/interface/fact-line";
import { compareWords } from "@/lib/words/interface/provenance";
import { statementWords } from "@/lib/words/interface/statement";

interface VoiceColumnProps {
  readonly name: string;
  readonly accounts: readonly Account[];
}

/** What one speaker, or one article, says on a question: who they are, then each statement with the words behind it. */
export function VoiceColumn({ name, accounts }: VoiceColumnProps) {
  const gloss = accounts.find(({ speakerGloss }) => speakerGloss !== null)?.speakerGloss;
  return (
    <section className={`card ${styles.voice}`} aria-label={name}>
      <hgroup>
        <h2 className="large">{name}</h2>
        {gloss === undefined ? null : <p className="small">{gloss}</p>}
      </hgroup>
      <ul className={styles.statements}>
        {accounts.map((account) => (
          <li key={account.statement.id} className="stack-2 start">
            <Statement account={account} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statement({ account: { statement, evidence, retired } }: { readonly account: Account }) {
  return (
    <>
      <StatementLabel epistemic={statement.epistemic} />
      <p className="reading">{statement.statement}</p>
      {evidence.map(({ quote, paragraph, shortName }) => (
        <blockquote key={`${shortName} ${paragraph} ${quote}`} className="small">
          {quoted(quote)} {shortName}, {statementWords.asOf(statement.asOf)}, {statementWords.paragraph(paragraph)}
        </blockquote>
      ))}
      {retired ? <p className="small">{compareWords.retired}</p> : null}
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
