import type { Notice } from "@/lib/contracts/notices";
import { formatCount, formatNumber } from "@/lib/words/format";

const KIND: Readonly<Record<Notice["kind"], string>> = {
  corrected: "Corrected",
  superseded: "Updated",
  retired: "Retired",
  restored: "Restored",
};

/** The list of expired facts and of changes to facts. */
export const editingWords = {
  title: "Fact changes",
  lead: "Facts that may be out of date, and who changed what and why.",
  outOfDate: "Expired",
  outOfDateNote: "Their “valid until” date has passed.",
  noneOutOfDate: "No facts have expired.",
  heldUntil: (until: string, asOf: string) => `Valid until ${until}, as of ${asOf}`,
  volatile: "likely to change",
  conflicts: "Conflicting edits",
  conflictsNote:
    "These were changed both in the content files and in the app. The app’s version is used until an editor writes a new one.",
  inApp: "In the app",
  inContent: "In the content files",
  goneFromContent: "No longer there",
  changes: "Changes",
  noChanges: "No facts have been changed in the app.",
  kind: (kind: Notice["kind"]) => KIND[kind],
  by: (who: string | null) => who ?? "A deleted account",
  version: (locale: string, version: number) => `version ${formatNumber(locale, version)}`,
  effect: (locale: string, relearned: number, regraded: number) =>
    [
      relearned === 0 ? "" : `${formatCount(locale, relearned, "card", "cards")} relearned`,
      regraded === 0 ? "" : `${formatCount(locale, regraded, "quiz answer", "quiz answers")} regraded`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  was: "Was",
  now: "Now",
  notAsked: "No longer asked",
  edit: "Edit",
  desk: "Editing",
  findLabel: "Find a fact to edit",
  find: "Find",
  waiting: (locale: string, outOfDate: number, conflicts: number) =>
    outOfDate + conflicts === 0
      ? "All facts are up to date."
      : `${formatCount(locale, outOfDate + conflicts, "fact", "facts")} to check`,
  recent: "Recent changes",
} as const;
