import { answerWordings } from "@/lib/core/content/answer-wordings";
import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Ask, Fact, Target } from "@/lib/core/content/fact";
import { containsPhrase, countSpan } from "@/lib/core/content/phrase";
import { formatQuantity } from "@/lib/core/generation/figures/format-quantity";
import type { EntityId } from "@/lib/core/shared/ids";
import { asOfPhrase, type PartialDate } from "@/lib/core/shared/partial-date";

type EntityMap = ReadonlyMap<EntityId, Entity>;
type FactOf<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

/** A list that is longer than this is not recalled as a whole. */
const LONGEST_LIST = 4;

/**
 * What is asked about a fact: what its author wrote; of a bare fact the plain questions that come of its parts. These
 * carry no span, so that only cards and typed figures come of them until someone has written better ones.
 */
export function asksOf(fact: Fact, entities: EntityMap): readonly Ask[] {
  return fact.asks.length > 0 ? fact.asks : asksOfKind(fact, entities);
}

/**
 * What can be asked of a fact whose author has filled in its parts and written no questions: one question for each part
 * that has an answer, naming the speaker and the date, with the words of the statement that give the answer where they
 * stand there once. Worded as the rules for questions want it; the author can take them, leave them, or write better ones.
 */
export function suggestAsks(fact: Fact, entities: EntityMap): readonly Ask[] {
  return asksOfKind(fact, entities).map((ask) => {
    const span = spanOf(fact.statement, ask.answer, entities);
    return span === undefined ? ask : { ...ask, span };
  });
}

function asksOfKind(fact: Fact, entities: EntityMap): readonly Ask[] {
  switch (fact.kind) {
    case "quantity":
      return quantityAsks(fact, entities);
    case "event":
      return eventAsks(fact, entities);
    case "personRole":
      return roleAsks(fact, entities);
    case "policy":
      return policyAsks(fact, entities);
    case "claim":
      return claimAsks(fact);
    case "causeEffect":
      return causeAsks(fact, entities);
    case "comparison":
      return comparisonAsks(fact, entities);
    case "list":
      return listAsks(fact, entities);
    case "definition":
      return [
        ask("gloss", `What is meant by ${fact.term}${saidBy(fact, entities)}?`, worded(fact.gloss)),
        ask("term", `Which term means ${fact.gloss}${saidBy(fact, entities)}?`, worded(fact.term), "reverse"),
      ];
  }
}

function quantityAsks(fact: FactOf<"quantity">, entities: EntityMap): readonly Ask[] {
  const { subject, property, value, at } = fact;
  const what = `the ${property} of ${subject}`;
  const asked = `What is ${what}${framed(fact, entities)}?`;
  const amount = ask("value", asked, { type: "quantity", quantity: value });
  if (at === undefined) return [amount];
  const when = `For which ${unitOf(at)} is ${what} given as ${formatQuantity(value)}${saidBy(fact, entities)}?`;
  return [amount, ask("date", when, dated(at))];
}

function eventAsks(fact: FactOf<"event">, entities: EntityMap): readonly Ask[] {
  const { event, date, actor, place } = fact;
  const frame = framed(fact, entities);
  return [
    ...(date === undefined
      ? []
      : [ask("date", `${onWhich(date)} was ${event}${saidBy(fact, entities)}?`, dated(date))]),
    ...(actor === undefined ? [] : [ask("actor", `Who was responsible for ${event}${frame}?`, named(actor))]),
    ...(place === undefined ? [] : [ask("place", `Where was ${event}${frame}?`, worded(place))]),
  ];
}

function roleAsks(fact: FactOf<"personRole">, entities: EntityMap): readonly Ask[] {
  const { person, role, organisation, uniqueCue } = fact;
  const at = organisation === undefined ? "" : ` at ${nameOf(organisation, entities)}`;
  return [
    ask("person", `Who is ${uniqueCue}${saidBy(fact, entities)}?`, named(person), "reverse"),
    ask("role", `Which role does ${nameOf(person, entities)} have${at}${framed(fact, entities)}?`, worded(role)),
  ];
}

