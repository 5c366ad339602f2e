import type { Api } from "@/lib/contracts/api";
import type { BodyOf } from "@/lib/contracts/operation";
import { changedFields, type FactDraft } from "@/lib/core/session/fact-draft";
import type { editFactWords } from "@/lib/words/interface/edit-fact";

/** What an editor can choose to do. */
export type ChangeChoice = keyof typeof editFactWords.changes;

/** What an editor means to do with the fact, beside its fields. */
export interface Intention {
  readonly choice: ChangeChoice;
  readonly reason: string;
  readonly quiet: boolean;
  /** The id of the fact that takes its place; empty where none is chosen. */
  readonly supersededBy: string;
}

/** A change as the server takes it. */
export type FactChange = BodyOf<Api["POST /api/facts/{factId}/versions"]>;

/** The body that the server takes; null where there is nothing to send yet. */
export function toBody(
  { choice, reason, quiet, supersededBy }: Intention,
  {
    before,
    after,
    baseVersion,
  }: { readonly before: FactDraft; readonly after: FactDraft; readonly baseVersion: number },
): FactChange | null {
  const base = { baseVersion, quiet, ...(reason.trim() !== "" && { reason }) };
  switch (choice) {
    case "retire":
    case "restore":
      return { ...base, change: choice };
    case "replace":
      return supersededBy === "" ? null : { ...base, change: "supersede", supersededBy };
    case "correct":
    case "supersede": {
      const fact = changedFields(before, after);
      return Object.keys(fact).length === 0 ? null : { ...base, change: choice, fact };
    }
  }
}
