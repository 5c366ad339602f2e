import type { Comparison } from "@/lib/core/content/comparison";
import type { ContentProblem, Located } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import { parseEntities } from "@/lib/core/content/parse-entities";
import { parseFacts } from "@/lib/core/content/parse-facts";
import { parseComparisons, parseObjectives } from "@/lib/core/content/parse-frame";
import { parseSource } from "@/lib/core/content/parse-source";
import type { Source } from "@/lib/core/content/source";

/** A file of the content folder, its path as problems shall name it. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

export interface ContentFiles {
  readonly sources: readonly ContentFile[];
  readonly entities: readonly ContentFile[];
  readonly facts: readonly ContentFile[];
  readonly objectives: readonly ContentFile[];
  readonly comparisons: readonly ContentFile[];
}

export interface ParsedContent {
  readonly sources: readonly Located<Source>[];
  readonly entities: readonly Located<Entity>[];
  /** In the order of the files as given, and within a file in its own. */
  readonly facts: readonly Located<Fact>[];
  readonly objectives: readonly Located<Objective>[];
  readonly comparisons: readonly Located<Comparison>[];
  readonly problems: readonly ContentProblem[];
}

/** Texts in, typed content out, with a problem for everything that could not be read. */
export function parseContent(files: ContentFiles): ParsedContent {
  const sources = files.sources.map(({ text, path }) => parseSource(text, path));
  const entities = files.entities.map(({ text, path }) => parseEntities(text, path));
  const facts = files.facts.map(({ text, path }) => parseFacts(text, path));
  const objectives = files.objectives.map(({ text, path }) => parseObjectives(text, path));
  const comparisons = files.comparisons.map(({ text, path }) => parseComparisons(text, path));
  return {
    sources: sources.flatMap(({ source }) => source ?? []),
    entities: entities.flatMap((parsed) => parsed.entities),
    facts: facts.flatMap((parsed) => parsed.facts),
    objectives: objectives.flatMap(({ items }) => items),
    comparisons: comparisons.flatMap(({ items }) => items),
    problems: [...sources, ...entities, ...facts, ...objectives, ...comparisons].flatMap(({ problems }) => problems),
  };
}
