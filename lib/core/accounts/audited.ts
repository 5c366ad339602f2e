/** What the audit log has beside operations of the API. */
export const OTHER_AUDITED = ["signIn", "signOut", "setPassword", "setRole"] as const;
export type OtherAudited = (typeof OTHER_AUDITED)[number];

/** Entries are kept for so many days at least: the database refuses to delete younger ones. */
export const LEAST_AUDIT_DAYS = 30;
