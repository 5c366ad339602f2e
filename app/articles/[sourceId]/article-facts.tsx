import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/articles/articles.module.css";
import type { ArticleFact } from "@/lib/server/services/provenance/read-articles";
import { quoted } from "@/lib/words/format";
import { articleWords } from "@/lib/words/interface/provenance";
import { statementWords } from "@/lib/words/interface/statement";

/** What is taken from the article, in its own order, each with the words that it stands on. */
export function ArticleFacts({ facts, locale }: { readonly facts: readonly ArticleFact[]; readonly locale: string }) {
  return (
    <Section id="facts" title={articleWords.factsTitle} className="stack-2" quiet>
      <ol>
        {facts.map((fact) => (
          <li key={fact.statement.id} id={fact.statement.id} className={`row ${styles.fact}`}>
            <FactOfArticle fact={fact} locale={locale} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function FactOfArticle({ fact, locale }: { readonly fact: ArticleFact; readonly locale: string }) {
  const { statement, evidence, alsoIn } = fact;
  return (
    <>
      <StatementLabel epistemic={statement.epistemic} speaker={statement.attribution?.speaker} />
      <NavLink href={`/facts/${encodeURIComponent(statement.id)}`} className="sentence">
        {statement.statement}
      </NavLink>
      {evidence.map(({ paragraph, quote }) => (
        <div key={`${paragraph} ${quote}`}>
          <blockquote className="quote reading soft">{quoted(quote)}</blockquote>
          <p className="small numbers">
            {articleWords.paragraph(locale, paragraph)}, {statementWords.asOf(statement.asOf)}
          </p>
        </div>
      ))}
      {alsoIn.length === 0 ? null : <p className="small">{articleWords.alsoIn(alsoIn.join(", "))}</p>}
    </>
  );
}
