import type { z } from "zod";
import type { ContentProblem, FieldPath, Located } from "@/lib/core/content/content-problem";
import { explainIssue } from "@/lib/core/content/explain-issue";
import { readYaml } from "@/lib/core/content/yaml-text";

export interface ParsedList<T> {
  readonly items: readonly Located<T>[];
  readonly problems: readonly ContentProblem[];
}

/** A YAML file that is a list: each member is checked by itself, so that one mistake hides no other. */
export function parseList<T>(text: string, file: string, schema: z.ZodType<T>, what: string): ParsedList<T> {
  const yaml = readYaml(text, file);
  if (yaml.problems.length > 0) return { items: [], problems: yaml.problems };
  if (!Array.isArray(yaml.value)) {
    return {
      items: [],
      problems: [{ file, line: 1, message: `This file must be a list of ${what}: start each with "- id:".` }],
    };
  }
  const items: Located<T>[] = [];
  const problems: ContentProblem[] = [];
  yaml.value.forEach((member: unknown, index) => {
    const lineOf = (path: FieldPath): number => yaml.lineOf([index, ...path]);
    const result = schema.safeParse(member);
    if (result.success) {
      items.push({ value: result.data, file, lineOf });
      return;
    }
    for (const problem of result.error.issues.flatMap(explainIssue)) {
      problems.push({ file, line: lineOf(problem.path), message: problem.message });
    }
  });
  return { items, problems };
}
