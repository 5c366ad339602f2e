import type { Entity, EntityType } from "@/lib/core/content/entity";
import { requireAuthor } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { type FrameChoices, frameChoices } from "@/lib/server/services/facts/read-fact-editor";
import { loadFrame } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";

/** What the fields of a new fact can name: of the shared bank and of one's own. */
export interface NewFactChoices extends FrameChoices {
  readonly categories: EntityCategories;
}

/** The sorts that there are of each type of name. */
export type EntityCategories = Readonly<Partial<Record<EntityType, readonly string[]>>>;

/** @throws DomainError not-allowed */
export async function readNewFactChoices({ actor }: ServiceContext): Promise<NewFactChoices> {
  await requireAuthor(actor);
  const frame = await loadFrame(database(), actor.userId);
  return { ...frameChoices(frame), categories: entityCategories(frame.entities) };
}

export function entityCategories(entities: readonly Entity[]): EntityCategories {
  const categories: Partial<Record<EntityType, readonly string[]>> = {};
  for (const { type, category } of entities)
    categories[type] = [...new Set([...(categories[type] ?? []), category])].sort();
  return categories;
}
