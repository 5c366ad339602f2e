import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Fact } from "@/lib/core/content/fact";
import type { Distractor, Task } from "@/lib/core/generation/distractors/distractor";
import { DISTRACTORS } from "@/lib/core/generation/distractors/pick";
import { kinship, sharesSource, slotSiblings, sortOf } from "@/lib/core/generation/fact-bank";
import { findEntity, isNamedIn } from "@/lib/core/generation/language/entity-names";
import { containsWords, readText } from "@/lib/core/generation/language/words";
import { highestFirst } from "@/lib/core/generation/stable-order";
import type { EntityId } from "@/lib/core/shared/ids";

type EntityTask = Task<Extract<Answer, { type: "entity" }>>;

/** Statements that share this much of their content words may say the same: their speakers are not set against each other. */
const SAME_POINT_OVERLAP = 0.4;

/**
 * Wrong names in order of preference: known errors, and where there are too few, the most akin of the same sort that
 * cannot be true as well. An author's two are enough: someone has made sure that they are wrong.
 */
export function entityDistractors(task: EntityTask): readonly Distractor[] {
  const key = task.bank.entityOf.get(task.answer.entityId);
  if (key === undefined) return [];
  const known = distinct(misconceptions(task, key));
  return known.length >= DISTRACTORS ? known : distinct([...known, ...fromBank(task, key)]);
}

function misconceptions(task: EntityTask, key: Entity): readonly Distractor[] {
  return task.ask.misconceptions.flatMap(({ text, why }) => {
    const entity = findEntity(text, task.bank.names);
    if (entity === undefined)
      return [{ value: { type: "text" as const }, text, origin: "misconception" as const, whyWrong: why }];
    const isWrong = entity.type === key.type && !trueEntities(task).has(entity.id);
    return isWrong ? [toDistractor(entity, "misconception", why)] : [];
  });
}

function fromBank(task: EntityTask, key: Entity): readonly Distractor[] {
  if (!isClosed(task, key)) return [];
  const isFree = task.ask.target === "speaker" ? otherSpeakers(task) : unconnected(task);
  const told = readText(`${task.ask.question} ${task.fact.statement}`);
  const others = (task.bank.entitiesOfSort.get(sortOf(key)) ?? []).filter(
    (entity) => isAlike(entity, key) && isFree(entity) && !isNamedIn(told, entity, task.bank.names),
  );
  return highestFirst(
    others,
    (entity) => nearness(entity, task),
    task.fact.id,
    ({ id }) => id,
  ).map((entity) => toDistractor(entity, "bank", `${entity.name}: ${entity.gloss}.`));
}

/** Whether others are wrong for certain: concepts run into each other, and an incomplete list may have more members. */
function isClosed({ fact, ask }: EntityTask, key: Entity): boolean {
  const isOpenList = ask.target === "member" && !(fact.kind === "list" && fact.complete);
  return key.type !== "concept" && !isOpenList;
}

/** Active at the same time, and neither a part nor a longer name of the other. */
function isAlike(entity: Entity, key: Entity): boolean {
  if (entity.id === key.id) return false;
  const overlap =
    (entity.activeFrom ?? 0) <= (key.activeTo ?? 9999) && (key.activeFrom ?? 0) <= (entity.activeTo ?? 9999);
  const isNested = containsWords(entity.name, key.name) || containsWords(key.name, entity.name);
  return overlap && !isNested;
}

/** Someone who says things, but has not said this one, nor anything that comes near it. */
function otherSpeakers({ fact, bank }: EntityTask): (entity: Entity) => boolean {
  return ({ id }) =>
    !(bank.factsOfSpeaker.get(id) ?? []).some(
      (other) => other.slotKey === fact.slotKey || bank.overlaps.between(fact.id, other.id) >= SAME_POINT_OVERLAP,
    );
}

/** Someone or something that no true answer has to do with. */
function unconnected(task: EntityTask): (entity: Entity) => boolean {
  const ofFact = slotSiblings(task.fact, task.bank).flatMap((sibling) => sibling.entities);
  const taken = new Set([...trueEntities(task), ...ofFact]);
  return ({ id }) => !taken.has(id);
}

function trueEntities({ fact, answer, bank }: EntityTask): ReadonlySet<EntityId> {
  const asked = slotSiblings(fact, bank)
    .flatMap((sibling) => sibling.asks)
    .flatMap((sibling) => (sibling.answer.type === "entity" ? [sibling.answer.entityId] : []));
  return new Set([answer.entityId, ...partiesOf(fact), ...asked]);
}

function partiesOf(fact: Fact): readonly EntityId[] {
  return fact.kind === "policy" ? fact.parties : [];
}

/** Speakers of the same article first; else those that facts akin to this one are about. */
function nearness(entity: Entity, { fact, ask, bank }: EntityTask): number {
  const said = bank.factsOfSpeaker.get(entity.id) ?? [];
  if (ask.target === "speaker")
    return (said.some((other) => sharesSource(other, fact)) ? 200 : 0) + (said.length > 0 ? 100 : 0);
  const about = bank.factsAbout.get(entity.id) ?? [];
  return Math.max(0, ...about.filter((other) => other.id !== fact.id).map((other) => kinship(fact, other)));
}

function distinct(distractors: readonly Distractor[]): readonly Distractor[] {
  const seen = new Set<string>();
  return distractors.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function toDistractor(entity: Entity, origin: Distractor["origin"], whyWrong: string): Distractor {
  return { value: { type: "entity", entity }, text: entity.name, origin, whyWrong };
}
