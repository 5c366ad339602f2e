import { describe, expect, it } from "vitest";
import { findRows, sortRows } from "@/lib/core/session/table-rows";

const rows = [
  { name: "Élodie", values: ["Élodie", "S10", 0.4] },
  { name: "ash", values: ["ash", "S9", null] },
  { name: "Birch", values: ["Birch", "S101", 0.9] },
];
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe("a table", () => {
  it("sorts words as a reader does: capitals and accents apart, and numbers in them by size", () => {
    expect(names(sortRows(rows, { column: 0, descending: false }))).toEqual(["ash", "Birch", "Élodie"]);
    expect(names(sortRows(rows, { column: 1, descending: true }))).toEqual(["Birch", "Élodie", "ash"]);
  });

  it("puts those without a figure last, whichever way it is sorted", () => {
    expect(names(sortRows(rows, { column: 2, descending: false }))).toEqual(["Élodie", "Birch", "ash"]);
    expect(names(sortRows(rows, { column: 2, descending: true }))).toEqual(["Birch", "Élodie", "ash"]);
  });

  it("finds rows by any of their words, typed without accents", () => {
    expect(names(findRows(rows, "elodie s10"))).toEqual(["Élodie"]);
    expect(names(findRows(rows, " S1 "))).toEqual(["Élodie", "Birch"]);
    expect(names(findRows(rows, ""))).toEqual(["Élodie", "ash", "Birch"]);
    expect(findRows(rows, "yew")).toEqual([]);
  });
});
