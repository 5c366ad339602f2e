import type { ContentProblem, Located } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import { entitySchema } from "@/lib/core/content/entity-schema";
import { parseList } from "@/lib/core/content/parse-list";
import { asId, type EntityId } from "@/lib/core/shared/ids";

export interface ParsedEntities {
  readonly entities: readonly Located<Entity>[];
  readonly problems: readonly ContentProblem[];
}

/** The entities of a file. A variant is an alias too: what we don't write, others may still answer. */
export function parseEntities(text: string, file: string): ParsedEntities {
  const { items, problems } = parseList(text, file, entitySchema, "entities");
  const entities = items.map((item) => ({
    ...item,
    value: {
      ...item.value,
      id: asId<EntityId>(item.value.id),
      aliases: [...item.value.aliases, ...item.value.variants],
    },
  }));
  return { entities, problems };
}
