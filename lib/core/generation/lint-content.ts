import { checkContent } from "@/lib/core/content/check-content";
import { type ContentProblem, compareContentProblems, type Located, locate } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import type { ParsedContent } from "@/lib/core/content/parse-content";
import { explainSkipped, type ItemFinding, lintItems } from "@/lib/core/generation/check-items";
import { type FactBank, toFactBank } from "@/lib/core/generation/fact-bank";
import { generateItemsWithReasons } from "@/lib/core/generation/generate-items";
import type { Articles } from "@/lib/core/generation/lint/rule";
import { LINT_RULES } from "@/lib/core/generation/lint/rules";

/**
 * Everything that keeps the content from being published, by file and line: what does not hold together, and what the
 * rules find in its facts. With the articles at hand, quotations are looked up in them and our wording is compared with theirs.
 */
export function lintContent(content: ParsedContent, articles: Articles = new Map()): readonly ContentProblem[] {
  const bank = toFactBank(valuesOf(content.facts), valuesOf(content.entities), valuesOf(content.sources));
  const found = content.facts.flatMap((located) =>
    LINT_RULES.flatMap(({ checkFact }) => checkFact?.(located.value, { bank, articles }) ?? []).map((problem) =>
      locate(located, problem),
    ),
  );
  return [...checkContent(content), ...found].sort(compareContentProblems);
}

/**
 * What its author may weigh: warnings about the items that come of the content, and items that cannot be made, with what
 * would bring them; by file and line of the question, or of the fact where an item has several.
 */
export function adviseOn(content: ParsedContent): readonly ContentProblem[] {
  const [facts, entities, sources] = [valuesOf(content.facts), valuesOf(content.entities), valuesOf(content.sources)];
  const bank = toFactBank(facts, entities, sources);
  const { items, skipped } = generateItemsWithReasons(facts, entities, sources);
  const locatedOf = new Map(content.facts.map((located) => [located.value.id, located]));
  const warnings = lintItems(items, bank).flatMap((finding) => {
    const located = locatedOf.get(finding.item.factId);
    return located === undefined ? [] : [warningAt(located, finding, bank)];
  });
  const missing = skipped.flatMap((item) => {
    const located = locatedOf.get(item.factId);
    return located === undefined ? [] : [locate(located, { path: ["id"], message: explainSkipped(item) })];
  });
  return [...warnings, ...missing].sort(compareContentProblems);
}

function warningAt(located: Located<Fact>, { item, code, message }: ItemFinding, bank: FactBank): ContentProblem {
  const [cardId] = item.cardIds;
  const ask = cardId === undefined ? undefined : bank.askOfCard.get(cardId)?.ask;
  const position = ask === undefined ? -1 : located.value.asks.indexOf(ask);
  const path = position < 0 ? ["id"] : ["asks", position, "question"];
  return locate(located, { path, message: `${item.factId}, ${item.type}: ${message} (${code})` });
}

function valuesOf<T>(located: readonly { readonly value: T }[]): readonly T[] {
  return located.map(({ value }) => value);
}
