export const identityWords = {
  title: "Confirm it’s you",
  lead: "Enter your password to go on. We won’t ask again for 15 minutes.",
  confirm: "Confirm",
} as const;
