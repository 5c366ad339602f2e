import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/welcome/welcome.module.css";
import type { PublishedCard } from "@/lib/core/content/published";
import { statementWords } from "@/lib/words/interface/statement";

/** What a card looks like, before anyone has signed in. */
export function SampleCard({ card: { prompt, answer, fact, sources } }: { readonly card: PublishedCard }) {
  return (
    <figure className="card reading">
      <p className="large">{prompt}</p>
      <hr className={styles.rule} />
      <p className="large">{answer}</p>
      <figcaption className="ways small">
        <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
        <span>{[sources[0]?.shortName, statementWords.asOf(fact.asOf)].filter(Boolean).join(", ")}</span>
      </figcaption>
    </figure>
  );
}
