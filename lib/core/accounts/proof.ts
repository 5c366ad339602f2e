import type { Actor } from "@/lib/core/shared/actor";

/** So long a proof of who someone is counts, in milliseconds: long enough to finish what one has started in the settings. */
export const PROOF_MS = 15 * 60_000;

/**
 * Whether someone has proved recently who they are, by signing in or by confirming it. Guests have nothing to prove it
 * with: their session is all there is.
 */
export function hasRecentProof({ guest, provedAt }: Pick<Actor, "guest" | "provedAt">, now: number): boolean {
  return guest || now - provedAt < PROOF_MS;
}
