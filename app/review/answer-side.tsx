import { FactLine } from "@/app/_components/fact-line";
import reports from "@/app/_components/report.module.css";
import frame from "@/app/_components/session-frame.module.css";
import { SourceLine } from "@/app/_components/source-line";
import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/review/review.module.css";
import type { StudyCard } from "@/app/review/study-card";
import { reportButtonWords } from "@/lib/words/interface/report-button";

interface AnswerSideProps {
  readonly card: StudyCard;
  readonly locale: string;
  /** Before the page is left for that of the fact. */
  readonly onLeave: () => void;
  readonly report: () => void;
}

/** The answer, what kind of statement it is, the statement itself, and where it stands. */
export function AnswerSide({ card, locale, onLeave, report }: AnswerSideProps) {
  const { fact, source } = card;
  return (
    <div className={`${styles.answerSide} ${frame.revealed}`}>
      <p className={styles.answer}>{card.answer}</p>
      <p className={styles.label}>
        <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
      </p>
      <p className={styles.statement}>{fact.statement}</p>
      <div>
        <SourceLine key={card.cardId} sources={[source]} asOf={fact.asOf} dateNote={fact.dateNote} />
        <div className={styles.more}>
          <FactLine factId={card.factId} standing={card.standing} locale={locale} onLeave={onLeave} />
          <button type="button" className={reports.button} onClick={report}>
            {reportButtonWords.report}
          </button>
        </div>
      </div>
    </div>
  );
}
