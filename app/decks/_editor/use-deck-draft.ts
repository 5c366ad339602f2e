import { useState } from "react";
import { call, type FieldProblems } from "@/app/_components/request";
import type { DeckStatus } from "@/lib/core/content/deck-status";
import type { DeckEditorData } from "@/lib/server/services/decks/read-deck-editor";

/** A deck as it stands in the form. */
export interface DeckDraft {
  readonly title: string;
  readonly description: string;
  readonly status: DeckStatus;
  readonly keepsQuestions: boolean;
  readonly factIds: readonly string[];
}

const EMPTY: DeckDraft = { title: "", description: "", status: "draft", keepsQuestions: false, factIds: [] };

export type DeckOutcome =
  | { readonly kind: "editing" | "saving" | "saved" }
  | { readonly kind: "failed"; readonly detail: string; readonly problems: FieldProblems };

export interface DeckForm {
  readonly draft: DeckDraft;
  readonly outcome: DeckOutcome;
  /** Null for a new deck that has not been saved yet. */
  readonly deckId: string | null;
  /** Whether something has been changed since it was saved. */
  readonly isChanged: boolean;
  readonly change: (change: Partial<DeckDraft>) => void;
  /** Saves it; the deck's id where that went well. */
  readonly save: (change?: Partial<DeckDraft>) => Promise<string | null>;
}

/** The form of a deck: what stands in it, and saving that; a new deck is made by the first saving. */
export function useDeckDraft({ deck }: DeckEditorData): DeckForm {
  const [saved, setSaved] = useState<(DeckDraft & { readonly id: string; readonly version: number }) | null>(deck);
  const [draft, setDraft] = useState<DeckDraft>(deck ?? EMPTY);
  const [outcome, setOutcome] = useState<DeckOutcome>({ kind: "editing" });

  function change(changed: Partial<DeckDraft>): void {
    setDraft((now) => ({ ...now, ...changed }));
    setOutcome({ kind: "editing" });
  }

  async function save(changed: Partial<DeckDraft> = {}): Promise<string | null> {
    if (outcome.kind === "saving") return null;
    setOutcome({ kind: "saving" });
    const { title, description, status, keepsQuestions, factIds } = { ...draft, ...changed };
    const body = { title, description, status, keepsQuestions, factIds };
    const answer =
      saved === null
        ? await call("POST /api/decks", { body: { ...body, status: status === "published" ? status : "draft" } })
        : await call("PATCH /api/decks/{deckId}", {
            params: { deckId: saved.id },
            body: { ...body, baseVersion: saved.version },
          });
    if (!answer.ok) {
      setOutcome({ kind: "failed", detail: answer.detail, problems: answer.problems });
      return null;
    }
    const { id, version } = answer.body;
    setSaved({ ...body, id, version });
    setDraft(body);
    setOutcome({ kind: "saved" });
    // From now on this is the page of that deck, also where it is loaded again.
    if (saved === null) window.history.replaceState(null, "", `/decks/${encodeURIComponent(id)}/edit`);
    return id;
  }

  const before = saved ?? EMPTY;
  const fields = ["title", "description", "status", "keepsQuestions"] as const;
  const isChanged = fields.some((name) => draft[name] !== before[name]);
  const factsChanged = draft.factIds.join(" ") !== before.factIds.join(" ");
  return { draft, outcome, deckId: saved?.id ?? null, isChanged: isChanged || factsChanged, change, save };
}
