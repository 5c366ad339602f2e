import type { ItemFeedback } from "@/lib/contracts/questions";
import { formatDay } from "@/lib/words/format";
import { resultWords } from "@/lib/words/interface/result";

interface RegradedProps {
  readonly result: ItemFeedback;
  readonly locale: string;
}

/** When and why an answer was regraded, and the mark it had before; nothing for an answer that never was. */
export function Regraded({ result: { markedAnew = [] }, locale }: RegradedProps) {
  return markedAnew.map(({ changeId, at, reason, was, now, forEveryone, keyNow }) => (
    <div key={changeId} className="marked">
      <p>
        <strong>{resultWords.markedAnew(formatDay(locale, at.slice(0, 10)))}</strong> {reason}
      </p>
      <p>{resultWords.marks(was, now)}</p>
      {forEveryone ? <p>{resultWords.forEveryone}</p> : null}
      {keyNow === null ? null : <p>{resultWords.keyNow(keyNow)}</p>}
    </div>
  ));
}
