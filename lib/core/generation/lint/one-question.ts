import { CLOZE_BLANK, type Item } from "@/lib/core/generation/item";
import { ITEM_TYPES } from "@/lib/core/generation/item-types";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/** The end of one sentence and the beginning of another; not an initial or an abbreviation such as "Dr." or "U.S.". */
const NEXT_SENTENCE = /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|vs|Prof))[.!?]["”]?\s+["“]?\p{Lu}/u;

/**
 * A stem is one question, one sentence with one gap, or one statement to judge: two at once cannot be answered by one
 * option. Source: Haladyna, Downing & Rodriguez 2002 (one content point; the central idea in the stem).
 */
export const oneQuestion: LintRule = {
  code: "one-question",
  severity: "hard",
  checkFact: (fact) => [
    ...fact.asks.flatMap(({ question }, position) =>
      /^[^?]+\?$/.test(question)
        ? []
        : [
            {
              path: ["asks", position, "question"],
              message: "Ask one question, ending with a question mark.",
            },
          ],
    ),
    ...statementProblems(fact.statement).map((message) => ({ path: ["statement"], message })),
  ],
  checkItem: (item) => stemProblem(item),
};

function statementProblems(statement: string): readonly string[] {
  if (!/[.!?]["”]?$/.test(statement)) return ["End the statement with a full stop."];
  return NEXT_SENTENCE.test(statement) ? ["Write one sentence. Make a second fact of the rest."] : [];
}

function stemProblem({ type, stem }: Item): string | undefined {
  const questions = stem.split("?").length - 1;
  switch (ITEM_TYPES[type].stem) {
    case "gap": {
      const gaps = stem.split(CLOZE_BLANK).length - 1;
      return gaps === 1 ? undefined : `The question has ${gaps} gaps instead of one.`;
    }
    case "statement":
      return questions > 0 || NEXT_SENTENCE.test(stem) ? "This isn’t a single statement." : undefined;
    case "question":
      return questions === 1 ? undefined : `This asks ${questions} questions instead of one.`;
    case "frame":
      return questions > 1 ? "This asks more than one question." : undefined;
  }
}
