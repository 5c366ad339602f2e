import type { Entity } from "@/lib/core/content/entity";
import type { Source } from "@/lib/core/content/source";
import { groupBy } from "@/lib/core/shared/group-by";
import type { ServiceContext } from "@/lib/server/services/context";
import { type EntityCategories, entityCategories } from "@/lib/server/services/facts/read-new-fact-choices";
import { loadFrame } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { loadNamingFacts, loadOwn } from "@/lib/server/store/own-bank";

interface FactOfOwn {
  readonly factId: string;
  readonly statement: string;
}

/** The articles and names that someone has added for facts of their own, each with the facts that keep it from being deleted. */
export interface OwnBank {
  readonly sources: readonly { readonly source: Source; readonly facts: readonly FactOfOwn[] }[];
  readonly entities: readonly { readonly entity: Entity; readonly facts: readonly FactOfOwn[] }[];
  readonly categories: EntityCategories;
}

export async function readOwnBank({ actor }: ServiceContext): Promise<OwnBank> {
  const db = database();
  const [sources, entities, frame] = await Promise.all([
    loadOwn<Source>(db, "source", actor.userId),
    loadOwn<Entity>(db, "entity", actor.userId),
    loadFrame(db, actor.userId),
  ]);
  const naming = groupBy(
    await loadNamingFacts(
      db,
      [...sources, ...entities].map(({ id }) => id),
    ),
    ({ namedId }) => namedId,
  );
  const factsOf = (id: string) => (naming.get(id) ?? []).map(({ factId, statement }) => ({ factId, statement }));
  return {
    sources: sources.map((source) => ({ source, facts: factsOf(source.id) })),
    entities: entities.map((entity) => ({ entity, facts: factsOf(entity.id) })),
    categories: entityCategories(frame.entities),
  };
}
