import type { Notice } from "@/lib/contracts/notices";
import { formatCount, formatNumber } from "@/lib/words/format";

const KIND: Readonly<Record<Notice["kind"], string>> = {
  corrected: "Corrected",
  superseded: "Overtaken by events",
  retired: "Retired",
  restored: "Restored",
};

/** The list of what is out of date and what has been edited. */
export const editingWords = {
  title: "Facts and their changes",
  lead: "What may be out of date, and what has been changed, by whom and why.",
  outOfDate: "Out of date",
  outOfDateNote: "These were to hold until a day that has passed.",
  noneOutOfDate: "Nothing is past the day until which it holds.",
  heldUntil: (until: string, asOf: string) => `Held until ${until}, as of ${asOf}`,
  volatile: "the world can change it",
  conflicts: "Changed in two places",
  conflictsNote:
    "The content files and the app have both changed these. The app’s version is in use until an editor writes a new one.",
  inApp: "In the app",
  inContent: "In the content files",
  goneFromContent: "Not there any more",
  changes: "Changes",
  noChanges: "No fact has been changed in the app.",
  kind: (kind: Notice["kind"]) => KIND[kind],
  by: (who: string | null) => who ?? "An account that is gone",
  version: (locale: string, version: number) => `version ${formatNumber(locale, version)}`,
  effect: (locale: string, relearned: number, regraded: number) =>
    [
      relearned === 0 ? "" : `${formatCount(locale, relearned, "card", "cards")} learned anew`,
      regraded === 0 ? "" : `${formatCount(locale, regraded, "quiz answer", "quiz answers")} marked anew`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  was: "Was",
  now: "Now",
  notAsked: "Not asked any more",
  edit: "Edit",
  link: "Facts and their changes",
} as const;
