import { type Article, holdsQuotation } from "@/lib/core/content/article";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Evidence, Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import { ITEM_TYPES } from "@/lib/core/generation/item-types";
import type { Articles, LintRule } from "@/lib/core/generation/lint/rule";
import { shownTexts } from "@/lib/core/generation/lint/shown-texts";

/**
 * Everything that is needed is there: evidence in a known source, standing where it is said to stand, someone to answer
 * for what is not plain fact, and in an item all that its type shows and scores. Source: generation.md 5.1; "give sources" of the twenty rules (Wozniak 1999).
 */
export const complete: LintRule = {
  code: "complete",
  severity: "hard",
  checkFact: (fact, { bank, articles }) => [
    ...fact.evidence.flatMap((evidence, position) =>
      evidenceProblems(evidence, bank, articles).map(({ path, message }) => ({
        path: ["evidence", position, ...path],
        message,
      })),
    ),
    ...bareProblems(fact),
  ],
  checkItem: (item, { bank }) => {
    const missing = (["id", "stem", "contentHash"] as const).find((field) => item[field].trim() === "");
    if (missing !== undefined) return `The question has no ${missing}.`;
    const unknown = item.cardIds.find((id) => !bank.askOfCard.has(id));
    if (unknown !== undefined) return `The question asks for a card that doesn’t exist: ${unknown}.`;
    if (item.factIds[0] !== item.factId) return "The question belongs to another fact than its first.";
    if (shownTexts(item).some((text) => text.trim() === "")) return "Part of the question is empty.";
    return hasItsAnswer(item) ? undefined : "The accepted answer doesn’t fit the question type.";
  },
};

function evidenceProblems(
  { sourceId, paragraph, quote }: Evidence,
  bank: FactBank,
  articles: Articles,
): readonly FieldProblem[] {
  const source = bank.sourceOf.get(sourceId);
  if (source === undefined) {
    const message = `There is no source "${sourceId}". Add content/sources/${sourceId}.yaml, or correct the id.`;
    return [{ path: ["source"], message }];
  }
  if (paragraph > source.paragraphs) {
    const message = `The article has only ${source.paragraphs} paragraphs.`;
    return [{ path: ["paragraph"], message }];
  }
  const article = articles.get(sourceId);
  if (article === undefined || holdsQuotation(article[paragraph - 1] ?? "", quote)) return [];
  const message = `The quotation isn’t in paragraph ${paragraph} of ${sourceId}, ${hintOf(article, quote)}.`;
  return [{ path: ["quote"], message }];
}

function hintOf(article: Article, quote: string): string {
  const elsewhere = article.findIndex((text) => holdsQuotation(text, quote));
  return elsewhere === -1 ? "nor anywhere else in it: copy it exactly" : `but in paragraph ${elsewhere + 1}`;
}

function bareProblems(fact: Fact): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (fact.evidence.length === 0) problems.push({ path: ["evidence"], message: "Add a quotation from the source." });
  if (fact.epistemic !== "fact" && fact.attribution === undefined)
    problems.push({
      path: ["epistemic"],
      message: `Choose who makes this ${fact.epistemic}.`,
    });
  return problems;
}

function hasItsAnswer(item: Item): boolean {
  if (item.type === "number") return item.accepted.type === "number";
  const { asksCard } = ITEM_TYPES[item.type];
  return item.cardIds.length === ("elements" in item ? item.elements.length : Number(asksCard));
}
