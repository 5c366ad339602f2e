import { describe, expect, it } from "vitest";
import { createAccountBody } from "@/lib/contracts/account";
import { withoutControls } from "@/lib/core/shared/plain-text";

describe("a name that others read", () => {
  it.each([
    ["Ada\u202egnorw", "Adagnorw"],
    ["\u2066Ada\u2069 \u202aLovelace\u202c", "Ada Lovelace"],
    ["Ada\u0000\u0007\u001b[31m", "Ada[31m"],
    ["Ada\r\nBCC: all", "Ada BCC: all"],
    ["Ada\tLovelace\u2028", "Ada Lovelace "],
  ])("%j cannot turn round or break up the words around it", (given, plain) => {
    expect(withoutControls(given)).toBe(plain);
  });

  it.each(["Ada Lovelace", "Зоя Ξένη", "יעל", "علي", "田中 花子", "O’Shea-Čapek", "👩‍🔬 Ada"])(
    "%s stays as it is",
    (name) => {
      expect(withoutControls(name)).toBe(name);
    },
  );

  it("of nothing but controls is missing", () => {
    const body = { email: "ada@test.invalid", password: "correct horse battery", name: "\u202e\u0000 " };
    expect(createAccountBody.safeParse(body).error?.issues[0]?.message).toBe("Enter a name.");
  });
});
