import type { ChoiceItem, Item } from "@/lib/core/generation/item";
import { ITEM_TYPE_NAMES } from "@/lib/core/generation/item-types";
import { chiSquareOfEven, chiSquareP } from "@/lib/core/generation/report/chi-square";
import { asPercent, type Measure } from "@/lib/core/generation/report/measure";

const LARGEST_DEVIATION = 0.08;
const SMALLEST_P = 0.05;
const LEAST_TRUE = 0.45;
const MOST_TRUE = 0.55;

export interface KeyPositions {
  /** How often the key stands first, second ... */
  readonly counts: readonly number[];
  readonly chiSquare: number;
  readonly p: number;
  /** Of the share that is farthest from even. */
  readonly deviation: number;
}

/** Where the keys of items with as many options as the first stand. */
export function keyPositions(items: readonly ChoiceItem[]): KeyPositions {
  const places = items[0]?.options.length ?? 3;
  const counts = Array.from({ length: places }, () => 0);
  for (const { options } of items) {
    const place = options.length === places ? options.findIndex(({ isKey }) => isKey) : -1;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const deviations = counts.map((count) => (total === 0 ? 0 : Math.abs(count / total - 1 / places)));
  const chiSquare = chiSquareOfEven(counts);
  return { counts, chiSquare, p: chiSquareP(chiSquare, places - 1), deviation: Math.max(...deviations) };
}

/** One for each type with options, and all together. */
export function keyPositionMeasures(items: readonly Item[]): readonly Measure[] {
  const choices = items.filter((item): item is ChoiceItem => "options" in item);
  return [...ITEM_TYPE_NAMES, "all" as const].flatMap((type) => {
    const ofType = choices.filter((item) => type === "all" || item.type === type);
    if (ofType.length === 0) return [];
    const { counts, p, deviation } = keyPositions(ofType);
    return [
      {
        id: `key-position:${type}`,
        name: `Positions of the key, ${type}`,
        definition:
          "Share of the items whose key stands first, second, third; its largest distance from even, and the probability of such a chi-square by chance.",
        value: `${counts.join(" / ")}; ${(deviation * 100).toFixed(1)} points, p = ${p.toFixed(2)}`,
        bar: "at most 8 points, p above 0.05",
        passes: deviation <= LARGEST_DEVIATION && p > SMALLEST_P,
      },
    ];
  });
}

export function truthMeasure(items: readonly Item[]): Measure {
  const statements = items.filter((item) => item.type === "trueFalse");
  const share = statements.length === 0 ? 0.5 : statements.filter((item) => item.isTrue).length / statements.length;
  return {
    id: "true-share",
    name: "Statements that are true",
    definition: "Share of the true/false items whose statement is true.",
    value: `${asPercent(share)} of ${statements.length}`,
    bar: "45 to 55%",
    passes: share >= LEAST_TRUE && share <= MOST_TRUE,
  };
}
