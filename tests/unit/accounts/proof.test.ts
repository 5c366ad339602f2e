import { describe, expect, it } from "vitest";
import { hasRecentProof, PROOF_MS } from "@/lib/core/accounts/proof";

describe("a proof of who someone is", () => {
  const provedAt = Date.UTC(2026, 2, 1, 9);
  const isProvedAfter = (ms: number, guest = false) => hasRecentProof({ guest, provedAt }, provedAt + ms);

  it("counts for a quarter of an hour", () => {
    expect([isProvedAfter(0), isProvedAfter(PROOF_MS - 1), isProvedAfter(PROOF_MS)]).toEqual([true, true, false]);
  });

  it("is not asked of guests", () => {
    expect(isProvedAfter(100 * PROOF_MS, true)).toBe(true);
  });
});
