import frame from "@/app/_components/session-frame.module.css";
import { SourceLine } from "@/app/_components/source-line";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/review/review.module.css";
import type { StudyCard } from "@/app/review/study-card";

/** The answer, what kind of statement it is, the statement itself, and where it stands. */
export function AnswerSide({ card }: { readonly card: StudyCard }) {
  const { fact, source } = card;
  return (
    <div className={`${styles.answerSide} ${frame.revealed}`}>
      <p className={styles.answer}>{card.answer}</p>
      <p className={styles.label}>
        <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
      </p>
      <p className={styles.statement}>{fact.statement}</p>
      <SourceLine key={card.cardId} sources={[source]} asOf={fact.asOf} dateNote={fact.dateNote} />
    </div>
  );
}
