import { useEditor, useTextField } from "@/app/facts/[factId]/edit/editor-context";
import { Check, Figure, Lines, Select, Text } from "@/app/facts/[factId]/edit/fields";
import { Several } from "@/app/facts/[factId]/edit/several";
import { QUALIFIERS, UNITS } from "@/lib/core/content/fact";
import type { DraftPath } from "@/lib/core/session/fact-draft";
import { editFactWords } from "@/lib/words/interface/edit-fact";

type Slot = keyof typeof editFactWords.slots;
type SlotField = "text" | "long" | "date" | "entity" | "quantity" | "yes" | "rank" | "lines" | "stance" | "entityIds";

/** The slots of each kind of fact, in reading order. */
const SLOTS: Readonly<Record<string, readonly (readonly [Slot, SlotField])[]>> = {
  quantity: [
    ["subject", "text"],
    ["property", "text"],
    ["value", "quantity"],
    ["at", "date"],
  ],
  event: [
    ["event", "long"],
    ["date", "date"],
    ["actor", "entity"],
    ["place", "text"],
  ],
  personRole: [
    ["person", "entity"],
    ["role", "text"],
    ["organisation", "entity"],
    ["uniqueCue", "text"],
  ],
  policy: [
    ["name", "text"],
    ["date", "date"],
    ["parties", "entityIds"],
    ["provision", "long"],
    ["article", "text"],
  ],
  claim: [
    ["proposition", "long"],
    ["stance", "stance"],
  ],
  causeEffect: [
    ["cause", "long"],
    ["effect", "long"],
    ["hedged", "yes"],
  ],
  comparison: [
    ["a", "text"],
    ["b", "text"],
    ["property", "text"],
    ["relation", "text"],
    ["rank", "rank"],
  ],
  list: [
    ["label", "text"],
    ["members", "lines"],
    ["complete", "yes"],
  ],
  definition: [
    ["term", "text"],
    ["gloss", "long"],
    ["genus", "text"],
  ],
};

const STANCES = ["asserts", "denies", "predicts", "argues"] as const;

interface SlotFieldsProps {
  readonly kind: string;
  /** How to word each slot. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** The details of the statement. */
export function SlotFields({ kind, hints = {} }: SlotFieldsProps) {
  return (SLOTS[kind] ?? []).map(([slot, field]) => (
    <SlotInput key={slot} slot={slot} field={field} hint={hints[slot]} />
  ));
}

interface SlotInputProps {
  readonly slot: Slot;
  readonly field: SlotField;
  readonly hint: string | undefined;
}

function SlotInput({ slot, field, hint }: SlotInputProps) {
  const { entities } = useEditor();
  const props = { path: [slot], label: editFactWords.slots[slot], ...(hint !== undefined && { hint }) };
  switch (field) {
    case "text":
      return <Text {...props} />;
    case "long":
      return <Text {...props} lines={2} />;
    case "date":
      return <Text {...props} hint={editFactWords.dateHint} />;
    case "entity":
      return <Select {...props} choices={entities} none={editFactWords.none} />;
    case "entityIds":
      return <Several {...props} choices={entities} />;
    case "lines":
      return <Lines {...props} />;
    case "stance":
      return <Select {...props} choices={STANCES.map((id) => ({ id, name: editFactWords.stances[id] }))} />;
    case "yes":
      return <Check {...props} />;
    case "rank":
      return <Figure {...props} />;
    case "quantity":
      return <QuantityFields path={[slot]} label={editFactWords.slots[slot]} />;
  }
}

/** A figure with its unit and precision. Fields that only some units have are shown with these, or where they hold something. */
export function QuantityFields({ path, label }: { readonly path: DraftPath; readonly label: string }) {
  const unit = useTextField([...path, "unit"]).value;
  const noun = useTextField([...path, "noun"]).value;
  const whole = useTextField([...path, "of"]).value;
  const hasNoun = unit === "count" || noun !== "";
  const hasWhole = unit === "percent" || whole !== "";
  const units = UNITS.map((id) => ({ id, name: editFactWords.units[id] }));
  const qualifiers = QUALIFIERS.map((id) => ({ id, name: editFactWords.qualifiers[id] }));
  return (
    <fieldset>
      <legend className="visually-hidden">{label}</legend>
      <div className="wide-columns">
        <Figure path={[...path, "value"]} label={editFactWords.number} />
        <Select path={[...path, "unit"]} label={editFactWords.unit} choices={units} />
        <Select path={[...path, "qualifier"]} label={editFactWords.qualifier} choices={qualifiers} />
        {hasNoun ? <Text path={[...path, "noun"]} label={editFactWords.noun} /> : null}
        {hasWhole ? <Text path={[...path, "of"]} label={editFactWords.of} hint={editFactWords.ofHint} /> : null}
      </div>
    </fieldset>
  );
}
