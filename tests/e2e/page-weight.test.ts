import { expect } from "vitest";
import { startBareApp } from "@/tests/support/bare-app";
import { describeOnPhone, test } from "@/tests/support/phone";
import { MOST_ABOVE_BARE, MOST_SCRIPT, scriptBytes } from "@/tests/support/script-bytes";
import { becomeGuest } from "@/tests/support/study-on-phone";

describeOnPhone("The page for reviews", () => {
  test("brings little more JavaScript than a bare page of the stack", async ({ newPhone }) => {
    const phone = await newPhone();
    await becomeGuest(phone);
    const bytes = await scriptBytes(phone.context, "/review");
    const bare = await startBareApp();
    try {
      const other = await newPhone({ baseURL: bare.address });
      other.expectFault(/favicon/);
      const least = await scriptBytes(other.context, "/");
      expect(least).toBeGreaterThan(100_000);
      expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
      expect(bytes - least, "above a bare page").toBeLessThanOrEqual(MOST_ABOVE_BARE);
    } finally {
      await bare.stop();
    }
  });
});
