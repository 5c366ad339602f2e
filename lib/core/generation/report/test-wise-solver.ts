import { readDates } from "@/lib/core/generation/figures/read-date";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { type ChoiceItem, hasOwnOptions, type Item, type StatementItem } from "@/lib/core/generation/item";
import { contentWordsOf, normaliseText } from "@/lib/core/generation/language/words";
import type { Measure } from "@/lib/core/generation/report/measure";

/** More than this above chance, and a trick is worth trying. */
const LARGEST_GAIN = 0.05;

/**
 * What someone does who knows nothing: a number for each option, of which the highest is taken; undefined where the
 * trick has nothing to say about the item. Source: Millman, Bishop & Ebel 1965 (test-wiseness); NBME.
 */
interface Trick {
  readonly id: string;
  readonly name: string;
  readonly weigh: (item: ChoiceItem, bank: Frequencies) => readonly number[] | undefined;
}

type Frequencies = ReadonlyMap<string, number>;

export interface TrickScore {
  readonly id: string;
  readonly name: string;
  /** Items in which the trick picks one option, or fewer than all. */
  readonly items: number;
  /** Share of them that it gets right; where it cannot choose between options, each counts its part. */
  readonly score: number;
  readonly chance: number;
}

const TRICKS: readonly Trick[] = [
  {
    id: "longest",
    name: "Take the longest option",
    weigh: (item) => (isNumeric(item) ? undefined : item.options.map(({ text }) => text.length)),
  },
  {
    id: "shortest",
    name: "Take the shortest option",
    weigh: (item) => (isNumeric(item) ? undefined : item.options.map(({ text }) => -text.length)),
  },
  { id: "middle", name: "Take the middle number or date", weigh: (item) => placesOf(item, isMiddle) },
  { id: "ends", name: "Take any number or date but the middle one", weigh: (item) => placesOf(item, isEnd) },
  { id: "lowest", name: "Take the lowest number, the earliest date", weigh: (item) => placesOf(item, isFirst) },
  { id: "highest", name: "Take the highest number, the latest date", weigh: (item) => placesOf(item, isLast) },
  { id: "stem-words", name: "Take what repeats most words of the question", weigh: stemWordsOf },
  {
    id: "most-frequent",
    name: "Take what is an option most often",
    weigh: ({ options }, bank) => options.map(({ text }) => bank.get(normaliseText(text)) ?? 0),
  },
  { id: "roundest", name: "Take the roundest number", weigh: roundnessOf },
];

/**
 * How far each trick gets, over the items with options whose options are not always the same; the longest once more over
 * those alone that are answered in words of the author's own, since names are as long as they are.
 */
export function trickScores(items: readonly Item[], isWorded: (item: Item) => boolean): readonly TrickScore[] {
  const choices = items.filter(hasOwnOptions);
  const bank = frequenciesOf(choices);
  const ofOptions = TRICKS.map(({ id, name, weigh }) =>
    scoreOf(
      id,
      name,
      choices.map((item) => gainIn(item, weigh(item, bank))),
    ),
  );
  const inWords = choices.filter(isWorded).map((item) =>
    gainIn(
      item,
      item.options.map(({ text }) => text.length),
    ),
  );
  const longest = scoreOf("longest-worded", "Take the longest option, where options are worded", inWords);
  return [...ofOptions, longest, ...truthTricks(items.filter((item) => item.type === "trueFalse"))];
}

interface Gain {
  readonly score: number;
  readonly chance: number;
}

/** The part of an item that a trick earns; undefined where it sets no option apart. */
function gainIn({ options }: ChoiceItem, weights: readonly number[] | undefined): Gain | undefined {
  if (weights === undefined) return undefined;
  const best = Math.max(...weights);
  const picked = options.filter((_, index) => weights[index] === best);
  if (picked.length === options.length) return undefined;
  return { score: picked.some(({ isKey }) => isKey) ? 1 / picked.length : 0, chance: 1 / options.length };
}

