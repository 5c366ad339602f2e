import { expect, test } from "vitest";
import { matchAnswer } from "@/lib/core/assessment/match-answer";
import type { Quantity } from "@/lib/core/content/fact";
import { toleranceOf } from "@/lib/core/generation/figures/tolerance";

/** Typed figures were right within a tenth of a bound, and within half a point of 2 %: both contradict the source. */
function verdictOf(quantity: Quantity, typed: string) {
  const accepted = {
    type: "number",
    value: quantity.value,
    tolerance: toleranceOf(quantity),
    unit: quantity.unit === "percent" ? "%" : "",
  } as const;
  return matchAnswer(accepted, typed).verdict;
}

test("a figure below the bound that the source gives is wrong", () => {
  const meetings: Quantity = { value: 25, unit: "times", noun: "meetings", qualifier: "over" };
  expect(verdictOf(meetings, "23")).toBe("wrong");
  expect(verdictOf(meetings, "25")).toBe("right");
  expect(verdictOf(meetings, "over 25")).toBe("right");
});

test("another small share than the planned one is wrong", () => {
  const share: Quantity = { value: 2, unit: "percent", of: "GDP", qualifier: "exact" };
  expect(verdictOf(share, "1.5")).toBe("wrong");
  expect(verdictOf(share, "2.4 %")).toBe("wrong");
  expect(verdictOf(share, "2 %")).toBe("right");
});

test("about a tenth beside a figure that the source calls inexact is right", () => {
  const gas: Quantity = { value: 9, unit: "percent", qualifier: "about" };
  expect(verdictOf(gas, "9.5")).toBe("right");
  expect(verdictOf(gas, "12")).toBe("wrong");
});
