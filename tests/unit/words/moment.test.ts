import { expect, it } from "vitest";
import { formatMoment, formatSharedMoment } from "@/lib/words/format";

const MOMENT = "2026-11-23T08:00:00Z";

it("A moment of one reader is on their clock, and one of several names the clock", () => {
  expect(formatMoment("en-GB", "Europe/Berlin", MOMENT)).toBe("Mon 23 Nov, 09:00");
  expect(formatSharedMoment("en-GB", "Europe/Berlin", MOMENT)).toBe("Mon 23 Nov, 09:00 CET");
  expect(formatSharedMoment("en-GB", "Asia/Tokyo", MOMENT)).toBe("Mon 23 Nov, 17:00 GMT+9");
});
