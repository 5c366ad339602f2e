import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Quantity } from "@/lib/core/content/fact";
import { formatPartialDate } from "@/lib/core/shared/partial-date";

const NUMBER_WORDS = [
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
] as const;

const ORDINAL_WORDS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth"] as const;

const SCALES = [
  { size: 1e12, word: "trillion" },
  { size: 1e9, word: "billion" },
  { size: 1e6, word: "million" },
] as const;

/** The ways in which a text may write the number: "12 billion"; "4" and "four"; for a rank "third" and "3rd" too. */
function numberWordings(quantity: Quantity): readonly string[] {
  const { value, unit } = quantity;
  const scale = SCALES.find(({ size }) => Math.abs(value) >= size);
  if (scale !== undefined) return [`${value / scale.size} ${scale.word}`];
  const wordings = [String(value)];
  const word = NUMBER_WORDS[value];
  if (word !== undefined && value > 0) wordings.push(word);
  if (unit !== "rank") return wordings;
  const ordinal = ORDINAL_WORDS[value];
  return ordinal === undefined ? wordings : [...wordings, ordinal, `${value}${ordinal.slice(-2)}`];
}

/** Every wording that is this answer, the one to show first. */
export function answerWordings(answer: Answer, entities: ReadonlyMap<string, Entity>): readonly string[] {
  switch (answer.type) {
    case "quantity":
      return numberWordings(answer.quantity);
    case "date":
      return [formatPartialDate(answer.date)];
    case "text":
      return [answer.text, ...answer.accept];
    case "entity":
      return nameWordings(entities.get(answer.entityId));
  }
}

/** The name and all aliases; none where the entity is not known. */
export function nameWordings(entity: Entity | undefined): readonly string[] {
  return entity === undefined ? [] : [entity.name, ...entity.aliases];
}
