import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, lettersAllow, lettersOf } from "@/lib/core/generation/language/edit-distance";

/** Few letters, so that two words are often near each other. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 9 });

/** The whole table, cell by cell, as the definition has it. */
function distanceByDefinition(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => Math.max(row, column)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      (table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + cost,
        isSwap ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

describe("how far two words are apart", () => {
  test("is found near the diagonal as in the whole table, up to the limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(distanceByDefinition(a, b), limit + 1));
      }),
      { numRuns: 2_000 },
    );
  });

  test("is never more than the letters allow", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersAllow(lettersOf(a), lettersOf(b), distanceByDefinition(a, b))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(lettersAllow(lettersOf("bridge"), lettersOf("tunnels"), 2)).toBe(false);
  });
});
