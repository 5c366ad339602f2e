import { newRecordId } from "@/app/_components/record-id";
import type { FlagReason } from "@/lib/core/content/flag";

/** A report that is being written. */
export interface ReportDraft {
  /** Kept over tries of the same words: sent twice it is one report. */
  readonly id: string;
  readonly reason: FlagReason | null;
  readonly note: string;
}

/** Unsent reports of this tab by card, so that closing the sheet or going on loses none. */
const drafts = new Map<string, ReportDraft>();

export function draftFor(cardId: string): ReportDraft {
  return drafts.get(cardId) ?? { id: newRecordId(), reason: null, note: "" };
}

/** Other words are another report, should the first have arrived after all. */
export function changeDraft(cardId: string, change: Partial<Omit<ReportDraft, "id">>): ReportDraft {
  const changed = { ...draftFor(cardId), ...change, id: newRecordId() };
  drafts.set(cardId, changed);
  return changed;
}

export function forgetDraft(cardId: string): void {
  drafts.delete(cardId);
}
