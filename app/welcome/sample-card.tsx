import { StatementLabel } from "@/app/_components/statement-label";
import styles from "@/app/welcome/welcome.module.css";
import { welcomeWords } from "@/lib/words/interface/welcome";

/** What a card looks like, before anybody has signed in. */
export function SampleCard() {
  const { question, answer, speaker, source } = welcomeWords.sample;
  return (
    <figure className={styles.sample}>
      <p className={styles.question}>{question}</p>
      <hr className={styles.rule} />
      <p className={styles.answer}>{answer}</p>
      <figcaption className={styles.caption}>
        <StatementLabel epistemic="plan" speaker={speaker} />
        <span>{source}</span>
      </figcaption>
    </figure>
  );
}
