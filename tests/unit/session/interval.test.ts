import { describe, expect, it } from "vitest";
import { waitingTime } from "@/lib/core/session/interval";

const MINUTE = 60_000;

describe("the wait shown on an answer button", () => {
  it.each([
    [0, MINUTE, 1, "minute"],
    [0, 10 * MINUTE, 10, "minute"],
    [0, 90 * MINUTE, 2, "hour"],
    [1, 0, 1, "day"],
    [6, 0, 6, "day"],
    [30, 0, 30, "day"],
    [46, 0, 1.5, "month"],
    [500, 0, 1.4, "year"],
  ])("of %s days (or %s ms) is %s %s", (days, milliseconds, amount, unit) => {
    expect(waitingTime(days, milliseconds)).toEqual({ amount, unit });
  });

  it("is never nothing, even where the card is due at once", () => {
    expect(waitingTime(0, 0)).toEqual({ amount: 1, unit: "minute" });
  });
});
