import { SourceForm } from "@/app/own/source-form";
import type { Choice } from "@/lib/server/services/facts/read-fact-editor";
import { ownFactWords } from "@/lib/words/interface/own-facts";

/** Adds an article of one's own to those that a fact can stand on. */
export function AddSource({ onAdded }: { readonly onAdded: (source: Choice) => void }) {
  return (
    <details className="fold">
      <summary>{ownFactWords.addSource}</summary>
      <SourceForm name="source" saved={onAdded} />
    </details>
  );
}
