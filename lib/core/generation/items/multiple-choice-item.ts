import type { Distractor } from "@/lib/core/generation/distractors/distractor";
import { firstPair, pickByRank } from "@/lib/core/generation/distractors/pick";
import { isLower, sortableDate } from "@/lib/core/generation/distractors/wrong-answers";
import { gapOf } from "@/lib/core/generation/figures/tolerance";
import type { ItemOption } from "@/lib/core/generation/item";
import { type CardTask, type Drafted, itemBase, toItem } from "@/lib/core/generation/items/item-draft";
import { haveLikeLengths } from "@/lib/core/generation/items/like-lengths";
import { compareText, shuffled } from "@/lib/core/generation/stable-order";
import { stableNumber } from "@/lib/core/shared/stable-hash";

/**
 * Three options, one of them right. A question about the speaker is of the type "whoSaid". Figures and dates stand in
 * an order of their own; other options in one that depends on the card alone. Names too: in the order of the alphabet
 * some speakers would nearly always stand first or last, and whoever avoids the middle would gain.
 */
export function draftMultipleChoice(task: CardTask): Drafted {
  const { card, ask } = task;
  const type = ask.target === "speaker" ? "whoSaid" : "multipleChoice";
  const picked = pickTwo(task);
  if (picked.length < 2) return "too-few-distractors";
  const isOrdered = ask.answer.type === "quantity" || ask.answer.type === "date";
  const options = isOrdered
    ? inOwnOrder(task, picked)
    : shuffled(toOptions(task, picked), card.id, (option) => option.text);
  const content = { stem: card.prompt, key: card.answer, options, ordered: isOrdered };
  return toItem(type, itemBase(task, type), content);
}

function pickTwo({ fact, ask, card, wrong }: CardTask): readonly Distractor[] {
  const { answer } = ask;
  if (answer.type === "quantity" || answer.type === "date") {
    const number = stableNumber("rank", fact.id, ask.target, ask.label ?? "", ask.direction);
    const below = wrong.filter(({ value }) => isLower(value, answer) === true);
    const above = wrong.filter(({ value }) => isLower(value, answer) === false);
    return pickByRank({ below, above }, number, areApart(answer));
  }
  if (answer.type === "entity") return firstPair(wrong, () => true);
  const isAlike = (a: Distractor, b: Distractor) => haveLikeLengths(card.answer, [a.text, b.text]);
  const hidesKey = (a: Distractor, b: Distractor) =>
    isAlike(a, b) && Math.max(a.text.length, b.text.length) > card.answer.length;
  // What someone else's account says seldom fits the question as well as what the author has thought of for it.
  const known = wrong.filter(({ origin }) => origin === "misconception");
  for (const [candidates, goTogether] of [
    [known, hidesKey],
    [known, isAlike],
    [wrong, hidesKey],
  ] as const) {
    const pair = firstPair(candidates, goTogether);
    if (pair.length > 0) return pair;
  }
  return firstPair(wrong, isAlike);
}

/** Two wrong figures are half as far from each other as from the key, so that neither is a near copy of the other. */
function areApart(answer: CardTask["ask"]["answer"]): (a: Distractor, b: Distractor) => boolean {
  return (a, b) => {
    if (answer.type !== "quantity" || a.value.type !== "quantity" || b.value.type !== "quantity") return true;
    return Math.abs(a.value.quantity.value - b.value.quantity.value) >= (gapOf(answer.quantity) / 2) * (1 - 1e-9);
  };
}

function toOptions({ card }: CardTask, picked: readonly Distractor[]): readonly ItemOption[] {
  return [
    { text: card.answer, isKey: true, origin: "key" },
    ...picked.map(({ text, origin, whyWrong }) => ({ text, isKey: false, origin, whyWrong })),
  ];
}

/** Ascending figures, chronological dates. */
function inOwnOrder(task: CardTask, picked: readonly Distractor[]): readonly ItemOption[] {
  const [key, ...others] = toOptions(task, picked);
  const sized = [
    { option: key as ItemOption, size: sizeOf(task.ask.answer) },
    ...others.map((option, index) => ({ option, size: sizeOf(picked[index]?.value) })),
  ];
  return sized.sort((a, b) => a.size - b.size || compareText(a.option.text, b.option.text)).map(({ option }) => option);
}

function sizeOf(value: CardTask["ask"]["answer"] | Distractor["value"] | undefined): number {
  if (value?.type === "quantity") return value.quantity.value;
  return value?.type === "date" ? sortableDate(value.date) : 0;
}
