import { SelectField } from "@/app/_components/fields";
import { useEditor } from "@/app/facts/[factId]/edit/editor-context";
import { FieldList } from "@/app/facts/[factId]/edit/field-list";
import { Group, Lines, Select, Text } from "@/app/facts/[factId]/edit/fields";
import { QuantityFields } from "@/app/facts/[factId]/edit/slot-fields";
import type { Target } from "@/lib/core/content/fact";
import { type DraftPath, valueAt } from "@/lib/core/session/fact-draft";
import { editFactWords, targetWords } from "@/lib/words/interface/edit-fact";

const DIRECTIONS = [
  { id: "forward", name: editFactWords.forward },
  { id: "reverse", name: editFactWords.reverse },
];

/** What is asked of the fact: one question is one card. */
export function AskFields({ targets }: { readonly targets: readonly Target[] }) {
  const { locale } = useEditor();
  const choices = targets.map((id) => ({ id, name: targetWords[id] }));
  return (
    <Group title={editFactWords.asksTitle}>
      <FieldList
        path={["asks"]}
        of="asks"
        least={1}
        fresh={{ target: targets[0], direction: "forward", question: "", misconceptions: [] }}
        title={(place) => editFactWords.ask(locale, place)}
      >
        {(path) => (
          <>
            <Text path={[...path, "question"]} label={editFactWords.question} lines={2} />
            <AnswerFields path={[...path, "answer"]} />
            <Text path={[...path, "span"]} label={editFactWords.span} hint={editFactWords.spanHint} />
            <Misconceptions path={[...path, "misconceptions"]} />
            <div className="wide-columns">
              <Select path={[...path, "target"]} label={editFactWords.target} choices={choices} />
              <Select path={[...path, "direction"]} label={editFactWords.direction} choices={DIRECTIONS} />
            </div>
            <MarkField path={path} />
          </>
        )}
      </FieldList>
    </Group>
  );
}

/** What tells two questions for the same thing apart: only where there are two, or it has a mark already. */
function MarkField({ path }: { readonly path: DraftPath }) {
  const { draft } = useEditor();
  const asks = valueAt(draft, path.slice(0, -1));
  const ask = valueAt(draft, path);
  const asksFor = (one: unknown) => `${valueAt(one, ["target"])} ${valueAt(one, ["direction"])}`;
  const isAlone = !Array.isArray(asks) || asks.filter((one) => asksFor(one) === asksFor(ask)).length < 2;
  if (isAlone && valueAt(ask, ["label"]) === undefined) return null;
  return <Text path={[...path, "label"]} label={editFactWords.askLabel} hint={editFactWords.askLabelHint} />;
}

type AnswerKind = keyof typeof editFactWords.answers;

/** What an answer of each kind begins with; that of the slots needs none. */
const FRESH: Readonly<Record<AnswerKind, unknown>> = {
  slot: undefined,
  text: { text: "" },
  entity: { entity: "" },
  date: { date: "" },
  quantity: { quantity: { value: 0, unit: "count", qualifier: "exact" } },
};

function AnswerFields({ path }: { readonly path: DraftPath }) {
  const { draft, change, entities } = useEditor();
  const kind = kindOf(valueAt(draft, path));
  return (
    <>
      <SelectField
        label={editFactWords.answerFrom}
        choices={Object.entries(editFactWords.answers)}
        value={kind}
        choose={(value) => change(path, FRESH[value as AnswerKind])}
      />
      {kind === "text" ? (
        <>
          <Text path={[...path, "text"]} label={editFactWords.answerText} />
          <Lines path={[...path, "accept"]} label={editFactWords.accept} />
        </>
      ) : null}
      {kind === "entity" ? (
        <Select path={[...path, "entity"]} label={editFactWords.answerText} choices={entities} />
      ) : null}
      {kind === "date" ? (
        <Text path={[...path, "date"]} label={editFactWords.answerText} hint={editFactWords.dateHint} />
      ) : null}
      {kind === "quantity" ? <QuantityFields path={[...path, "quantity"]} label={editFactWords.answerText} /> : null}
    </>
  );
}

function kindOf(answer: unknown): AnswerKind {
  if (typeof answer !== "object" || answer === null) return "slot";
  return (["entity", "date", "quantity"] as const).find((kind) => kind in answer) ?? "text";
}

function Misconceptions({ path }: { readonly path: DraftPath }) {
  return (
    <details className="fold">
      <summary>{editFactWords.misconceptions}</summary>
      <FieldList path={path} of="misconceptions" least={0} fresh={{ text: "", why: "" }}>
        {(place) => (
          <>
            <Text path={[...place, "text"]} label={editFactWords.misconception} />
            <Text path={[...place, "why"]} label={editFactWords.whyWrong} lines={2} />
          </>
        )}
      </FieldList>
    </details>
  );
}
