import { createContext, useContext } from "react";
import type { FieldProblems } from "@/app/_components/request";
import { type DraftPath, type FactDraft, valueAt } from "@/lib/core/session/fact-draft";
import type { Choice, EntityChoice } from "@/lib/server/services/facts/read-fact-editor";

/** What every field of the form works on. */
export interface Editor {
  readonly draft: FactDraft;
  readonly change: (path: DraftPath, value: unknown) => void;
  /** Those of the last check, by their place in the request: "fact.asks.0.question". */
  readonly problems: FieldProblems;
  readonly locale: string;
  readonly entities: readonly EntityChoice[];
  readonly sources: readonly Choice[];
  readonly objectives: readonly Choice[];
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error("A field of a fact stands outside of its form.");
  return editor;
}

/** One field: what it holds, how it is changed, and what is wrong with it. */
export interface Field<Value> {
  readonly id: string;
  readonly value: Value;
  readonly set: (value: unknown) => void;
  readonly problem: string | undefined;
}

/** The field at a place of the form, as text: figures and what is not there included. */
export function useTextField(path: DraftPath): Field<string> {
  const { draft, change, problems } = useEditor();
  const value = valueAt(draft, path);
  const place = ["fact", ...path].join(".");
  return {
    id: `fact-${path.join("-")}`,
    value: value === undefined || value === null ? "" : String(value),
    set: (next) => change(path, next === "" ? undefined : next),
    problem: problems.find((problem) => problem.path === place)?.message,
  };
}
