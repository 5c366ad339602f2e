import { describe, expect, it } from "vitest";
import {
  JOIN_CODE_LENGTH,
  joinCodeFrom,
  mayJoin,
  normaliseJoinCode,
  showJoinCode,
} from "@/lib/core/teaching/join-code";

describe("a join code", () => {
  it("has eight signs, none of which is taken for another when it is read from a wall", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => (index * 37) % 256);
    const code = joinCodeFrom(bytes);
    expect(code).toHaveLength(JOIN_CODE_LENGTH);
    const all = Array.from({ length: 230 }, (_, byte) => joinCodeFrom(new Uint8Array(8).fill(byte))).join("");
    expect(all).not.toMatch(/[01258ILOSUVZB]/);
    expect(new Set(all).size).toBe(23);
  });

  it("is not made of too little chance, nor of bytes that would make some signs likelier", () => {
    expect(joinCodeFrom(new Uint8Array(7))).toBeUndefined();
    expect(joinCodeFrom(new Uint8Array(32).fill(255))).toBeUndefined();
  });

  it("is read however it is typed", () => {
    const shown = showJoinCode("KRAD9PX4");
    expect(shown).toBe("KRAD-9PX4");
    for (const typed of [shown, "krad9px4", " krad 9px4 ", "KRAD–9PX4"])
      expect(normaliseJoinCode(typed)).toBe("KRAD9PX4");
  });

  it("works from its opening until its end, and in no archived course", () => {
    const period = { opensAt: 100, closesAt: 200, archivedAt: null };
    expect([99, 100, 199, 200].map((now) => mayJoin(period, now))).toEqual([
      { allowed: false, reason: "not-yet" },
      { allowed: true },
      { allowed: true },
      { allowed: false, reason: "expired" },
    ]);
    expect(mayJoin({ opensAt: null, closesAt: null, archivedAt: null }, 0)).toEqual({ allowed: true });
    expect(mayJoin({ opensAt: null, closesAt: null, archivedAt: 50 }, 60)).toEqual({
      allowed: false,
      reason: "archived",
    });
  });
});
