import type { Entity } from "@/lib/core/content/entity";
import { allowedSlips, editDistance } from "@/lib/core/generation/edit-distance";
import { normaliseText } from "@/lib/core/generation/words";
import type { EntityId } from "@/lib/core/shared/ids";

/** One name of one entity, with the form in which it is compared. */
export interface EntityName {
  readonly entity: Entity;
  readonly name: string;
  readonly normal: string;
}

/** Every name of every entity. A surname stands for its bearer where nobody else has it. */
export function nameIndexOf(entities: readonly Entity[]): readonly EntityName[] {
  return entities.flatMap((entity) => {
    const surname = surnameOf(entity, entities);
    const names = [entity.name, ...entity.aliases, ...reversedName(entity), ...(surname === undefined ? [] : [surname])];
    const distinct = new Map(names.map((name) => [normaliseText(name), name] as const).reverse());
    return [...distinct].reverse().map(([normal, name]) => ({ entity, name, normal }));
  });
}

/** The last of a person's names; none where two people share it. */
export function surnameOf(entity: Entity, entities: readonly Entity[]): string | undefined {
  const words = entity.name.split(" ");
  const surname = words.at(-1);
  if (entity.type !== "person" || words.length < 2 || surname === undefined) return undefined;
  const isShared = entities.some(
    (other) => other.id !== entity.id && other.type === "person" && other.name.split(" ").includes(surname),
  );
  return isShared ? undefined : surname;
}

function reversedName(entity: Entity): readonly string[] {
  const [first, second, ...others] = entity.name.split(" ");
  const hasTwoNames = entity.type === "person" && first !== undefined && second !== undefined && others.length === 0;
  return hasTwoNames ? [`${second} ${first}`] : [];
}

/** The entity that a text names, in any of its spellings. */
export function findEntity(text: string, names: readonly EntityName[]): Entity | undefined {
  const wanted = normaliseText(text);
  return names.find((name) => name.normal === wanted)?.entity;
}

/**
 * The names of other things so near to an answer that a typo could turn one into the other. Only these are kept with
 * a card, so that a new entity changes no card but those it could be mistaken for.
 */
export function rivalsOf(forms: readonly string[], own: EntityId | undefined, names: readonly EntityName[]): readonly string[] {
  const normals = forms.map(normaliseText);
  const rivals = names
    .filter((name) => name.entity.id !== own && normals.some((form) => isNear(form, name.normal)))
    .map((name) => name.name);
  return [...new Set(rivals)].sort();
}

/** Within twice the slips allowed: what is farther off cannot be nearer to a typo of the answer than the answer is. */
export function isNear(a: string, b: string): boolean {
  const limit = allowedSlips(a.length) * 2;
  return a !== b && limit > 0 && editDistance(a, b, limit) <= limit;
}
