import type { Item } from "@/lib/core/generation/item";
import type { SkippedItem } from "@/lib/core/generation/items/item-draft";
import { answerLength } from "@/lib/core/generation/lint/answer-length";
import { clozeForm } from "@/lib/core/generation/lint/cloze-form";
import { falseTwin } from "@/lib/core/generation/lint/false-twin";
import { feedbackPresent } from "@/lib/core/generation/lint/feedback-present";
import { keyInStem } from "@/lib/core/generation/lint/key-in-stem";
import { keyOnce } from "@/lib/core/generation/lint/key-once";
import { optionCount } from "@/lib/core/generation/lint/option-count";
import { optionLengths } from "@/lib/core/generation/lint/option-lengths";
import { optionsDistinct } from "@/lib/core/generation/lint/options-distinct";
import { optionsInOrder } from "@/lib/core/generation/lint/options-in-order";
import type { ItemRule, RuleContext } from "@/lib/core/generation/lint/rule";
import { stemForm } from "@/lib/core/generation/lint/stem-form";
import { trueDistractor } from "@/lib/core/generation/lint/true-distractor";

/** Every rule, one file each: the checks of an item are this list. */
export const ITEM_RULES: readonly ItemRule[] = [
  optionCount,
  keyOnce,
  optionsDistinct,
  optionsInOrder,
  optionLengths,
  keyInStem,
  trueDistractor,
  falseTwin,
  clozeForm,
  stemForm,
  answerLength,
  feedbackPresent,
];

/** What one rule found wrong with an item. */
export interface Finding {
  readonly code: string;
  readonly severity: "hard" | "warning";
  readonly message: string;
}

/** Everything that is wrong with an item; empty where nothing is. */
export function checkItem(item: Item, context: RuleContext): readonly Finding[] {
  return ITEM_RULES.flatMap(({ code, severity, check }) => {
    const message = check(item, context);
    return message === undefined ? [] : [{ code, severity, message }];
  });
}

const REASONS: Readonly<Record<SkippedItem["reason"], string>> = {
  "too-few-distractors": "no two wrong answers are honest, of one sort and of like length: add misconceptions",
  "no-false-twin": "no wrong answer fits the statement in the place of the span",
  "speaker-not-named": "the statement doesn't name its speaker",
  "answer-elsewhere": "the rest of the statement gives the answer away",
  "little-context": "too few words are left around the gap",
  "unknown-wording": "the span doesn't hold the answer as it is given",
  "failed-check": "it does not pass the checks",
};

/** One line for whoever writes facts: which item is missing, and what would bring it. */
export function explainSkipped({ factId, type, reason, details }: SkippedItem): string {
  return `${factId}: no ${type} item, ${REASONS[reason]}.${details === undefined ? "" : ` ${details}`}`;
}
