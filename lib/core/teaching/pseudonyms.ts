import { stableNumber } from "@/lib/core/shared/stable-hash";

/**
 * Names for one export of a class: "L01", "L02" in an order that a secret decides. Whoever does not have the secret can
 * neither tell whose they are nor recognise them in another export; nobody keeps it.
 */
export function pseudonymsOf(userIds: readonly string[], secret: string): ReadonlyMap<string, string> {
  const shuffled = [...new Set(userIds)]
    .map((userId) => ({ userId, place: stableNumber("pseudonym", secret, userId) }))
    .sort((a, b) => a.place - b.place || (a.userId < b.userId ? -1 : 1));
  const digits = String(shuffled.length).length;
  return new Map(shuffled.map(({ userId }, index) => [userId, `L${String(index + 1).padStart(digits, "0")}`]));
}
