import { z } from "zod";
import type { Comparison } from "@/lib/core/content/comparison";
import type { ContentProblem, Located } from "@/lib/core/content/content-problem";
import type { Objective } from "@/lib/core/content/objective";
import { parseList } from "@/lib/core/content/parse-list";
import { slug, text } from "@/lib/core/content/schema-parts";
import { asId, type ComparisonId, type FactId, type ObjectiveId, type SourceId } from "@/lib/core/shared/ids";

const objectiveSchema = z.strictObject({
  id: slug,
  text,
  sources: z.array(slug).min(1, "name at least one source that it belongs to."),
});

const comparisonSchema = z.strictObject({
  id: slug,
  question: text.refine((question) => /^[^?]+\?$/.test(question), "ask one question, with its mark at the end."),
  note: text,
  accounts: z.array(slug).min(2, "name at least two facts whose accounts are compared."),
});

interface Parsed<T> {
  readonly items: readonly Located<T>[];
  readonly problems: readonly ContentProblem[];
}

/** The learning objectives of a file. */
export function parseObjectives(yaml: string, file: string): Parsed<Objective> {
  const { items, problems } = parseList(yaml, file, objectiveSchema, "objectives");
  const objectives = items.map((item) => ({
    ...item,
    value: { ...item.value, id: asId<ObjectiveId>(item.value.id), sources: item.value.sources.map(asId<SourceId>) },
  }));
  return { items: objectives, problems };
}

/** The comparisons of a file. */
export function parseComparisons(yaml: string, file: string): Parsed<Comparison> {
  const { items, problems } = parseList(yaml, file, comparisonSchema, "comparisons");
  const comparisons = items.map((item) => ({
    ...item,
    value: { ...item.value, id: asId<ComparisonId>(item.value.id), accounts: item.value.accounts.map(asId<FactId>) },
  }));
  return { items: comparisons, problems };
}
