import { describe, expect, it } from "vitest";
import { describeFinding, fuzz } from "@/tests/fuzz/fuzz";
import { startApp } from "@/tests/support/running-app";

/** The same requests each time; `npm run test:fuzz` makes others. */
const SEED = 1;

describe("two thousand random requests by everyone, right and hostile ones", () => {
  it("meet no fault of ours, no trace of our insides and nobody else's words", async () => {
    const app = await startApp();
    try {
      const { findings } = await fuzz(app, { count: 2_000, seed: SEED });
      expect(findings.map(describeFinding).join("\n")).toBe("");
    } finally {
      await app.stop();
    }
  });
});
