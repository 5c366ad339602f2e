import { AskFields } from "@/app/facts/[factId]/edit/ask-fields";
import { useEditor } from "@/app/facts/[factId]/edit/editor-context";
import { Group } from "@/app/facts/[factId]/edit/fields";
import type { NewFactPreview } from "@/lib/contracts/own-facts";
import type { Target } from "@/lib/core/content/fact";
import { valueAt } from "@/lib/core/session/fact-draft";
import { ownFactWords } from "@/lib/words/interface/own-facts";

interface WantedAsksProps {
  readonly targets: readonly Target[];
  readonly offered: NewFactPreview["asks"];
  /** The keys of those that are not wanted. */
  readonly leaveOut: readonly string[];
  readonly leave: (keys: readonly string[]) => void;
}

/** The questions that come of the parts, each to be wanted or not; or those that the author writes. */
export function WantedAsks({ targets, offered, leaveOut, leave }: WantedAsksProps) {
  const { draft, change } = useEditor();
  if (valueAt(draft, ["asks"]) !== undefined)
    return (
      <>
        <AskFields targets={targets} />
        <button type="button" className="quiet" onClick={() => change(["asks"], undefined)}>
          {ownFactWords.suggestAsks}
        </button>
      </>
    );
  const wanted = offered.filter(({ key }) => !leaveOut.includes(key)).map(({ ask }) => ask);
  return (
    <Group title={ownFactWords.asksTitle} hint={offered.length === 0 ? ownFactWords.asksWait : ownFactWords.asksHint}>
      <div>
        {offered.map(({ key, question }) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={!leaveOut.includes(key)}
              onChange={({ target }) =>
                leave(target.checked ? leaveOut.filter((one) => one !== key) : [...leaveOut, key])
              }
            />
            <span>{question}</span>
          </label>
        ))}
      </div>
      <button
        type="button"
        className="quiet"
        onClick={() => change(["asks"], wanted.length > 0 ? wanted : [freshAsk(targets)])}
      >
        {ownFactWords.writeAsks}
      </button>
    </Group>
  );
}

function freshAsk(targets: readonly Target[]) {
  return { target: targets[0], direction: "forward", question: "", misconceptions: [] };
}
