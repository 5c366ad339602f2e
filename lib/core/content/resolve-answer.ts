import type { Answer, FactKind, Target } from "@/lib/core/content/fact";
import type { AnswerForm, AskForm, FactForm } from "@/lib/core/content/fact-schema";
import { asId, type EntityId } from "@/lib/core/shared/ids";
import type { PartialDate } from "@/lib/core/shared/partial-date";

/** What can be asked about a fact of each kind; its speaker can be asked wherever there is an attribution. */
export const TARGETS_OF_KIND: Readonly<Record<FactKind, readonly Target[]>> = {
  quantity: ["value", "date", "subject"],
  event: ["date", "event", "actor", "place"],
  personRole: ["person", "role"],
  policy: ["name", "date", "provision", "article", "party"],
  claim: ["proposition"],
  causeEffect: ["cause", "effect"],
  comparison: ["rank", "comparison"],
  list: ["members", "member"],
  definition: ["term", "gloss"],
};

/** What can be asked about a fact of a kind. */
export function targetsOfKind(kind: FactKind): readonly Target[] {
  return [...TARGETS_OF_KIND[kind], "speaker"];
}

export type ResolvedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string };

/** The answer of an ask: the one it gives itself, else the slot of the fact that its target names. */
export function resolveAnswer(fact: FactForm, ask: AskForm): ResolvedAnswer {
  if (ask.target === "speaker" && fact.attribution === undefined) {
    return { ok: false, message: 'asks for the speaker, but has none. Add "attribution".' };
  }
  const targets = TARGETS_OF_KIND[fact.kind];
  if (ask.target !== "speaker" && !targets.includes(ask.target)) {
    return {
      ok: false,
      message: `is a ${fact.kind}, which can’t be asked for "${ask.target}", only for: ${targets.join(", ")}, speaker.`,
    };
  }
  const answer = ask.answer === undefined ? slotAnswer(fact, ask.target) : givenAnswer(ask.answer);
  if (answer === undefined) {
    return {
      ok: false,
      message: `has no "${ask.target}" to take the answer from. Fill in that slot, or give "answer".`,
    };
  }
  return { ok: true, answer };
}

function givenAnswer(form: AnswerForm): Answer | undefined {
  if (form.quantity !== undefined) return { type: "quantity", quantity: form.quantity };
  if (form.date !== undefined) return dated(form.date);
  if (form.entity !== undefined) return named(form.entity);
  return form.text === undefined ? undefined : { type: "text", text: form.text, accept: form.accept ?? [] };
}

/** The answer that the slots of a fact give to a target; undefined where they give none. */
export function slotAnswer(fact: FactForm, target: Target): Answer | undefined {
  if (target === "speaker") return named(fact.attribution?.speaker);
  switch (fact.kind) {
    case "quantity":
      if (target === "value") return { type: "quantity", quantity: fact.value };
      return target === "date" ? dated(fact.at) : undefined;
    case "event":
      if (target === "date") return dated(fact.date);
      if (target === "actor") return named(fact.actor);
      return worded(target === "place" ? fact.place : fact.event);
    case "personRole":
      return target === "person" ? named(fact.person) : worded(fact.role);
    case "policy":
      if (target === "date") return dated(fact.date);
      if (target === "party") return undefined;
      return worded(target === "name" ? fact.name : target === "article" ? fact.article : fact.provision);
    case "claim":
      return worded(fact.proposition);
    case "causeEffect":
      return worded(target === "cause" ? fact.cause : fact.effect);
    case "comparison":
      return target === "rank" ? ranked(fact.rank) : undefined;
    case "list":
      return target === "members" ? worded(joinWithAnd(fact.members)) : undefined;
    case "definition":
      return worded(target === "term" ? fact.term : fact.gloss);
  }
}

function worded(text: string | undefined): Answer | undefined {
  return text === undefined ? undefined : { type: "text", text, accept: [] };
}

function dated(date: PartialDate | undefined): Answer | undefined {
  return date === undefined ? undefined : { type: "date", date };
}

function named(entityId: string | undefined): Answer | undefined {
  return entityId === undefined ? undefined : { type: "entity", entityId: asId<EntityId>(entityId) };
}

function ranked(rank: number | undefined): Answer | undefined {
  return rank === undefined
    ? undefined
    : { type: "quantity", quantity: { value: rank, unit: "rank", qualifier: "exact" } };
}

/** "medicine, generators and food" */
function joinWithAnd(members: readonly string[]): string {
  return members.length < 2 ? members.join("") : `${members.slice(0, -1).join(", ")} and ${members.at(-1)}`;
}
