import type { Entity } from "@/lib/core/content/entity";
import type { Answer, Ask, Fact, Quantity } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import { generateItemsWithReasons } from "@/lib/core/generation/generate-items";
import type { Item, ItemOfType } from "@/lib/core/generation/item";
import type { ItemType } from "@/lib/core/generation/item-types";
import { asId, type EntityId, type FactId, type SourceId } from "@/lib/core/shared/ids";
import { type PartialDate, parsePartialDate } from "@/lib/core/shared/partial-date";

type FactOf<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

/** What builders take: ids as plain strings would not compile elsewhere, so they are marked here. */
export const factId = asId<FactId>;
export const entityId = asId<EntityId>;

export function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed === undefined) throw new Error(`"${text}" is no date.`);
  return parsed;
}

export function aSource(overrides: Partial<Source> = {}): Source {
  return {
    id: asId<SourceId>("harbour-gazette"),
    title: "A Bridge for the Harbour",
    shortName: "Harbour Gazette",
    outlet: "Harbour Gazette",
    published: "May 2021",
    publishedFrom: "2021-05",
    publishedNote: "printed under the title",
    dateIsInferred: false,
    language: "en",
    paragraphs: 9,
    ...overrides,
  };
}

export function anEntity(id: string, name: string, overrides: Partial<Entity> = {}): Entity {
  return {
    id: entityId(id),
    type: "person",
    name,
    aliases: [],
    category: "engineer",
    gloss: `${name}, invented for tests`,
    ...overrides,
  };
}

/** Four engineers, an architect and a ministry of a town that does not exist. */
export const TOWN: readonly Entity[] = [
  anEntity("ada-reed", "Ada Reed", { aliases: ["Reed"] }),
  anEntity("ben-holt", "Ben Holt", { aliases: ["Holt"] }),
  anEntity("cora-lindqvist", "Cora Lindqvist", { aliases: ["Lindqvist"] }),
  anEntity("dora-okafor", "Dora Okafor", { aliases: ["Okafor"] }),
  anEntity("emil-stone", "Emil Stone", { category: "architect" }),
  anEntity("harbour-ministry", "Harbour Ministry", { type: "organisation", category: "ministry" }),
];

export function anAsk(answer: Answer, overrides: Partial<Ask> = {}): Ask {
  return {
    target: "value",
    direction: "forward",
    question: "How long is the bridge of 2021?",
    answer,
    misconceptions: [],
    ...overrides,
  };
}

export function metres(value: number, overrides: Partial<Quantity> = {}): Quantity {
  return { value, unit: "count", noun: "metres", qualifier: "exact", ...overrides };
}

const COMMON = {
  epistemic: "fact" as const,
  asOf: { year: 2021, month: 5 },
  volatile: false,
  evidence: [{ sourceId: asId<SourceId>("harbour-gazette"), paragraph: 2, quote: "a bridge of 300 metres" }],
  conflictsWith: [],
  entities: [],
  tags: ["bridge"],
  importance: 2 as const,
  interferenceKeys: [],
};

/** "The harbour bridge of 2021 is 300 metres long." with one ask for the figure. */
export function aQuantityFact(
  quantity: Quantity = metres(300),
  overrides: Partial<FactOf<"quantity">> = {},
): FactOf<"quantity"> {
  return {
    ...COMMON,
    id: factId("bridge-length"),
    kind: "quantity",
    statement: "The harbour bridge that the town planned in 2021 is 300 metres long.",
    slotKey: "bridge|length|2021",
    subject: "the harbour bridge",
    property: "length",
    value: quantity,
    asks: [anAsk({ type: "quantity", quantity }, { span: "300" })],
    ...overrides,
  };
}

/** "Work on the harbour bridge began in March 2018." with one ask for the date. */
export function anEventFact(when: string = "2018-03", overrides: Partial<FactOf<"event">> = {}): FactOf<"event"> {
  return {
    ...COMMON,
    id: factId("work-began"),
    kind: "event",
    statement: "Work on the new harbour bridge began in March 2018.",
    slotKey: "bridge|work-began|2018",
    event: "work on the harbour bridge begins",
    date: date(when),
    asks: [
      anAsk(
        { type: "date", date: date(when) },
        { target: "date", question: "When did work on the new bridge begin?", span: "March 2018" },
      ),
    ],
    ...overrides,
  };
}

/** "Ada Reed argued in 2021 that the bridge was too narrow for trams." with asks for speaker and proposition. */
export function aClaimFact(overrides: Partial<FactOf<"claim">> = {}, speaker = "ada-reed"): FactOf<"claim"> {
  return {
    ...COMMON,
    id: factId("bridge-too-narrow"),
    kind: "claim",
    statement: "Ada Reed argued in 2021 that the harbour bridge was too narrow for trams.",
    epistemic: "claim",
    attribution: { speakerId: entityId(speaker), mode: "direct", verb: "argued" },
    slotKey: "bridge|too-narrow|2021",
    proposition: "the harbour bridge was too narrow for trams",
    stance: "argues",
    entities: [entityId(speaker)],
    asks: [
      anAsk(
        { type: "entity", entityId: entityId(speaker) },
        {
          target: "speaker",
          question: "Who argued in 2021 that the harbour bridge was too narrow for trams?",
          span: "Ada Reed",
        },
      ),
      anAsk(
        { type: "text", text: "too narrow for trams", accept: [] },
        {
          target: "proposition",
          question: "What did Ada Reed call the harbour bridge in 2021?",
          span: "too narrow for trams",
          misconceptions: [
            { text: "too long for the harbour", why: "She spoke of its width." },
            { text: "too costly for the town", why: "She spoke of its width." },
          ],
        },
      ),
    ],
    ...overrides,
  };
}

/** "Ada Reed was chief engineer of the Harbour Ministry in 2021." with asks for person and role. */
export function aRoleFact(person = "ada-reed", overrides: Partial<FactOf<"personRole">> = {}): FactOf<"personRole"> {
  return {
    ...COMMON,
    id: factId(`${person}-role`),
    kind: "personRole",
    statement: "Ada Reed was chief engineer of the Harbour Ministry in 2021.",
    slotKey: `${person}|role|2021`,
    person: entityId(person),
    role: "chief engineer",
    organisation: entityId("harbour-ministry"),
    uniqueCue: "the chief engineer of the Harbour Ministry in 2021",
    entities: [entityId(person), entityId("harbour-ministry")],
    asks: [
      anAsk(
        { type: "entity", entityId: entityId(person) },
        {
          target: "person",
          direction: "reverse",
          question: "Who was chief engineer of the Harbour Ministry in 2021?",
          span: "Ada Reed",
        },
      ),
    ],
    ...overrides,
  };
}

/** What is made of facts about the town: all items, those of a type, and the reasons for what is missing. */
export function itemsFrom(
  facts: readonly Fact[],
  entities: readonly Entity[] = TOWN,
  sources: readonly Source[] = [aSource()],
) {
  const { items, skipped } = generateItemsWithReasons(facts, entities, sources);
  return {
    items,
    skipped,
    ofType: <T extends ItemType>(type: T) =>
      items.filter((item): item is ItemOfType<T> & { readonly type: T } => item.type === type),
  };
}

/** The texts of the wrong options of an item with options. */
export function wrongOptions(item: Item | undefined): readonly string[] {
  return item !== undefined && "options" in item
    ? item.options.filter((option) => !option.isKey).map((option) => option.text)
    : [];
}
