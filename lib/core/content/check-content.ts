import { checkAsks } from "@/lib/core/content/checks/check-asks";
import { checkEntityNames } from "@/lib/core/content/checks/check-entities";
import { checkComparison, checkFactObjective, checkObjective } from "@/lib/core/content/checks/check-frame";
import { checkReferences } from "@/lib/core/content/checks/check-references";
import { checkSlotKey } from "@/lib/core/content/checks/check-slot-keys";
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

/** What does not hold together in one fact, given everything that it may refer to. */
export function checkCoherence(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  return [...checkReferences(fact, index), ...checkFactObjective(fact, index), ...checkAsks(fact, index)];
}

/**
 * What does not hold together in the content, what the parser found included, by file and line. Whether its sentences
 * and questions are good is for the rules (lib/core/generation/lint/lint-content.ts).
 */
export function checkContent(content: ParsedContent): readonly ContentProblem[] {
  const index = indexContent(content);
  const facts = content.facts.map(({ value }) => value);
  const problems = content.facts.flatMap((located, position) => {
    const fact = located.value;
    const found = [...checkCoherence(fact, index), ...checkSlotKey(fact, facts.slice(0, position))];
    return found.map((problem) => locate(located, problem));
  });
  return [
    ...content.problems,
    ...checkSources(content),
    ...checkDuplicates(content.entities, "entity"),
    ...checkEntityNames(content.entities),
    ...checkDuplicates(content.facts, "fact"),
    ...checkDuplicates(content.objectives, "objective"),
    ...checkDuplicates(content.comparisons, "comparison"),
    ...checkEach(content.objectives, (objective) => checkObjective(objective, index)),
    ...checkEach(content.comparisons, (comparison) => checkComparison(comparison, index)),
    ...problems,
  ].sort(compareContentProblems);
}

function checkEach<T>(
  items: readonly Located<T>[],
  check: (value: T) => readonly FieldProblem[],
): readonly ContentProblem[] {
  return items.flatMap((item) => check(item.value).map((problem) => locate(item, problem)));
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
        message: `There is already a ${what} "${item.value.id}", at ${place}. Rename one of them.`,
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
