import styles from "@/app/_components/statement-label.module.css";
import type { FactView } from "@/lib/contracts/shared";
import { statementWords } from "@/lib/words/interface/statement";

type Epistemic = FactView["epistemic"];

/** A fact is filled, a plan dashed, everything else outlined: told apart without colour. */
const SHAPE: Readonly<Record<Epistemic, string | undefined>> = {
  fact: styles.filled,
  plan: styles.dashed,
  claim: styles.outlined,
  estimate: styles.outlined,
  prediction: styles.outlined,
  opinion: styles.outlined,
};

/** What kind of statement it is, and whose it is where it is not plain fact. */
export function StatementLabel({
  epistemic,
  speaker,
}: {
  readonly epistemic: Epistemic;
  readonly speaker?: string | null;
}) {
  const named = epistemic !== "fact" && speaker;
  return (
    <span className={`${styles.label} ${SHAPE[epistemic]}`}>
      <span className={styles.kind}>{statementWords.label[epistemic]}</span>
      {named ? <span> · {speaker}</span> : null}
    </span>
  );
}
