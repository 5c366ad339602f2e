/** What a learner can do with a card besides answering it. */
export const cardActionWords = {
  title: "Scheduling",
  next: (when: string) => `Next due ${when}.`,
  suspended: "Suspended.",
  buried: (when: string) => `Buried until ${when}.`,
  marked: "Marked.",
  setDue: "Set due date",
  day: "Date",
  setDay: "Set date",
  bury: "Bury until tomorrow",
  suspend: "Suspend",
  unsuspend: "Unsuspend",
  flag: "Mark",
  unflag: "Remove mark",
  reset: "Reset card",
  resetNote: "It becomes a new card again. Its history is kept.",
} as const;
