import { expect, it } from "vitest";
import { formatSpent } from "@/lib/words/format";

it.each([
  [45_000, "45 seconds"],
  [59_700, "1 minute"],
  [18 * 60_000, "18 minutes"],
  [60 * 60_000, "1 hour"],
  [125 * 60_000, "2 hours 5 minutes"],
])("%d milliseconds are %s", (milliseconds, words) => {
  expect(formatSpent("en-GB", milliseconds)).toBe(words);
});
