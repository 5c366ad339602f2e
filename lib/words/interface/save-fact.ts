/** What is said while a fact is written and saved, whether it is new or there already. */
export const saveFactWords = {
  checking: "Checking …",
  mend: "Fix these to save",
  saving: "Saving …",
  notSaved: "Not saved. Nothing that you wrote is lost.",
} as const;

/** Why a fact cannot be saved yet. */
export const notYetWords = {
  problems: "Fix what is listed here first.",
  checking: "One moment: checking whether that fixes it.",
} as const;
