export const identityWords = {
  title: "Confirm it’s you",
  lead: "To go on, show that it’s you. We won’t ask again for 15 minutes.",
  password: "Current password",
  confirm: "Confirm",
} as const;
