import { EntityForm } from "@/app/own/entity-form";
import type { EntityChoice } from "@/lib/server/services/facts/read-fact-editor";
import type { NewFactChoices } from "@/lib/server/services/facts/read-new-fact-choices";
import { ownFactWords } from "@/lib/words/interface/own-facts";

interface AddEntityProps {
  readonly categories: NewFactChoices["categories"];
  readonly onAdded: (entity: EntityChoice) => void;
}

/** Adds someone or something that the bank does not have. */
export function AddEntity({ categories, onAdded }: AddEntityProps) {
  return (
    <details className="fold">
      <summary>{ownFactWords.addEntity}</summary>
      <EntityForm name="entity" categories={categories} saved={onAdded} />
    </details>
  );
}
