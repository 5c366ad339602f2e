import buttons from "@/app/_components/button.module.css";
import notice from "@/app/_components/notice.module.css";
import styles from "@/app/_offline/outbox/outbox-line.module.css";
import { dropUnsentOfOthers } from "@/app/_offline/store/phone-user";
import { unsentWords } from "@/lib/words/interface/unsent";

interface UnsentOfOthersProps {
  readonly answers: number;
  /** Who is signed in; null for nobody. */
  readonly userId: string | null;
  readonly locale: string;
  readonly dropped: () => void;
}

/** Answers of somebody who was signed in here before, and whose session ended before they were sent. */
export function UnsentOfOthers({ answers, userId, locale, dropped }: UnsentOfOthersProps) {
  return (
    <div className={`${notice.bad} ${styles.refusals}`}>
      <p>{userId !== null ? unsentWords.ofOthers(locale, answers) : unsentWords.here(locale, answers)}</p>
      <button type="button" className={buttons.secondary} onClick={() => void dropUnsentOfOthers(userId).then(dropped)}>
        {unsentWords.drop(answers)}
      </button>
    </div>
  );
}
