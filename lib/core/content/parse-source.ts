import type { ContentProblem, Located } from "@/lib/core/content/content-problem";
import { explainIssue } from "@/lib/core/content/explain-issue";
import type { Source } from "@/lib/core/content/source";
import { sourceSchema } from "@/lib/core/content/source-schema";
import { readYaml } from "@/lib/core/content/yaml-text";
import { asId, type SourceId } from "@/lib/core/shared/ids";

export interface ParsedSource {
  readonly source?: Located<Source>;
  readonly problems: readonly ContentProblem[];
}

/** The one source of a file. */
export function parseSource(text: string, file: string): ParsedSource {
  const yaml = readYaml(text, file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const result = sourceSchema.safeParse(yaml.value);
  if (!result.success) {
    const problems = result.error.issues.flatMap(explainIssue);
    return { problems: problems.map(({ path, message }) => ({ file, line: yaml.lineOf(path), message })) };
  }
  const value: Source = { ...result.data, id: asId<SourceId>(result.data.id) };
  return { source: { value, file, lineOf: yaml.lineOf }, problems: [] };
}
