import { type ContentProblem, type Located, locate } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import { wordsOf } from "@/lib/core/content/phrase";

/** Names that two entities share: an answer that someone types could mean either. */
export function checkEntityNames(entities: readonly Located<Entity>[]): readonly ContentProblem[] {
  const owners = new Map<string, string>();
  return entities.flatMap((located) => {
    const entity = located.value;
    return [entity.name, ...entity.aliases].flatMap((name) => {
      const key = wordsOf(name).join(" ");
      const owner = owners.get(key) ?? entity.id;
      owners.set(key, owner);
      if (owner === entity.id) return [];
      const message = `The name "${name}" already belongs to "${owner}", so an answer could mean either.`;
      return [locate(located, { path: ["id"], message })];
    });
  });
}
