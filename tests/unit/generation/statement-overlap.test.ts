import { expect, test } from "vitest";
import { toStatementOverlaps } from "@/lib/core/generation/language/statement-overlap";
import { overlapOf } from "@/lib/core/generation/language/words";
import { asId } from "@/lib/core/shared/ids";
import { aClaimFact } from "@/tests/support/fact-builder";

const [bridge, ferry, school] = [
  "Mill Bridge opened in 2018.",
  "The ferry by Mill Bridge closed in 2018.",
  "Every school got a garden.",
].map((statement, index) => aClaimFact({ id: asId(`fact-${index}`), statement })) as [
  ReturnType<typeof aClaimFact>,
  ReturnType<typeof aClaimFact>,
  ReturnType<typeof aClaimFact>,
];
const overlaps = toStatementOverlaps([bridge, ferry, school]);

test("statements are as alike as their content words overlap", () => {
  const words = (text: string) => new Set(text.split(" "));
  const share = overlapOf(words("mill bridge opened 2018"), words("ferry mill bridge closed 2018"));
  expect(overlaps.between(bridge.id, ferry.id)).toBe(share);
  expect(overlaps.between(ferry.id, bridge.id)).toBe(share);
  expect(overlaps.between(bridge.id, school.id)).toBe(0);
});

test("the statements near one are found with it, and none is near a fact that is not there", () => {
  expect(overlaps.near(bridge.id, 0.5)).toEqual([bridge, ferry]);
  expect(overlaps.near(bridge.id, 0.51)).toEqual([bridge]);
  expect(overlaps.near(asId("another"), 0.1)).toEqual([]);
});
