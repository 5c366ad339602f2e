import type { FlagView } from "@/lib/contracts/flags";
import { formatMoment } from "@/lib/words/format";
import { flagWords, reportWords } from "@/lib/words/interface/flags";

/** How someone reads dates. */
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
        <span className="small">
          {flagWords.from(flag.mine)}, {formatMoment(locale, timeZone, flag.createdAt)}
        </span>
      </p>
      <p className="reading">
        {flag.card.prompt} <span className="strong">{flag.card.answer}</span>
      </p>
      {flag.note === "" ? null : <p className="quote">“{flag.note}”</p>}
    </>
  );
}

/** What was answered. */
export function FlagAnswer({ flag, reader: { locale, timeZone } }: FlagHeadProps) {
  const when = flag.answeredAt === null ? null : formatMoment(locale, timeZone, flag.answeredAt);
  return (
    <div>
      <p className="small">
        {[flagWords.status(flag.status), flag.status === "open" ? null : when]
          .filter((part) => part !== null)
          .join(", ")}
      </p>
      {flag.answer === "" ? null : <p>{flag.answer}</p>}
    </div>
  );
}
