import type { Match } from "@/lib/core/assessment/match";
import { SCALE_FACTORS } from "@/lib/core/content/number-words";
import type { AcceptedAnswer } from "@/lib/core/generation/card";
import { type Figure, readFigure } from "@/lib/core/generation/figures/read-figure";

type AcceptedNumber = Extract<AcceptedAnswer, { type: "number" }>;

/** Share of a value that arithmetic on decimals may lose. */
const ROUNDING = 1e-9;

/** Words beside a figure that turn it into another one. */
const DENIALS = /\b(?:not|never|minus|negative|per|times as)\b/;

/**
 * A typed figure against the right one, within its tolerance (in its unit). A bare "12" beside a field with the unit
 * "billion US dollars" stands for 12 billion; "12 million" and "$2" for a share in percent do not.
 */
export function matchNumber(accepted: AcceptedNumber, typed: string): Match {
  const figure = readFigure(typed);
  if (figure === undefined || DENIALS.test(figure.rest)) return { verdict: "wrong", reason: "unreadable" };
  if (!isOfSameSort(figure, accepted.unit)) return { verdict: "wrong", reason: "different" };
  const distances = readings(figure, accepted.unit).map((value) => Math.abs(value - accepted.value));
  const distance = Math.min(...distances);
  const rounding = Math.abs(accepted.value) * ROUNDING;
  if (distance <= rounding) return { verdict: "right", reason: "exact" };
  if (distance <= accepted.tolerance + rounding) return { verdict: "right", reason: "within-tolerance" };
  return { verdict: "wrong", reason: "different" };
}

function isOfSameSort({ sign }: Figure, unit: string): boolean {
  if (sign === "percent") return unit.includes("%");
  if (sign === "USD") return unit.includes("dollar");
  return true;
}

/** What the figure may stand for: "12" before "billion US dollars" is 12 billion, "300 m" of metres is no million. */
function readings({ value, scale }: Figure, unit: string): readonly number[] {
  if (scale !== undefined) {
    const mayBeUnit = scale.word.length === 1 && unit.startsWith(scale.word);
    return mayBeUnit ? [value, value / scale.factor] : [value];
  }
  const shown = unit
    .split(" ")
    .map((word) => SCALE_FACTORS.get(word))
    .find((factor) => factor !== undefined);
  return shown === undefined ? [value] : [value, value * shown];
}
