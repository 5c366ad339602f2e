import { hasOwnOptions, type PlacedItem } from "@/lib/core/generation/item";
import { contentWordsOf } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

/**
 * No content word stands in both the question and the key, and in no distractor: whoever knows nothing takes the option that
 * sounds like the question. Source: Haladyna, Downing & Rodriguez 2002 (clang associations); NBME.
 */
export const clang: LintRule = {
  code: "clang",
  severity: "warning",
  checkItem: (item) => {
    if ("elements" in item) return soundingPair(item);
    if (!hasOwnOptions(item)) return undefined;
    const stem = stemsOf(item.stem);
    const wrong = new Set(item.options.filter(({ isKey }) => !isKey).flatMap(({ text }) => [...stemsOf(text)]));
    const shared = [...stemsOf(item.key)].find((word) => stem.has(word) && !wrong.has(word));
    return shared === undefined ? undefined : `Only the correct answer repeats “${shared}” from the question.`;
  },
};

/** A pair that can be put together by a word that both sides have, and no other place. */
function soundingPair({ elements }: PlacedItem): string | undefined {
  for (const { prompt, answer } of elements) {
    const others = new Set(
      elements.filter((each) => each.answer !== answer).flatMap((each) => [...stemsOf(each.answer)]),
    );
    const left = stemsOf(prompt);
    const shared = [...stemsOf(answer)].find((word) => left.has(word) && !others.has(word));
    if (shared !== undefined) return `“${prompt}” and its match share “${shared}”.`;
  }
  return undefined;
}

/** Content words without their endings, so that "sanctions" sounds like "sanction"; figures apart. */
function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    contentWordsOf(text)
      .filter((word) => /^\p{L}{3,}$/u.test(word))
      .map((word) => word.replace(/ies$/, "y").replace(/(?:es|s|ed|ing|ly)$/, "")),
  );
}
