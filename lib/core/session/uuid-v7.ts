import type { Instant } from "@/lib/core/scheduling/review-record";

/** Random bytes that a UUID needs beside its 48 bits of time. */
export const UUID_RANDOM_BYTES = 10;

/**
 * A UUID of version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then the version, the variant and 74 random
 * bits, so that its text order is that of time. `at` from 0 to 2^48 - 1; `random` has at least UUID_RANDOM_BYTES bytes.
 */
export function uuidV7(at: Instant, random: Uint8Array): string {
  if (random.length < UUID_RANDOM_BYTES) throw new Error(`A UUID needs ${UUID_RANDOM_BYTES} random bytes.`);
  const time = Math.trunc(at).toString(16).padStart(12, "0");
  const bytes = Array.from(random.subarray(0, UUID_RANDOM_BYTES));
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
