/** What a learner can do with one card, beside answering it. */
export const cardActionWords = {
  title: "This card in your schedule",
  next: (when: string) => `Asked next ${when}.`,
  suspended: "Set aside: it is not asked.",
  buried: (when: string) => `Put off until ${when}.`,
  marked: "Marked.",
  setDue: "Ask it on a day",
  day: "Day",
  setDay: "Ask it then",
  bury: "Not today",
  suspend: "Set aside for good",
  unsuspend: "Bring it back",
  flag: "Mark it",
  unflag: "Remove the mark",
  reset: "Forget it and start anew",
  resetNote: "Its history stays; what you know of it counts as nothing, and it is asked as a new card.",
} as const;
