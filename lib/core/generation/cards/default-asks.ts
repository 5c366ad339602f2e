import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Ask, Fact, Quantity, Target } from "@/lib/core/content/fact";
import type { EntityId } from "@/lib/core/shared/ids";
import { formatPartialDate, type PartialDate } from "@/lib/core/shared/partial-date";

/** Recalling a whole list is fair up to this many members. */
const LONGEST_LIST = 4;

type EntityMap = ReadonlyMap<EntityId, Entity>;

/** What is asked about a fact: what its author wrote, or for a bare fact one plain question for each slot. */
export function asksOf(fact: Fact, entities: EntityMap): readonly Ask[] {
  return fact.asks.length > 0 ? fact.asks : defaultAsks(fact, entities);
}

/**
 * Plain questions from the slots of a fact whose author wrote none. Thin on purpose: they name the speaker and the
 * date, and carry no span, so that only cards and typed figures come of them until somebody has written better ones.
 */
export function defaultAsks(fact: Fact, entities: EntityMap): readonly Ask[] {
  const frame = frameOf(fact, entities);
  switch (fact.kind) {
    case "quantity":
      return quantityAsks(fact, frame);
    case "event":
      return fact.date === undefined ? [] : [ask("date", frame(`when was this: ${fact.event}?`), dated(fact.date))];
    case "personRole": {
      const name = nameOf(fact.person, entities);
      return [
        ask(
          "person",
          frame(`who is meant by "${fact.uniqueCue}"?`),
          { type: "entity", entityId: fact.person },
          "reverse",
        ),
        ask("role", frame(`what is the role of ${name}?`), worded(fact.role)),
      ];
    }
    case "claim":
      return claimAsks(fact, entities);
    case "policy":
      return policyAsks(fact, frame);
    case "definition":
      return [
        ask("gloss", frame(`what is meant by "${fact.term}"?`), worded(fact.gloss)),
        ask("term", frame(`which term means this: ${fact.gloss}?`), worded(fact.term), "reverse"),
      ];
    case "list":
      return fact.complete && fact.members.length <= LONGEST_LIST
        ? [
            ask(
              "members",
              frame(`which ${fact.members.length} belong to "${fact.label}"?`),
              worded(fact.members.join(", ")),
            ),
          ]
        : [];
    case "causeEffect":
      return [ask("cause", frame(`what led to this: ${fact.effect}?`), worded(fact.cause))];
    case "comparison":
      return fact.rank === undefined
        ? []
        : [ask("rank", frame(`which place has ${fact.a} by ${fact.property}?`), counted(rank(fact.rank)))];
  }
}

function quantityAsks(fact: Extract<Fact, { kind: "quantity" }>, frame: Frame): readonly Ask[] {
  const value = ask("value", frame(`how much is this, for ${fact.subject}: ${fact.property}?`), counted(fact.value));
  if (fact.at === undefined) return [value];
  return [value, ask("date", frame(`when does this hold, for ${fact.subject}: ${fact.property}?`), dated(fact.at))];
}

function claimAsks(fact: Extract<Fact, { kind: "claim" }>, entities: EntityMap): readonly Ask[] {
  if (fact.attribution === undefined) return [];
  const speaker = fact.attribution.speakerId;
  const date = formatPartialDate(fact.asOf);
  return [
    ask(
      "speaker",
      `Who ${fact.stance} this, as of ${date}: ${fact.proposition}?`,
      { type: "entity", entityId: speaker },
      "reverse",
    ),
    ask(
      "proposition",
      `What does ${nameOf(speaker, entities)} say of ${fact.tags[0] ?? "this"}, as of ${date}?`,
      worded(fact.proposition),
    ),
  ];
}

function policyAsks(fact: Extract<Fact, { kind: "policy" }>, frame: Frame): readonly Ask[] {
  return [
    ...(fact.date === undefined ? [] : [ask("date", frame(`which date goes with ${fact.name}?`), dated(fact.date))]),
    ...(fact.provision === undefined
      ? []
      : [
          ask(
            "name",
            frame(`what is the name of the policy that provides this: ${fact.provision}?`),
            worded(fact.name),
            "reverse",
          ),
        ]),
  ];
}

type Frame = (question: string) => string;

/** Puts speaker and date before a question, so that it stays true when the world changes. */
function frameOf(fact: Fact, entities: EntityMap): Frame {
  const speaker =
    fact.attribution === undefined ? "" : `according to ${nameOf(fact.attribution.speakerId, entities)}, `;
  return (question) => {
    const text = `as of ${formatPartialDate(fact.asOf)}, ${speaker}${question}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}

function ask(target: Target, question: string, answer: Answer, direction: Ask["direction"] = "forward"): Ask {
  return { target, direction, question, answer, misconceptions: [] };
}

function nameOf(id: EntityId, entities: EntityMap): string {
  return entities.get(id)?.name ?? id;
}

function worded(text: string): Answer {
  return { type: "text", text, accept: [] };
}

function dated(date: PartialDate): Answer {
  return { type: "date", date };
}

function counted(quantity: Quantity): Answer {
  return { type: "quantity", quantity };
}

function rank(value: number): Quantity {
  return { value, unit: "rank", qualifier: "exact" };
}
