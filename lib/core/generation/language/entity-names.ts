import type { Entity } from "@/lib/core/content/entity";
import { allowedSlips, editDistance, lettersAllow } from "@/lib/core/generation/language/edit-distance";
import { holds, normaliseText, type Reading, readText } from "@/lib/core/generation/language/words";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { groupBy } from "@/lib/core/shared/group-by";
import type { EntityId } from "@/lib/core/shared/ids";

/** One name of one entity, with the form in which it is compared. */
interface EntityName {
  readonly entity: Entity;
  readonly name: string;
  readonly reading: Reading;
}

/** Every name of every entity, found by what is looked up; made once for a bank. */
export interface NameIndex {
  readonly entityOf: ReadonlyMap<EntityId, Entity>;
  /** All spellings of one entity, the one that we use first. */
  readonly namesOf: ReadonlyMap<EntityId, readonly string[]>;
  readonly readingsOf: ReadonlyMap<EntityId, readonly Reading[]>;
  /** The name and the aliases that its author gave, without those that we make of them. */
  readonly givenOf: ReadonlyMap<EntityId, readonly Reading[]>;
  readonly entityNamed: ReadonlyMap<string, Entity>;
  readonly ofLength: ReadonlyMap<number, readonly EntityName[]>;
}

/** Indexes the names. A surname stands for its bearer where nobody else has it. */
export function toNameIndex(entities: readonly Entity[]): NameIndex {
  const ordered = sortedBy(entities, (entity) => entity.id);
  const names = ordered.flatMap((entity) => spellingsOf(entity, ordered));
  const ofEntity = groupBy(names, ({ entity }) => entity.id);
  return {
    entityOf: new Map(ordered.map((entity) => [entity.id, entity])),
    namesOf: new Map([...ofEntity].map(([id, ofOne]) => [id, ofOne.map(({ name }) => name)])),
    readingsOf: new Map([...ofEntity].map(([id, ofOne]) => [id, ofOne.map(({ reading }) => reading)])),
    givenOf: new Map(ordered.map(({ id, name, aliases }) => [id, [name, ...aliases].map(readText)])),
    entityNamed: new Map(names.map(({ reading, entity }) => [reading.normal, entity] as const).reverse()),
    ofLength: groupBy(names, ({ reading }) => reading.normal.length),
  };
}

function spellingsOf(entity: Entity, entities: readonly Entity[]): readonly EntityName[] {
  const surname = surnameOf(entity, entities);
  const names = [entity.name, ...entity.aliases, ...reversedName(entity), ...(surname === undefined ? [] : [surname])];
  const distinct = new Map<string, EntityName>();
  for (const name of names) {
    const reading = readText(name);
    const { normal } = reading;
    if (!distinct.has(normal)) distinct.set(normal, { entity, name, reading });
  }
  return [...distinct.values()];
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
export function findEntity(text: string, names: NameIndex): Entity | undefined {
  return names.entityNamed.get(normaliseText(text));
}

/** Whether a text names the entity in any spelling that its author gave. */
export function isNamedIn(text: Reading, { id }: Entity, { givenOf }: NameIndex): boolean {
  return (givenOf.get(id) ?? []).some((name) => holds(text, name));
}

/**
 * The names of other things so near to an answer that a typo could turn one into the other. Only these are kept with
 * a card, so that a new entity changes no card but those it could be mistaken for.
 */
export function rivalsOf(forms: readonly Reading[], names: NameIndex): readonly string[] {
  const own = new Set(forms.map(({ normal }) => names.entityNamed.get(normal)));
  const near = new Set<string>();
  for (const form of forms) {
    const { length } = form.normal;
    const edits = rivalEdits(length);
    for (let size = length - edits; edits > 0 && size <= length + edits; size += 1)
      for (const { entity, name, reading } of names.ofLength.get(size) ?? [])
        if (isWithin(form, reading, edits) && !own.has(entity)) near.add(name);
  }
  return [...near].sort();
}

/** One more than the slips allowed: what is farther off is never nearer to a typo of the answer than the answer is. */
function rivalEdits(length: number): number {
  const slips = allowedSlips(length);
  return slips === 0 ? 0 : slips + 1;
}

/** Whether a typo of the first could be taken for the second. */
export function isNear(form: Reading, other: Reading): boolean {
  const edits = rivalEdits(form.normal.length);
  return edits > 0 && isWithin(form, other, edits);
}

function isWithin(form: Reading, other: Reading, edits: number): boolean {
  return (
    lettersAllow(form.letters, other.letters, edits) &&
    form.normal !== other.normal &&
    editDistance(form.normal, other.normal, edits) <= edits
  );
}
