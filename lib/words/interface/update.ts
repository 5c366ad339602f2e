/** On every page, and so by itself. */
export const updateWords = {
  newVersion: "A new version of Colloquy is ready.",
  take: "Use it now",
} as const;
