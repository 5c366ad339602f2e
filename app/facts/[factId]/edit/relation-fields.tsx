import { useEffect, useRef } from "react";
import { useEditor } from "@/app/facts/[factId]/edit/editor-context";
import { FieldList } from "@/app/facts/[factId]/edit/field-list";
import { Select, Text } from "@/app/facts/[factId]/edit/fields";
import { Several } from "@/app/facts/[factId]/edit/several";
import type { FactEditorData } from "@/lib/server/services/facts/read-fact-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";

/** The fields here, as problems name them. */
const FIELDS = /^fact\.(?:entities|tags|slotKey|interferes|conflictsWith|supersededBy)\b/;

/** How the fact stands to names and to other facts: seldom changed, so it is closed until something in it is wrong. */
export function RelationFields({ facts, shared }: Pick<FactEditorData, "facts" | "shared">) {
  const { entities, locale, problems } = useEditor();
  const more = useRef<HTMLDetailsElement>(null);
  const isWrong = problems.some(({ path }) => FIELDS.test(path));
  useEffect(() => {
    if (isWrong && more.current !== null) more.current.open = true;
  }, [isWrong]);
  return (
    <details ref={more} className="fold">
      <summary>{editFactWords.relationsTitle}</summary>
      <div className="stack-3 part">
        <Several
          path={["entities"]}
          label={editFactWords.entities}
          hint={editFactWords.entitiesHint}
          choices={entities}
        />
        <Several
          path={["tags"]}
          label={editFactWords.tags}
          hint={editFactWords.tagsHint}
          choices={named(shared.tags)}
          free
        />
        <Text path={["slotKey"]} label={editFactWords.slotKey} hint={editFactWords.slotKeyHint} />
        <Several
          path={["interferes"]}
          label={editFactWords.interferes}
          hint={editFactWords.interferesHint}
          choices={named(shared.interferes)}
          free
        />
        <FieldList
          path={["conflictsWith"]}
          of="conflictsWith"
          least={0}
          fresh={{ fact: "", note: "" }}
          title={(place) => editFactWords.conflict(locale, place)}
        >
          {(path) => (
            <>
              <Select path={[...path, "fact"]} label={editFactWords.conflictsWith} choices={facts} />
              <Text
                path={[...path, "note"]}
                label={editFactWords.conflictNote}
                hint={editFactWords.conflictNoteHint}
                lines={2}
              />
            </>
          )}
        </FieldList>
        <Select
          path={["supersededBy"]}
          label={editFactWords.holdsNow}
          hint={editFactWords.holdsNowHint}
          choices={facts}
          none={editFactWords.none}
        />
      </div>
    </details>
  );
}

function named(words: readonly string[]) {
  return words.map((word) => ({ id: word, name: word }));
}