function policyAsks(fact: FactOf<"policy">, entities: EntityMap): readonly Ask[] {
  const { name, date, provision, article } = fact;
  const frame = framed(fact, entities);
  return [
    ...(date === undefined ? [] : [ask("date", `Which ${unitOf(date)} does ${name} carry as its date?`, dated(date))]),
    ...(provision === undefined
      ? []
      : [
          ask("provision", `What does ${name} provide for${frame}?`, worded(provision)),
          ask("name", `Which agreement, law or plan provides for ${provision}${frame}?`, worded(name), "reverse"),
        ]),
    ...(provision === undefined || article === undefined
      ? []
      : [ask("article", `Which part of ${name} provides for ${provision}?`, worded(article))]),
  ];
}

/** Who says so: of what is claimed itself only its author can ask well. */
function claimAsks(fact: FactOf<"claim">): readonly Ask[] {
  const { attribution, stance, asOf } = fact;
  if (attribution === undefined) return [];
  const proposition = fact.proposition.replace(/^that /, "").replace(/[.!]$/, "");
  const question = `Who ${stance} that ${proposition}, ${asOfPhrase(asOf)}?`;
  return [ask("speaker", question, named(attribution.speakerId), "reverse")];
}

function causeAsks(fact: FactOf<"causeEffect">, entities: EntityMap): readonly Ask[] {
  const { cause, effect, hedged } = fact;
  const frame = framed(fact, entities);
  return [
    ask("cause", `What ${hedged ? "may have led" : "led"} to ${effect}${frame}?`, worded(cause)),
    ask("effect", `What ${hedged ? "may" : "did"} ${cause} lead to${frame}?`, worded(effect)),
  ];
}

function comparisonAsks(fact: FactOf<"comparison">, entities: EntityMap): readonly Ask[] {
  const { a, b, property, relation, rank } = fact;
  const frame = framed(fact, entities);
  if (rank === undefined)
    return [ask("comparison", `In ${property}, what is ${a} compared with ${b}${frame}?`, worded(relation))];
  const place: Answer = { type: "quantity", quantity: { value: rank, unit: "rank", qualifier: "exact" } };
  return [ask("rank", `Which rank does ${a} have by ${property}${frame}?`, place)];
}

function listAsks(fact: FactOf<"list">, entities: EntityMap): readonly Ask[] {
  const { label, members, complete } = fact;
  if (!complete || members.length > LONGEST_LIST) return [];
  const text = `${members.slice(0, -1).join(", ")} and ${members.at(-1)}`;
  return [ask("members", `What are the ${members.length} ${label}${framed(fact, entities)}?`, worded(text))];
}

/** ", according to Ada Reed": what is not plain fact is asked as someone's. */
function saidBy({ attribution }: Fact, entities: EntityMap): string {
  return attribution === undefined ? "" : `, according to ${nameOf(attribution.speakerId, entities)}`;
}

/** The speaker, and the date, so that the question stays true when the world changes. */
function framed(fact: Fact, entities: EntityMap): string {
  return `${saidBy(fact, entities)}, ${asOfPhrase(fact.asOf)}`;
}

/** As exactly as the answer is known. */
function unitOf({ day, month }: PartialDate): string {
  if (day !== undefined) return "day";
  return month === undefined ? "year" : "month";
}

function onWhich(date: PartialDate): string {
  return date.day === undefined ? `In which ${unitOf(date)}` : "On which day";
}

/** The longest wording of the answer that stands in the statement, once; undefined where none does. */
function spanOf(statement: string, answer: Answer, entities: EntityMap): string | undefined {
  const wordings = answerWordings(answer, entities).toSorted((a, b) => b.length - a.length);
  return wordings.find((wording) => countSpan(statement, wording) === 1 && containsPhrase(statement, wording));
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

function named(entityId: EntityId): Answer {
  return { type: "entity", entityId };
}
