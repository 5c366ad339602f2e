import { dropUnsentOfOthers } from "@/app/_offline/store/phone-user";
import { unsentWords } from "@/lib/words/interface/unsent";

interface UnsentOfOthersProps {
  readonly answers: number;
  /** Who is signed in; null for nobody. */
  readonly userId: string | null;
  readonly locale: string;
  readonly dropped: () => void;
}

/** Answers of someone who was signed in here before, and whose session ended before they were sent. */
export function UnsentOfOthers({ answers, userId, locale, dropped }: UnsentOfOthersProps) {
  return (
    <div className="bad stack-2 start">
      <p>{userId !== null ? unsentWords.ofOthers(locale, answers) : unsentWords.here(locale, answers)}</p>
      <button type="button" className="secondary" onClick={() => void dropUnsentOfOthers(userId).then(dropped)}>
        {unsentWords.drop(answers)}
      </button>
    </div>
  );
}
