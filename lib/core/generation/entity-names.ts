import type { Entity } from "@/lib/core/content/entity";
import {
  allowedSlips,
  editDistance,
  type LetterCounts,
  letterCountsOf,
  lettersAllow,
} from "@/lib/core/generation/edit-distance";
import { sortedBy } from "@/lib/core/generation/stable-order";
import { normaliseText } from "@/lib/core/generation/words";
import { groupBy } from "@/lib/core/shared/group-by";
import type { EntityId } from "@/lib/core/shared/ids";

/** One name of one entity, with the form in which it is compared. */
interface EntityName {
  readonly entity: Entity;
  readonly name: string;
  readonly normal: string;
  readonly letters: LetterCounts;
}

/** Every name of every entity, found by what is looked up; made once for a bank. */
export interface NameIndex {
  readonly entityOf: ReadonlyMap<EntityId, Entity>;
  /** All spellings of one entity, the one that we use first. */
  readonly namesOf: ReadonlyMap<EntityId, readonly string[]>;
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
    entityNamed: new Map(names.map(({ normal, entity }) => [normal, entity] as const).reverse()),
    ofLength: groupBy(names, ({ normal }) => normal.length),
  };
}

function spellingsOf(entity: Entity, entities: readonly Entity[]): readonly EntityName[] {
  const surname = surnameOf(entity, entities);
  const names = [entity.name, ...entity.aliases, ...reversedName(entity), ...(surname === undefined ? [] : [surname])];
  const distinct = new Map<string, string>();
  for (const name of names) if (!distinct.has(normaliseText(name))) distinct.set(normaliseText(name), name);
  return [...distinct].map(([normal, name]) => ({ entity, name, normal, letters: letterCountsOf(normal) }));
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

/**
 * The names of other things so near to an answer that a typo could turn one into the other. Only these are kept with
 * a card, so that a new entity changes no card but those it could be mistaken for.
 */
export function rivalsOf(forms: readonly string[], names: NameIndex): readonly string[] {
  const own = new Set(forms.map((form) => findEntity(form, names)?.id));
  const near = new Set<string>();
  for (const form of forms.map(normaliseText)) {
    const edits = rivalEdits(form);
    if (edits === 0) continue;
    const letters = letterCountsOf(form);
    for (let length = form.length - edits; length <= form.length + edits; length += 1) {
      for (const rival of names.ofLength.get(length) ?? []) {
        const isOther = !own.has(rival.entity.id) && rival.normal !== form;
        if (isOther && lettersAllow(letters, rival.letters, edits) && isNear(form, rival.normal)) near.add(rival.name);
      }
    }
  }
  return [...near].sort();
}

/** One more than the slips allowed: what is farther off is never nearer to a typo of the answer than the answer is. */
function rivalEdits(form: string): number {
  const slips = allowedSlips(form.length);
  return slips === 0 ? 0 : slips + 1;
}

/** Whether a typo of the first could be taken for the second. */
export function isNear(form: string, other: string): boolean {
  const edits = rivalEdits(form);
  return form !== other && edits > 0 && editDistance(form, other, edits) <= edits;
}