function scoreOf(id: string, name: string, gains: readonly (Gain | undefined)[]): TrickScore {
  const picked = gains.filter((gain) => gain !== undefined);
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    id,
    name,
    items: picked.length,
    score: mean(picked.map(({ score }) => score)),
    chance: mean(picked.map(({ chance }) => chance)),
  };
}

function frequenciesOf(items: readonly ChoiceItem[]): Frequencies {
  const counts = new Map<string, number>();
  for (const { options } of items)
    for (const { text } of options) counts.set(normaliseText(text), (counts.get(normaliseText(text)) ?? 0) + 1);
  return counts;
}

/** Figures and dates have an order; words and names have lengths. */
function isNumeric({ ordered }: ChoiceItem): boolean {
  return ordered;
}

type Place = (index: number, last: number) => boolean;

const isFirst: Place = (index) => index === 0;
const isLast: Place = (index, last) => index === last;
const isEnd: Place = (index, last) => isFirst(index, last) || isLast(index, last);
const isMiddle: Place = (index, last) => index === last / 2;

/** The places that a trick picks among ascending options; undefined where it picks none, or the options have no order. */
function placesOf(item: ChoiceItem, isPicked: Place): readonly number[] | undefined {
  if (!isNumeric(item)) return undefined;
  const picked = item.options.map((_, index): number => (isPicked(index, item.options.length - 1) ? 1 : 0));
  return picked.includes(1) ? picked : undefined;
}

function stemWordsOf({ stem, options }: ChoiceItem): readonly number[] | undefined {
  const words = new Set(contentWordsOf(stem));
  const shared = options.map(({ text }) => new Set(contentWordsOf(text).filter((word) => words.has(word))).size);
  return shared.some((count) => count > 0) ? shared : undefined;
}

/** The fewer digits before the zeros, the rounder. */
function roundnessOf(item: ChoiceItem): readonly number[] | undefined {
  if (!isNumeric(item) || item.options.some(({ text }) => readDates(text).length > 0)) return undefined;
  const values = item.options.map(({ text }) => readFigure(text)?.value);
  return values.every((value) => value !== undefined) ? values.map((value) => -digitsOf(value)) : undefined;
}

function digitsOf(value: number): number {
  const [digits = ""] = value.toExponential().split("e");
  return digits.replace(".", "").length;
}

const ABSOLUTE = /\b(?:always|never|all|every|none|only|completely|entirely|nothing|nobody|everybody)\b/i;

/** Long statements are taken for true, absolute ones for false. */
function truthTricks(statements: readonly StatementItem[]): readonly TrickScore[] {
  const lengths = statements.map(({ stem }) => stem.length).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const long = statements.map(({ stem, isTrue }) =>
    stem.length === median ? undefined : { score: stem.length > median === isTrue ? 1 : 0, chance: 0.5 },
  );
  const absolute = statements.map(({ stem, isTrue }) =>
    ABSOLUTE.test(stem) ? { score: isTrue ? 0 : 1, chance: 0.5 } : undefined,
  );
  return [
    scoreOf("long-is-true", "Take long statements for true, short ones for false", long),
    scoreOf("absolute-is-false", "Take absolute statements for false", absolute),
  ];
}

export function solverMeasures(items: readonly Item[], isWorded: (item: Item) => boolean): readonly Measure[] {
  return trickScores(items, isWorded).map(({ id, name, items: count, score, chance }) => ({
    id: `solver:${id}`,
    name,
    definition:
      "Share right of the items in which the trick sets options apart, above chance; where it leaves several, each counts its part.",
    value: `${(score * 100).toFixed(1)}% of ${count}, chance ${(chance * 100).toFixed(1)}%: ${((score - chance) * 100).toFixed(1)} points`,
    bar: `at most ${LARGEST_GAIN * 100} points above chance`,
    passes: score - chance <= LARGEST_GAIN,
  }));
}
