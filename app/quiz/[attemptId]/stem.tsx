import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import { CLOZE_BLANK } from "@/lib/core/generation/item";
import { quizWords } from "@/lib/words/interface/quiz";

/** The question; a gap is drawn as one, and read as a word. */
export function Stem({ text }: { readonly text: string }) {
  const [before, ...rest] = text.split(CLOZE_BLANK);
  if (rest.length === 0) return text;
  return (
    <>
      {before}
      <span className={styles.gap}>
        <span className="visually-hidden">{quizWords.gap}</span>
      </span>
      {rest.join(CLOZE_BLANK)}
    </>
  );
}
