import { expect, it } from "vitest";
import { formatBytes } from "@/lib/words/format";

it.each([
  [0, "0 kB"],
  [1_499, "1 kB"],
  [999_499, "999 kB"],
  [1_000_000, "1 MB"],
  [12_340_000, "12.3 MB"],
  [5_600_000_000, "5.6 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(formatBytes("en-GB", bytes)).toBe(words);
});
