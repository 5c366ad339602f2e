const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;

const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

const SCALES = [
  { word: "trillion", factor: 1e12 },
  { word: "billion", factor: 1e9 },
  { word: "million", factor: 1e6 },
  { word: "thousand", factor: 1e3 },
] as const;

/** "four", "twenty-five" for 0 to 99; undefined for other numbers, which are written in figures. */
export function cardinalWord(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return UNITS[value];
  const tens = TENS[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? tens : `${tens}-${UNITS[value % 10]}`;
}

/** "third", "twenty-first" for 1 to 99. */
export function ordinalWord(value: number): string | undefined {
  const cardinal = value < 1 ? undefined : cardinalWord(value);
  if (cardinal === undefined) return undefined;
  const lastStart = cardinal.lastIndexOf("-") + 1;
  const last = cardinal.slice(lastStart);
  return cardinal.slice(0, lastStart) + (IRREGULAR_ORDINALS[last] ?? last.replace(/y$/, "ie").concat("th"));
}

/** "3rd", "11th", "22nd". */
export function ordinalFigure(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = isTeen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${suffix}`;
}

/** The largest of thousand ... trillion that goes into the value at least once; undefined below 10,000. */
export function scaleOf(value: number): { readonly word: string; readonly factor: number } | undefined {
  return value < 10_000 ? undefined : SCALES.find((scale) => value >= scale.factor);
}

/** Words for numbers: "four" 4, "twenty" 20; and for places: "third" 3. */
export const CARDINAL_VALUES: ReadonlyMap<string, number> = new Map(
  [
    ...UNITS.map((word, value) => [word, value] as const),
    ...TENS.map((word, tens) => [word, tens * 10] as const),
  ].filter(([word]) => word !== ""),
);

export const ORDINAL_VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => index + 1).flatMap((value) => {
    const word = ordinalWord(value);
    return word === undefined || word.includes("-") ? [] : [[word, value] as const];
  }),
);

/** Factors behind a number, as people type them: "12bn", "12 billion", "5k". */
export const SCALE_FACTORS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["thousand", 1e3],
  ["thousands", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mio", 1e6],
  ["million", 1e6],
  ["millions", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["billion", 1e9],
  ["billions", 1e9],
  ["tn", 1e12],
  ["trillion", 1e12],
  ["trillions", 1e12],
]);
