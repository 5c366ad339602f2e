/** What the audit log has beside operations of the API. */
export const OTHER_AUDITED = [
  "signIn",
  "signOut",
  "confirmIdentity",
  "wrongCode",
  "useRecoveryCode",
  "resetPassword",
  "setPassword",
  "setRole",
] as const;
export type OtherAudited = (typeof OTHER_AUDITED)[number];
