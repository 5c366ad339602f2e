import type { Answer } from "@/lib/core/content/fact";
import { dateDistractors } from "@/lib/core/generation/distractors/date-distractors";
import type { Distractor, Task } from "@/lib/core/generation/distractors/distractor";
import { entityDistractors } from "@/lib/core/generation/distractors/entity-distractors";
import { quantityDistractors } from "@/lib/core/generation/distractors/quantity-distractors";
import { textDistractors } from "@/lib/core/generation/distractors/text-distractors";

/** Every answer that is wrong beyond doubt, the best first: the one place that decides which there are. */
export function wrongAnswers(task: Task): readonly Distractor[] {
  const { answer } = task;
  switch (answer.type) {
    case "quantity":
      return quantityDistractors({ ...task, answer });
    case "date":
      return dateDistractors({ ...task, answer });
    case "entity":
      return entityDistractors({ ...task, answer });
    case "text":
      return textDistractors({ ...task, answer });
  }
}

/** An answer that says where a key of its type would stand among figures or dates; others have no order of size. */
export function isLower(a: Distractor["value"], key: Answer): boolean | undefined {
  if (a.type === "quantity" && key.type === "quantity") return a.quantity.value < key.quantity.value;
  if (a.type === "date" && key.type === "date") return sortableDate(a.date) < sortableDate(key.date);
  return undefined;
}

/** A number that grows with the date. */
export function sortableDate({ year, month, day }: Extract<Answer, { type: "date" }>["date"]): number {
  return year * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}
