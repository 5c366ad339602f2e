import type { z } from "zod";
import type { createEntityBody, entityChoice } from "@/lib/contracts/own-facts";
import { nameWordings } from "@/lib/core/content/answer-wordings";
import type { Entity } from "@/lib/core/content/entity";
import { sameWords } from "@/lib/core/content/phrase";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type EntityId } from "@/lib/core/shared/ids";
import { requireAuthor } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadFrame } from "@/lib/server/store/bank";
import { lockPublishing } from "@/lib/server/store/content";
import { database } from "@/lib/server/store/database";
import { saveOwn } from "@/lib/server/store/own-bank";
import { nameIsTaken } from "@/lib/words/problems";

/**
 * Adds someone or something that the shared bank does not have, for facts of my own.
 * @throws DomainError not-allowed, or conflict where a name is taken: an answer could mean either
 */
export async function addEntity(
  { actor, newId }: ServiceContext & { readonly newId: () => string },
  input: z.output<typeof createEntityBody>,
): Promise<z.infer<typeof entityChoice>> {
  await requireAuthor(actor);
  const entity: Entity = { ...input, id: asId<EntityId>(`own-${newId()}`) };
  await database().$transaction(async (db) => {
    await lockPublishing(db);
    const { entities } = await loadFrame(db, actor.userId);
    requireFreeNames(entity, entities);
    await saveOwn(db, "entity", actor.userId, entity);
  });
  return { id: entity.id, name: entity.name };
}

/** @throws DomainError conflict where another one goes by one of its names: an answer could mean either */
export function requireFreeNames(entity: Entity, all: readonly Entity[]): void {
  const names = nameWordings(entity);
  const taken = all
    .filter(({ id }) => id !== entity.id)
    .find((other) => nameWordings(other).some((name) => names.some((own) => sameWords(own, name))));
  if (taken !== undefined) throw new DomainError("conflict", nameIsTaken(taken.name));
}
