import type { ItemType } from "@/lib/core/generation/item-types";

/** What a question of each type is called. */
export const itemTypeWords: Readonly<Record<ItemType, string>> = {
  multipleChoice: "Multiple choice",
  trueFalse: "True or false",
  number: "Number",
  cloze: "Fill in the blank",
  shortAnswer: "Short answer",
  whoSaid: "Who said it?",
  whichSource: "Which article?",
  factOrClaim: "Fact or claim?",
  matching: "Matching",
  ordering: "Ordering",
};
