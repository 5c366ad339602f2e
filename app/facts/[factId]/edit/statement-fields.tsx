import { useEditor } from "@/app/facts/[factId]/edit/editor-context";
import { FieldList } from "@/app/facts/[factId]/edit/field-list";
import { Check, Figure, Group, Select, Text } from "@/app/facts/[factId]/edit/fields";
import type { EntityType } from "@/lib/core/content/entity";
import { EPISTEMIC_TYPES } from "@/lib/core/content/fact";
import { valueAt } from "@/lib/core/session/fact-draft";
import { editFactWords } from "@/lib/words/interface/edit-fact";
import { statementWords } from "@/lib/words/interface/statement";

const KINDS = EPISTEMIC_TYPES.map((id) => ({ id, name: statementWords.label[id] }));
const MODES = Object.entries(editFactWords.modes).map(([id, name]) => ({ id, name }));
const IMPORTANCES = Object.entries(editFactWords.importances).map(([id, name]) => ({ id, name }));

/** The sentence, what kind of statement it is, who says so and as of when. */
export function StatementFields() {
  return (
    <Group title={editFactWords.statementTitle}>
      <SentenceField />
      <SpeakerFields />
      <div className="wide-columns">
        <AsOfField />
        <ValidUntilField />
      </div>
      <DetailFields />
    </Group>
  );
}

export function SentenceField() {
  return <Text path={["statement"]} label={editFactWords.statement} hint={editFactWords.statementHint} lines={3} />;
}

export function SpeakerFields() {
  return (
    <>
      <Select path={["epistemic"]} label={editFactWords.epistemic} choices={KINDS} />
      <Speaker />
    </>
  );
}

export function AsOfField() {
  return <Text path={["asOf"]} label={editFactWords.asOf} hint={editFactWords.dateHint} />;
}

export function ValidUntilField() {
  return <Text path={["validUntil"]} label={editFactWords.validUntil} hint={editFactWords.validUntilHint} />;
}

/** What few facts need, and what says how much they matter. */
export function DetailFields() {
  const { objectives } = useEditor();
  return (
    <>
      <Text path={["dateNote"]} label={editFactWords.dateNote} lines={2} />
      <Check path={["volatile"]} label={editFactWords.volatile} />
      <Select path={["importance"]} label={editFactWords.importance} choices={IMPORTANCES} asNumber />
      {objectives.length === 0 ? null : (
        <Select path={["objective"]} label={editFactWords.objective} choices={objectives} none={editFactWords.none} />
      )}
    </>
  );
}

/** A country speaks by its government; a place, a treaty or an idea does not. */
const SPEAKING: ReadonlySet<EntityType> = new Set(["person", "organisation", "country"]);

/** Who says so: someone has a verb and a way in which their words came to us, nobody has neither. */
function Speaker() {
  const { draft, change, entities } = useEditor();
  const speaker = valueAt(draft, ["attribution", "speaker"]);
  const isSaid = speaker !== undefined;
  const speakers = entities.filter(({ id, type }) => SPEAKING.has(type) || id === speaker);
  return (
    <>
      <Select
        path={["attribution", "speaker"]}
        label={editFactWords.speaker}
        choices={speakers}
        none={editFactWords.nobody}
        onNone={() => change(["attribution"], undefined)}
      />
      {isSaid ? (
        <div className="wide-columns">
          <Text path={["attribution", "verb"]} label={editFactWords.verb} />
          <Select path={["attribution", "mode"]} label={editFactWords.mode} choices={MODES} />
        </div>
      ) : null}
    </>
  );
}

/** The quotations that the statement stands on. */
export function EvidenceFields() {
  const { sources, locale } = useEditor();
  return (
    <Group title={editFactWords.evidenceTitle}>
      <FieldList
        path={["evidence"]}
        of="evidence"
        least={1}
        fresh={{ source: sources[0]?.id ?? "", paragraph: 1, quote: "" }}
        title={(place) => editFactWords.evidence(locale, place)}
      >
        {(path) => (
          <>
            <div className="wide-columns">
              <Select path={[...path, "source"]} label={editFactWords.source} choices={sources} />
              <Figure path={[...path, "paragraph"]} label={editFactWords.paragraph} />
            </div>
            <Text path={[...path, "quote"]} label={editFactWords.quote} lines={3} />
          </>
        )}
      </FieldList>
    </Group>
  );
}
