import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Quantity } from "@/lib/core/content/fact";
import { cardinalWord, ordinalFigure, ordinalWord, scaleOf } from "@/lib/core/content/number-words";
import { formatPartialDate } from "@/lib/core/shared/partial-date";

/** The ways in which a text may write the number: "12 billion"; "4" and "four"; for a rank "third" and "3rd" too. */
function numberWordings({ value, unit }: Quantity): readonly string[] {
  const scale = scaleOf(value);
  if (scale !== undefined) return [`${value / scale.factor} ${scale.word}`];
  const places = unit === "rank" ? [ordinalWord(value), ordinalFigure(value)] : [];
  const words = [String(value), value === 0 ? undefined : cardinalWord(value), ...places];
  return words.filter((word) => word !== undefined);
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
