import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/core/content/fact";
import { readOwnFact, withNamedEntities } from "@/lib/core/content/own-fact";
import { suggestAsks } from "@/lib/core/generation/cards/suggest-asks";
import { lintFact } from "@/lib/core/generation/lint-fact";
import { anEntity, aSource, factId, TOWN } from "@/tests/support/fact-builder";

const ENTITIES = [...TOWN, anEntity("harbour-town", "Harbour Town", { type: "place", category: "town" })];
const EVIDENCE = [{ source: "harbour-gazette", paragraph: 2, quote: "the bridge was opened" }];
const COMMON = { epistemic: "fact", asOf: "2021-05", evidence: EVIDENCE };
const SAID = { attribution: { speaker: "ada-reed", mode: "direct", verb: "says" }, epistemic: "claim" };

/** What someone fills in, by kind, and what is asked then. */
const KINDS: readonly [string, Readonly<Record<string, unknown>>, readonly [question: string, span?: string][]][] = [
  [
    "a figure",
    {
      kind: "quantity",
      statement: "In 2021 the Harbour Bridge was 310 metres long.",
      ...{ subject: "the Harbour Bridge", property: "length" },
      value: { value: 310, unit: "count", noun: "metres", qualifier: "exact" },
    },
    [["What is the length of the Harbour Bridge, as of May 2021?", "310"]],
  ],
  [
    "a figure that somebody gives, for a year",
    {
      ...SAID,
      kind: "quantity",
      statement: "Ada Reed says that the Harbour Bridge will cost 40 percent of the town's budget in 2027.",
      ...{ subject: "the Harbour Bridge", property: "share in the town's budget", at: "2027" },
      value: { value: 40, unit: "percent", qualifier: "exact" },
    },
    [
      ["What is the share in the town's budget of the Harbour Bridge, according to Ada Reed, as of May 2021?", "40"],
      [
        "For which year is the share in the town's budget of the Harbour Bridge given as 40%, according to Ada Reed?",
        "2027",
      ],
    ],
  ],
  [
    "an event",
    {
      kind: "event",
      statement: "On 3 May 2021 Ada Reed opened the Harbour Bridge at the Old Quay.",
      ...{ event: "the opening of the Harbour Bridge", date: "2021-05-03", actor: "ada-reed", place: "the Old Quay" },
    },
    [
      ["On which day was the opening of the Harbour Bridge?", "3 May 2021"],
      ["Who was responsible for the opening of the Harbour Bridge, as of May 2021?", "Ada Reed"],
      ["Where was the opening of the Harbour Bridge, as of May 2021?", "the Old Quay"],
    ],
  ],
  [
    "who somebody is",
    {
      kind: "personRole",
      statement: "Ada Reed is the chief engineer of the Harbour Ministry.",
      ...{ person: "ada-reed", role: "chief engineer", organisation: "harbour-ministry" },
      uniqueCue: "the engineer who drew the Harbour Bridge",
    },
    [
      ["Who is the engineer who drew the Harbour Bridge?", "Ada Reed"],
      ["Which role does Ada Reed have at Harbour Ministry, as of May 2021?", "chief engineer"],
    ],
  ],
  [
    "a policy",
    {
      kind: "policy",
      statement: "The Quay Act of 2021 provides for free crossings in Article 4.",
      ...{ name: "the Quay Act", date: "2021", provision: "free crossings", article: "Article 4" },
    },
    [
      ["Which year does the Quay Act carry as its date?", "2021"],
      ["What does the Quay Act provide for, as of May 2021?", "free crossings"],
      ["Which agreement, law or plan provides for free crossings, as of May 2021?"],
      ["Which part of the Quay Act provides for free crossings?", "Article 4"],
    ],
  ],
  [
    "a claim",
    {
      ...SAID,
      kind: "claim",
      statement: "Ada Reed argues that tolls keep the bridge safe.",
      ...{ proposition: "that tolls keep the bridge safe", stance: "argues" },
    },
    [["Who argues that tolls keep the bridge safe, as of May 2021?", "Ada Reed"]],
  ],
  [
    "a cause",
    {
      ...SAID,
      kind: "causeEffect",
      statement: "Ada Reed says that the flood may have led to the new quay wall.",
      ...{ cause: "the flood", effect: "the new quay wall", hedged: true },
    },
    [
      ["What may have led to the new quay wall, according to Ada Reed, as of May 2021?", "the flood"],
      ["What may the flood lead to, according to Ada Reed, as of May 2021?", "the new quay wall"],
    ],
  ],
  [
    "a comparison",
    {
      kind: "comparison",
      statement: "The Harbour Bridge is longer than the Mill Bridge.",
      ...{ a: "the Harbour Bridge", b: "the Mill Bridge", property: "length", relation: "longer" },
    },
    [["In length, what is the Harbour Bridge compared with the Mill Bridge, as of May 2021?", "longer"]],
  ],
  [
    "a list",
    {
      kind: "list",
      statement: "The bridges of the harbour are the Mill, the Quay and the Gate.",
      ...{ label: "bridges of the harbour", members: ["Mill", "Quay", "Gate"], complete: true },
    },
    [["What are the 3 bridges of the harbour, as of May 2021?"]],
  ],
  [
    "a definition",
    {
      kind: "definition",
      statement: "A leaf bridge is a bridge that is lifted on one side.",
      ...{ term: "a leaf bridge", gloss: "a bridge that is lifted on one side", genus: "bridge" },
    },
    [
      ["What is meant by a leaf bridge?", "a bridge that is lifted on one side"],
      ["Which term means a bridge that is lifted on one side?"],
    ],
  ],
];

function read(form: Readonly<Record<string, unknown>>): Fact {
  const found = readOwnFact({ ...COMMON, ...form }, factId("own-1"));
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  expect(found.hasAsks).toBe(false);
  return withNamedEntities(found.fact, ENTITIES);
}

describe("A fact whose author has filled in its parts", () => {
  it.each(KINDS)("is asked, being %s, what its parts answer, with the words that give the answer", (_, form, asked) => {
    const fact = read(form);
    const asks = suggestAsks(fact, new Map(ENTITIES.map((entity) => [entity.id, entity])));
    expect(asks.map(({ question, span }) => (span === undefined ? [question] : [question, span]))).toEqual(asked);
  });

  it.each(KINDS)("passes, being %s, every rule for facts with these questions", (_, form) => {
    const fact = read(form);
    const asks = suggestAsks(fact, new Map(ENTITIES.map((entity) => [entity.id, entity])));
    const bank = { facts: [], entities: ENTITIES, sources: [aSource()] };
    const { problems, cards } = lintFact({ ...fact, asks }, bank);
    expect(problems).toEqual([]);
    expect(cards).toHaveLength(asks.length);
  });

  it("names whom its parts and its statement name, and needs no tag, slot or importance", () => {
    const fact = read(KINDS[2]?.[1] ?? {});
    expect(fact).toMatchObject({ id: "own-1", slotKey: "own-1", tags: ["own"], importance: 2, entities: ["ada-reed"] });
  });

  it("is told what is missing at its place", () => {
    const found = readOwnFact({ ...COMMON, kind: "quantity", statement: "It is long." }, factId("own-1"));
    expect(found.ok ? [] : found.problems.map(({ path }) => path.join("."))).toEqual(["subject", "property", "value"]);
  });
});
