import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/welcome/welcome.module.css";
import type { PublishedCard } from "@/lib/core/content/published";
import { statementWords } from "@/lib/words/interface/statement";
import { welcomeWords } from "@/lib/words/interface/welcome";

/** A card to turn over, before anyone has signed in. It needs no script. */
export function SampleCard({ card: { prompt, answer, fact, sources } }: { readonly card: PublishedCard }) {
  return (
    <details className={`card reading ${styles.flip}`}>
      <summary className={styles.front}>
        <span className="large">{prompt}</span>
        <span className={`secondary ${styles.show}`}>{welcomeWords.show}</span>
      </summary>
      <p className={`large ${styles.back}`}>{answer}</p>
      <p className="ways small">
        <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
        <span>{[sources[0]?.shortName, statementWords.asOf(fact.asOf)].filter(Boolean).join(", ")}</span>
      </p>
    </details>
  );
}
