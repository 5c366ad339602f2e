/** Messages while a fact is written and saved, new or not. */
export const saveFactWords = {
  checking: "Checking…",
  mend: "Fix these to save",
  saving: "Saving…",
  notSaved: "Not saved. Your text is still here.",
} as const;

/** Why a fact cannot be saved yet. */
export const notYetWords = {
  problems: "Fix the problems listed here first.",
  checking: saveFactWords.checking,
} as const;
