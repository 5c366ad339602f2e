import type { Answer, Quantity } from "@/lib/core/content/fact";
import { type Distractor, isInQuestion, type Task } from "@/lib/core/generation/distractors/distractor";
import { looksAsRound } from "@/lib/core/generation/distractors/roundness";
import { mostAkinFirst, slotSiblings } from "@/lib/core/generation/fact-bank";
import { formatQuantity } from "@/lib/core/generation/figures/format-quantity";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { gapOf, isEntailed } from "@/lib/core/generation/figures/tolerance";
import { tokensOf } from "@/lib/core/generation/language/words";
import { compareText } from "@/lib/core/generation/stable-order";
import { stableId } from "@/lib/core/shared/stable-hash";

type QuantityAnswer = Extract<Answer, { type: "quantity" }>;
type QuantityTask = Task<QuantityAnswer>;

/** Figures of other facts are plausible within these shares of the key. */
const NEAREST_RATIO = 0.25;
const FARTHEST_RATIO = 4;

const PERTURBATIONS = [0.5, 1.5, 2, 0.75, 1.25, 0.6, 1.75, 3, 0.4, 0.3] as const;

/** Small counts and places are confused with their neighbours rather than with a multiple. */
const NEIGHBOURS = [-1, 1, 2, -2, 3] as const;
const SMALL_COUNT = 12;

/**
 * Wrong figures in order of preference: what people are known to answer (someone has thought about why it is wrong),
 * then figures of other facts, which a reader of the same articles has met, then altered figures.
 */
export function quantityDistractors(task: QuantityTask): readonly Distractor[] {
  const candidates = [...misconceptions(task), ...fromBank(task), ...perturbations(task)];
  const seen = new Set<number>();
  return candidates.filter(({ value }) => {
    const isNew = value.type === "quantity" && !seen.has(value.quantity.value);
    return isNew && seen.add(value.quantity.value) && isHonest(value.quantity, task);
  });
}

/** Whether a figure is possible at all, and wrong beyond doubt: far enough off, entailed by nothing that is true. */
function isHonest(candidate: Quantity, task: QuantityTask): boolean {
  const { value, unit } = candidate;
  const key = task.answer.quantity;
  if (value <= 0 || (unit === "percent" && value >= 100) || !agreesInNumber(key, value)) return false;
  if (Math.abs(value - key.value) < gapOf(key) * (1 - 1e-9)) return false;
  if (isInQuestion(formatQuantity(candidate), task.ask)) return false;
  return trueQuantities(task).every((truth) => !isEntailed(truth, value));
}

/** "1 island" and "4 islands" would give themselves away; units of our own know their plural. */
function agreesInNumber({ value: key, unit, noun }: Quantity, value: number): boolean {
  return unit !== "count" || noun === undefined || (value === 1) === (key === 1);
}

function trueQuantities({ fact, ask, answer, bank }: QuantityTask): readonly Quantity[] {
  const asked = slotSiblings(fact, bank)
    .flatMap((sibling) => sibling.asks)
    .filter((sibling) => sibling.target === ask.target && sibling.direction === ask.direction)
    .flatMap((sibling) => (sibling.answer.type === "quantity" ? [sibling.answer.quantity] : []));
  return [answer.quantity, ...asked.filter((quantity) => quantity.unit === answer.quantity.unit)];
}

function misconceptions({ ask, answer }: QuantityTask): readonly Distractor[] {
  return ask.misconceptions.flatMap(({ text, why }) => {
    const quantity = readInUnitOf(text, answer.quantity);
    return quantity === undefined ? [] : [toDistractor(quantity, "misconception", why)];
  });
}

/** A misconception written as the key is: same unit, same noun, same qualifier; undefined where it is another sort. */
function readInUnitOf(text: string, key: Quantity): Quantity | undefined {
  const figure = readFigure(text);
  if (figure === undefined) return undefined;
  const sign = key.unit === "percent" || key.unit === "USD" ? key.unit : "none";
  const known = new Set(tokensOf(formatQuantity(key)).concat("of", "in", "total", "largest", "place", "time", "times"));
  const isSameSort = figure.sign === sign && tokensOf(figure.rest).every((word) => known.has(word));
  return isSameSort ? { ...key, value: figure.value } : undefined;
}

/** Of what it is the figure would be the answer to another question, maybe of the same quiz. */
const ANOTHERS = "In the articles, that figure is about something else.";

function fromBank(task: QuantityTask): readonly Distractor[] {
  const { fact, answer, bank } = task;
  const key = answer.quantity;
  if (key.unit === "rank") return [];
  const others = (bank.asksAnsweredBy.get("quantity") ?? [])
    .flatMap((other) =>
      other.fact.id !== fact.id && other.ask.answer.type === "quantity"
        ? [{ fact: other.fact, quantity: other.ask.answer.quantity }]
        : [],
    )
    .filter(({ quantity }) => quantity.unit === key.unit && (quantity.noun ?? "") === (key.noun ?? ""))
    .filter(({ quantity }) => isPlausible(key.value, quantity.value));
  return mostAkinFirst(others, fact).map((other) =>
    toDistractor({ ...key, value: other.quantity.value }, "bank", ANOTHERS),
  );
}

function isPlausible(key: number, value: number): boolean {
  return value >= key * NEAREST_RATIO && value <= key * FARTHEST_RATIO && looksAsRound(key, value);
}

function perturbations({ fact, ask, answer }: QuantityTask): readonly Distractor[] {
  const key = answer.quantity;
  const isSmall = key.unit === "rank" || (key.unit !== "percent" && key.unit !== "USD" && key.value <= SMALL_COUNT);
  const values = isSmall
    ? NEIGHBOURS.map((step) => key.value + step)
    : PERTURBATIONS.flatMap((factor) => nearestAsRound(key.value, key.value * factor));
  return values
    .map((value) => ({ value, order: stableId(fact.id, ask.target, value) }))
    .sort((a, b) => (isSmall ? 0 : compareText(a.order, b.order)))
    .map(({ value }) => toDistractor({ ...key, value }, "perturbation", `The figure is ${formatQuantity(key)}.`));
}

/** The figure next to `value` that looks as round as the key: 41 stays 41 for 82, but becomes 40 for 60. */
function nearestAsRound(key: number, value: number): readonly number[] {
  const grain = grainOf(key);
  const start = Math.round(value / grain);
  const near = [0, 1, -1, 2, -2].map((step) => Number(((start + step) * grain).toPrecision(12)));
  return near.filter((candidate) => candidate > 0 && looksAsRound(key, candidate)).slice(0, 1);
}

/** The place value of the key's last digit that is not zero: 10 for 60, 1e9 for 12e9; half of it for 10, 100 ... */
function grainOf(key: number): number {
  const [digits = "", exponent = "0"] = key.toExponential().split("e");
  const decimals = (digits.split(".")[1] ?? "").length;
  const grain = 10 ** (Number(exponent) - decimals);
  return digits === "1" && grain > 1 ? grain / 2 : grain;
}

function toDistractor(quantity: Quantity, origin: Distractor["origin"], whyWrong: string): Distractor {
  return { value: { type: "quantity", quantity }, text: formatQuantity(quantity), origin, whyWrong };
}
