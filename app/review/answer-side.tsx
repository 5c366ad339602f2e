import { FactLine } from "@/app/_components/fact-line";
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
    <div className={`ruled stack-3 ${styles.answerSide} ${frame.revealed}`}>
      <p className="title">{card.answer}</p>
      <p>
        <StatementLabel epistemic={fact.epistemic} speaker={fact.attribution?.speaker} />
      </p>
      <p className="reading">{fact.statement}</p>
      <div>
        <SourceLine key={card.cardId} sources={[source]} asOf={fact.asOf} dateNote={fact.dateNote} />
        <div className="spread">
          <FactLine factId={card.factId} standing={card.standing} locale={locale} onLeave={onLeave} />
          <button type="button" className="quiet small" onClick={report}>
            {reportButtonWords.report}
          </button>
        </div>
      </div>
    </div>
  );
}
