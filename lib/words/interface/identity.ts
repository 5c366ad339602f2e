export const identityWords = {
  title: "Confirm it’s you",
  lead: "Confirm it’s you to continue. We won’t ask again for 15 minutes.",
  password: "Current password",
  confirm: "Confirm",
} as const;
