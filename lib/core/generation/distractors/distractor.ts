import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Ask, Fact, Quantity } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { ItemOption } from "@/lib/core/generation/item";
import { containsWords } from "@/lib/core/generation/language/words";
import type { PartialDate } from "@/lib/core/shared/partial-date";

/** What stands instead of the right answer, typed, so that it can be written in the style of a statement. */
export type WrongValue =
  | { readonly type: "quantity"; readonly quantity: Quantity }
  | { readonly type: "date"; readonly date: PartialDate }
  | { readonly type: "entity"; readonly entity: Entity }
  | { readonly type: "text" };

/** A wrong answer with its reason. */
export interface Distractor {
  readonly value: WrongValue;
  readonly text: string;
  readonly origin: Exclude<ItemOption["origin"], "key">;
  readonly whyWrong: string;
}

/** What a choice of distractors is made for: one thing asked of one fact, in its bank. */
export interface Task<A extends Answer = Answer> {
  readonly fact: Fact;
  readonly ask: Ask;
  readonly answer: A;
  readonly bank: FactBank;
}

/** Whether the question names the thing already: as an option it would be absurd. */
export function isInQuestion(text: string, ask: Ask): boolean {
  return containsWords(ask.question, text);
}
