import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Comparison } from "@/lib/core/content/comparison";
import type { ContentProblem } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import { type ContentFile, type ContentFiles, parseContent } from "@/lib/core/content/parse-content";
import type { Source } from "@/lib/core/content/source";
import { lintContent } from "@/lib/core/generation/lint-content";

export interface Content {
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  /** In the order of the files' names, and within a file in its own: the same on every machine. */
  readonly facts: readonly Fact[];
  readonly objectives: readonly Objective[];
  readonly comparisons: readonly Comparison[];
  /** Everything that `npm run content:check` complains about; facts that could not be read are missing above. */
  readonly problems: readonly ContentProblem[];
}

async function readYamlFiles(directory: string, shownAs: string): Promise<readonly ContentFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `${shownAs}/${name}`,
      text: await readFile(path.join(directory, name), "utf8"),
    })),
  );
}

/** Objectives and comparisons are an offer: a content folder can do without. */
async function readIfThere(directory: string, name: string, shownAs: string): Promise<readonly ContentFile[]> {
  const names = await readdir(directory);
  if (!names.includes(name)) return [];
  return [{ path: `${shownAs}/${name}`, text: await readFile(path.join(directory, name), "utf8") }];
}

/** The files of a content folder, named as seen from where the folder lies: "content/facts/alliance.yaml". */
export async function readContentFiles(directory: string): Promise<ContentFiles> {
  const shownAs = path.basename(path.resolve(directory));
  const [sources, facts, entities, objectives, comparisons] = await Promise.all([
    readYamlFiles(path.join(directory, "sources"), `${shownAs}/sources`),
    readYamlFiles(path.join(directory, "facts"), `${shownAs}/facts`),
    readFile(path.join(directory, "entities.yaml"), "utf8"),
    readIfThere(directory, "objectives.yaml", shownAs),
    readIfThere(directory, "comparisons.yaml", shownAs),
  ]);
  return { sources, facts, entities: [{ path: `${shownAs}/entities.yaml`, text: entities }], objectives, comparisons };
}

/** Reads and checks the whole content folder. Throws only where a folder or file is not there. */
export async function readContent(directory: string): Promise<Content> {
  const parsed = parseContent(await readContentFiles(directory));
  return {
    sources: parsed.sources.map(({ value }) => value),
    entities: parsed.entities.map(({ value }) => value),
    facts: parsed.facts.map(({ value }) => value),
    objectives: parsed.objectives.map(({ value }) => value),
    comparisons: parsed.comparisons.map(({ value }) => value),
    problems: lintContent(parsed),
  };
}
