import { type CardTask, type Drafted, itemBase, toItem } from "@/lib/core/generation/items/item-draft";

/** A figure to type, right within its tolerance; for quantities only. */
export function draftNumber(task: CardTask): Drafted {
  const { card } = task;
  if (card.accepted.type !== "number") return undefined;
  const content = { stem: card.prompt, key: card.answer, accepted: card.accepted };
  return toItem("number", itemBase(task, "number"), content);
}
