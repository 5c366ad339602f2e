/** Shown on every page, so kept in a file of its own. */
export const updateWords = {
  newVersion: "A new version of Colloquy is ready.",
  take: "Update",
} as const;
