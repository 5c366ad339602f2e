import { useState } from "react";
import { SelectField, TextArea, TextField } from "@/app/_components/fields";
import { call, type FieldProblems, problemAt } from "@/app/_components/request";
import { ENTITY_TYPES, type EntityType } from "@/lib/core/content/entity";
import type { EntityChoice } from "@/lib/server/services/facts/read-fact-editor";
import type { NewFactChoices } from "@/lib/server/services/facts/read-new-fact-choices";
import { ownFactWords } from "@/lib/words/interface/own-facts";

export interface EntityTexts {
  readonly name: string;
  readonly gloss: string;
  readonly type: EntityType;
  readonly category: string;
  /** One a line. */
  readonly aliases: string;
}

const FRESH: EntityTexts = { name: "", gloss: "", type: "person", category: "other", aliases: "" };

interface EntityFormProps {
  /** Tells the fields of several forms on a page apart. */
  readonly name: string;
  readonly categories: NewFactChoices["categories"];
  /** The name as it is; absent where one is added. */
  readonly entity?: { readonly id: string; readonly texts: EntityTexts };
  readonly saved: (entity: EntityChoice) => void;
}

/** The fields of a name of one's own. It can stand within the form of a fact: Enter sends neither. */
export function EntityForm({ name, categories, entity, saved }: EntityFormProps) {
  const [texts, setTexts] = useState(entity?.texts ?? FRESH);
  const [problems, setProblems] = useState<FieldProblems>([]);
  const [said, setSaid] = useState("");
  const set = (change: Partial<EntityTexts>) => setTexts((now) => ({ ...now, ...change }));
  const sorts = [...new Set([...(categories[texts.type] ?? []), texts.category])].filter(
    (sort) => sort !== FRESH.category,
  );

  async function save(): Promise<void> {
    const aliases = texts.aliases.split("\n").flatMap((line) => line.trim() || []);
    const body = { ...texts, aliases };
    const answer =
      entity === undefined
        ? await call("POST /api/entities", { body })
        : await call("PUT /api/entities/{entityId}", { params: { entityId: entity.id }, body });
    setProblems(answer.ok ? [] : answer.problems);
    setSaid(answer.ok ? ownFactWords.kept(entity === undefined, answer.body.name) : answer.detail);
    if (!answer.ok) return;
    if (entity === undefined) setTexts(FRESH);
    saved({ ...answer.body, type: texts.type });
  }

  return (
    <div className="card">
      {(["name", "gloss"] as const).map((field) => (
        <TextField
          key={field}
          name={`${name}-${field}`}
          label={ownFactWords.entityFields[field]}
          value={texts[field]}
          problem={problemAt(problems, field)}
          onChange={({ target }) => set({ [field]: target.value })}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      ))}
      <TextArea
        name={`${name}-aliases`}
        label={ownFactWords.entityFields.aliases}
        hint={ownFactWords.aliasesHint}
        problem={problemAt(problems, "aliases")}
        rows={2}
        value={texts.aliases}
        onChange={({ target }) => set({ aliases: target.value })}
      />
      <div className="wide-columns">
        <SelectField
          name={`${name}-type`}
          label={ownFactWords.entityFields.type}
          choices={ENTITY_TYPES.map((type) => [type, ownFactWords.entityTypes[type]])}
          value={texts.type}
          choose={(type) => set({ type: type as EntityType, category: FRESH.category })}
        />
        <SelectField
          name={`${name}-category`}
          label={ownFactWords.entityFields.category}
          hint={ownFactWords.categoryHint}
          problem={problemAt(problems, "category")}
          choices={[
            [FRESH.category, ownFactWords.otherCategory],
            ...sorts.map((category) => [category, category.replaceAll("-", " ")] as const),
          ]}
          value={texts.category}
          choose={(category) => set({ category })}
        />
      </div>
      <button type="button" className="secondary" onClick={save}>
        {entity === undefined ? ownFactWords.saveEntity : ownFactWords.saveChange}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
