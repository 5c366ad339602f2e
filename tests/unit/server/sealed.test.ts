import { randomBytes } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { setVariables } from "@/lib/server/env";
import { seal, unseal } from "@/lib/server/store/sealed";

const SECRET = "a secret that is for tests alone, and long enough";

/** Sets the server's secret for a test. */
function use(secret: string): void {
  const before = process.env["NEXTAUTH_SECRET"];
  setVariables({ NEXTAUTH_SECRET: secret });
  onTestFinished(() => setVariables({ NEXTAUTH_SECRET: before }));
}

describe("a secret in the database", () => {
  it("is read again by its owner's row alone", () => {
    use(SECRET);
    const sealed = seal("JBSWY3DP", "ada", randomBytes);
    expect(sealed).not.toContain("JBSWY3DP");
    expect([unseal(sealed, "ada"), unseal(sealed, "ben")]).toEqual(["JBSWY3DP", undefined]);
  });

  it("looks different each time", () => {
    use(SECRET);
    expect(seal("JBSWY3DP", "ada", randomBytes)).not.toBe(seal("JBSWY3DP", "ada", randomBytes));
  });

  it("cannot be read once it was changed, or with another secret of the server", () => {
    use(SECRET);
    const sealed = seal("JBSWY3DP", "ada", randomBytes);
    const last = sealed.at(-2) === "A" ? "B" : "A";
    expect(unseal(`${sealed.slice(0, -2)}${last}${sealed.slice(-1)}`, "ada")).toBeUndefined();
    expect(unseal("", "ada")).toBeUndefined();
    use(`another ${SECRET}`);
    expect(unseal(sealed, "ada")).toBeUndefined();
  });
});
