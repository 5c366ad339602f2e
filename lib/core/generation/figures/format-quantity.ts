import type { Qualifier, Quantity, Unit } from "@/lib/core/content/fact";
import { cardinalWord, ordinalFigure, ordinalWord, scaleOf } from "@/lib/core/content/number-words";

const QUALIFIER_TEXT: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "about",
  over: "over",
  under: "under",
  atLeast: "at least",
  atMost: "at most",
  upTo: "up to",
  nearly: "nearly",
};

const UNIT_NOUNS: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>> = {
  times: ["time", "times"],
  year: ["year", "years"],
  month: ["month", "months"],
  day: ["day", "days"],
};

/** "over $12 billion", "2% of GDP", "over 25 times", "4 islands", "third": the same for key and distractors. */
export function formatQuantity(quantity: Quantity): string {
  return [QUALIFIER_TEXT[quantity.qualifier], bareQuantity(quantity)].filter((part) => part !== "").join(" ");
}

function bareQuantity({ value, unit, of, noun }: Quantity): string {
  switch (unit) {
    case "percent":
      return `${formatNumber(value)}%${of === undefined ? "" : ` of ${of}`}`;
    case "USD":
      return `$${formatScaled(value)}`;
    case "rank":
      return ordinalWord(value) ?? ordinalFigure(value);
    default:
      return [formatScaled(value), nounOf(value, unit, noun)].filter((part) => part !== "").join(" ");
  }
}

function nounOf(value: number, unit: Unit, noun: string | undefined): string {
  const [one, many] = UNIT_NOUNS[unit] ?? [];
  return (value === 1 ? one : many) ?? noun ?? "";
}

/** "12 billion", "4", "1,200": with a word of scale from 10,000 on. */
export function formatScaled(value: number): string {
  const scale = scaleOf(value);
  return scale === undefined ? formatNumber(value) : `${formatNumber(value / scale.factor)} ${scale.word}`;
}

/** Thousands parted by commas, a decimal point, at most three decimals. */
export function formatNumber(value: number): string {
  const [whole = "", decimals] = String(Number(value.toFixed(3))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** What stands behind the field where the figure is typed: "%", "billion US dollars", "islands"; empty for a place. */
export function typedUnitOf({ value, unit, noun }: Quantity): string {
  const scale = scaleOf(value)?.word;
  switch (unit) {
    case "percent":
      return "%";
    case "USD":
      return [scale, "US dollars"].filter((part) => part !== undefined).join(" ");
    case "rank":
      return "";
    default:
      return [scale, nounOf(2, unit, noun)].filter((part) => part !== undefined && part !== "").join(" ");
  }
}

/** The figure of a quantity where it stands in a text, so that it can be blanked or replaced in the same style. */
export interface FigurePlace {
  readonly before: string;
  readonly figure: string;
  /** With the word of scale taken off, which belongs to the figure. */
  readonly after: string;
  readonly style: FigureStyle;
}

type FigureStyle = "scaled" | "figures" | "grouped" | "cardinal" | "ordinal" | "ordinalFigures";

const STYLES: readonly FigureStyle[] = ["scaled", "grouped", "figures", "cardinal", "ordinalFigures", "ordinal"];

/** The value as it is written in one style; undefined where the style does not reach so far. */
export function writeFigure(value: number, style: FigureStyle): string | undefined {
  switch (style) {
    case "scaled":
      return scaleOf(value) === undefined ? undefined : formatScaled(value);
    case "figures":
      return String(Number(value.toFixed(3)));
    case "grouped":
      return formatNumber(value);
    case "cardinal":
      return cardinalWord(value);
    case "ordinal":
      return ordinalWord(value);
    case "ordinalFigures":
      return Number.isInteger(value) && value > 0 ? ordinalFigure(value) : undefined;
  }
}

/** Finds the figure in a span such as "over $12 billion" or "third"; undefined where it stands in no known style. */
export function placeFigure(span: string, value: number): FigurePlace | undefined {
  const plain = span.replace(/[\u00a0\u202f]/g, " ").toLowerCase();
  for (const style of STYLES) {
    const figure = writeFigure(value, style)?.toLowerCase();
    const start = figure === undefined ? -1 : plain.indexOf(figure);
    if (figure === undefined || start < 0) continue;
    const before = span.slice(0, start);
    const after = span.slice(start + figure.length);
    const standsAlone = !/[\p{L}\p{N}.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(after);
    if (standsAlone) return { before, figure: span.slice(start, start + figure.length), after, style };
  }
  return undefined;
}
