import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeSecret, secretAddress, stepOf } from "@/lib/server/services/second-factor/totp";

/** The secret of RFC 6238, appendix B: "12345678901234567890" in base32. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("the codes of an authenticator app", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("at second %i are those of RFC 6238", (second, code) => {
    expect(stepOf(code, SECRET, second * 1_000)).toBe(Math.floor(second / 30));
  });

  it("are right one step early or late, by the phone's clock, and no more", () => {
    const at = (seconds: number) => stepOf("287082", SECRET, seconds * 1_000);
    expect([at(0), at(30), at(60), at(89), at(90)]).toEqual([1, 1, 1, 1, undefined]);
  });

  it.each(["287083", "28708", "2870820", "", "two870"])("are not %j", (code) => {
    expect(stepOf(code, SECRET, 59_000)).toBeUndefined();
  });

  it("come from a secret of 160 random bits, which an app takes with the account's name", () => {
    const secret = makeSecret(randomBytes);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(makeSecret(randomBytes)).not.toBe(secret);
    const address = new URL(secretAddress(secret, "ada@test.invalid"));
    expect([address.protocol, address.searchParams.get("secret"), address.searchParams.get("issuer")]).toEqual([
      "otpauth:",
      secret,
      "Colloquy",
    ]);
    expect(decodeURIComponent(address.pathname)).toContain("ada@test.invalid");
  });
});
