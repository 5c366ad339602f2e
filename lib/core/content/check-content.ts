import { type Article, checkCopying, checkQuotations } from "@/lib/core/content/checks/check-against-articles";
import { checkAnswers } from "@/lib/core/content/checks/check-answers";
import { checkEntityNames } from "@/lib/core/content/checks/check-entities";
import { checkEvidence } from "@/lib/core/content/checks/check-evidence";
import { checkQuestions } from "@/lib/core/content/checks/check-questions";
import { checkReferences } from "@/lib/core/content/checks/check-references";
import { checkSlotKey } from "@/lib/core/content/checks/check-slot-keys";
import { checkSpelling, checkStatement } from "@/lib/core/content/checks/check-wording";
import { type ContentIndex, indexContent } from "@/lib/core/content/content-index";
import {
  type ContentProblem,
  compareContentProblems,
  type FieldProblem,
  type Located,
  locate,
} from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import type { ParsedContent } from "@/lib/core/content/parse-content";

/** What is wrong with one fact, given everything that it may refer to. */
export function checkFact(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  return [
    ...checkReferences(fact, index),
    ...checkEvidence(fact, index),
    ...checkStatement(fact, index),
    ...checkSpelling(fact, index),
    ...checkQuestions(fact, index),
    ...checkAnswers(fact, index),
  ];
}

/**
 * Everything that is wrong with the content, what the parser found included, by file and line. With the articles at
 * hand (source id -> paragraphs), quotations are looked up in them and our wording is compared with theirs.
 */
export function checkContent(
  content: ParsedContent,
  articles: ReadonlyMap<string, Article> = new Map(),
): readonly ContentProblem[] {
  const index = indexContent(content);
  const facts = content.facts.map(({ value }) => value);
  const problems = content.facts.flatMap((located, position) => {
    const fact = located.value;
    const found = [
      ...checkFact(fact, index),
      ...checkSlotKey(fact, facts.slice(0, position)),
      ...checkQuotations(fact, articles),
      ...checkCopying(fact, articles, index),
    ];
    return found.map((problem) => locate(located, problem));
  });
  return [
    ...content.problems,
    ...checkSources(content),
    ...checkDuplicates(content.entities, "entity"),
    ...checkEntityNames(content.entities),
    ...checkDuplicates(content.facts, "fact"),
    ...problems,
  ].sort(compareContentProblems);
}

function checkDuplicates(items: readonly Located<{ readonly id: string }>[], what: string): readonly ContentProblem[] {
  const first = new Map<string, Located<{ readonly id: string }>>();
  return items.flatMap((item) => {
    const other = first.get(item.value.id);
    if (other === undefined) {
      first.set(item.value.id, item);
      return [];
    }
    const place = `${other.file}:${other.lineOf(["id"])}`;
    return [
      locate(item, {
        path: ["id"],
        message: `There is a ${what} "${item.value.id}" already, at ${place}: rename one.`,
      }),
    ];
  });
}

/** A source is found by its id, so that its file must have its name. */
function checkSources(content: ParsedContent): readonly ContentProblem[] {
  return content.sources.flatMap((located) => {
    const expected = `${located.value.id}.yaml`;
    if (located.file.split("/").at(-1) === expected) return [];
    return [
      locate(located, {
        path: ["id"],
        message: `The file of source "${located.value.id}" must be called ${expected}.`,
      }),
    ];
  });
}
