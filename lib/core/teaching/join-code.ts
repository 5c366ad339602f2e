import type { Instant } from "@/lib/core/scheduling/review-record";

/** Letters and digits that nobody takes for another when they are read from a wall: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const SIGNS = "34679ACDEFGHJKMNPQRTWXY";
export const JOIN_CODE_LENGTH = 8;

/** A code of eight signs, 23 to the power of 8 of them, from bytes of chance. Bytes beyond the last whole round are left out, so that no sign is likelier. */
export function joinCodeFrom(bytes: Uint8Array): string | undefined {
  const most = 256 - (256 % SIGNS.length);
  const signs = [...bytes].filter((byte) => byte < most).map((byte) => SIGNS[byte % SIGNS.length]);
  return signs.length < JOIN_CODE_LENGTH ? undefined : signs.slice(0, JOIN_CODE_LENGTH).join("");
}

/** As it is stored, however it was typed: "krad-9px4" is "KRAD9PX4". */
export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** As people read it: two groups of four. */
export function showJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** From when until when a code works; null where it is not bounded. */
export interface JoinPeriod {
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly archivedAt: Instant | null;
}

export type JoinDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "archived" | "not-yet" | "expired" };

/** Whether a code lets someone in now. */
export function mayJoin({ opensAt, closesAt, archivedAt }: JoinPeriod, now: Instant): JoinDecision {
  if (archivedAt !== null) return { allowed: false, reason: "archived" };
  if (opensAt !== null && now < opensAt) return { allowed: false, reason: "not-yet" };
  if (closesAt !== null && now >= closesAt) return { allowed: false, reason: "expired" };
  return { allowed: true };
}
