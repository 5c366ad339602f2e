import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/welcome/welcome.module.css";
import { welcomeWords } from "@/lib/words/interface/welcome";

/** What a card looks like, before anybody has signed in. */
export function SampleCard() {
  const { question, answer, speaker, source } = welcomeWords.sample;
  return (
    <figure className="card reading">
      <p className="large">{question}</p>
      <hr className={styles.rule} />
      <p className="large">{answer}</p>
      <figcaption className="ways small">
        <StatementLabel epistemic="plan" speaker={speaker} />
        <span>{source}</span>
      </figcaption>
    </figure>
  );
}
