import page from "@/app/_components/provenance.module.css";
import styles from "@/app/flags/flags.module.css";
import type { FlagView } from "@/lib/contracts/flags";
import { formatMoment } from "@/lib/words/format";
import { flagWords, reportWords } from "@/lib/words/interface/flags";

/** How somebody reads dates. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
}

interface FlagHeadProps {
  readonly flag: FlagView;
  readonly reader: Reader;
}

/** What is wrong with which question, in whose words, since when. */
export function FlagHead({ flag, reader: { locale, timeZone } }: FlagHeadProps) {
  return (
    <>
      <p>
        <strong>{reportWords.reason(flag.reason)}</strong>{" "}
        <span className={page.small}>
          {flagWords.from(flag.mine)}, {formatMoment(locale, timeZone, flag.createdAt)}
        </span>
      </p>
      <p className={styles.card}>
        {flag.card.prompt} <span className={styles.cardAnswer}>{flag.card.answer}</span>
      </p>
      {flag.note === "" ? null : <p className={styles.note}>“{flag.note}”</p>}
    </>
  );
}

/** What was answered. */
export function FlagAnswer({ flag, reader: { locale, timeZone } }: FlagHeadProps) {
  const when = flag.answeredAt === null ? null : formatMoment(locale, timeZone, flag.answeredAt);
  return (
    <div className={styles.answer}>
      <p className={page.small}>
        {[flagWords.status(flag.status), flag.status === "open" ? null : when]
          .filter((part) => part !== null)
          .join(", ")}
      </p>
      {flag.answer === "" ? null : <p>{flag.answer}</p>}
    </div>
  );
}
