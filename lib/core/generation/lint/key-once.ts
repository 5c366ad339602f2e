import type { PlacedItem } from "@/lib/core/generation/item";
import { normaliseText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * The key stands among the options once, and no two options say the same, whatever their spelling: else a right choice
 * is marked wrong. Source: Haladyna, Downing & Rodriguez 2002 (one right answer; options do not overlap).
 */
export const keyOnce: LintRule = {
  code: "key-once",
  severity: "hard",
  checkFact: (fact) =>
    fact.asks.flatMap(({ misconceptions }, position) => {
      const forms = misconceptions.map(({ text }) => normaliseText(text));
      return misconceptions.flatMap(({ text }, place) =>
        forms.indexOf(forms[place] ?? "") === place
          ? []
          : [
              {
                path: ["asks", position, "misconceptions", place, "text"],
                message: `The wrong answer “${text}” is listed twice.`,
              },
            ],
      );
    }),
  checkItem: (item) => {
    if ("elements" in item) return repeatedPlace(item);
    if (!("options" in item)) return undefined;
    const keys = item.options.filter((option) => option.isKey);
    if (keys.length !== 1) return `${keys.length} options are marked as correct.`;
    if (keys[0]?.text !== item.key) return "The option marked as correct isn’t the correct answer.";
    const forms = new Set(item.options.map((option) => normaliseText(option.text)));
    return forms.size < item.options.length ? "Two options say the same." : undefined;
  },
};

/** Two elements, or two places, that cannot be told apart. */
function repeatedPlace({ elements }: PlacedItem): string | undefined {
  const sides = [elements.map(({ prompt }) => prompt), elements.map(({ answer }) => answer)];
  const isRepeated = sides.some((side) => new Set(side.map(normaliseText)).size < side.length);
  return isRepeated ? "Two parts say the same." : undefined;
}
