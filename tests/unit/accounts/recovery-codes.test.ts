import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeRecoveryCodes, plainCode } from "@/lib/core/accounts/recovery-codes";

describe("recovery codes", () => {
  it("are ten different ones in groups of four, without signs that look alike", () => {
    const codes = makeRecoveryCodes(randomBytes);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
  });

  it("can be typed in small letters, with spaces or without anything between", () => {
    expect(["ABCD-2345", "abcd 2345", " abcd2345"].map(plainCode)).toEqual(Array(3).fill("ABCD2345"));
  });
});
