import { describe, expect, it } from "vitest";
import {
  type ChoosableFact,
  factGroups,
  factsMatching,
  inDeckOrder,
  NO_FILTER,
  withFacts,
  withMoved,
  withoutFacts,
  withPlaced,
} from "@/lib/core/session/deck-draft";

function aFact(id: string, overrides: Partial<ChoosableFact> = {}): ChoosableFact {
  return {
    ...{ id, statement: `The ${id} Bridge is long.`, kind: "quantity", speaker: null, sourceIds: ["gazette"] },
    ...{ objectiveId: null, importance: 2, when: 20210500, cards: 2, own: false },
    ...overrides,
  };
}

const FACTS = [
  aFact("mill", { importance: 1, when: 20230000, sourceIds: ["post"] }),
  aFact("quay", { kind: "claim", speaker: "Ada Reed", importance: 3, objectiveId: "tolls" }),
  aFact("gate", { own: true, when: 20190000, sourceIds: ["post", "gazette"] }),
];

const idsOf = (filter: Partial<typeof NO_FILTER>) =>
  factsMatching(FACTS, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe("Facts to choose from", () => {
  it("are all, until something is looked for", () => {
    expect(idsOf({})).toEqual(["mill", "quay", "gate"]);
  });

  it.each([
    ["an article", { sourceId: "post" }, ["mill", "gate"]],
    ["an objective", { objectiveId: "tolls" }, ["quay"]],
    ["a kind", { kind: "claim" }, ["quay"]],
    ["one's own", { ownOnly: true }, ["gate"]],
    ["words of the statement, in any order and case", { query: "LONG  gate" }, ["gate"]],
    ["words of the speaker", { query: "reed" }, ["quay"]],
    ["several at once", { sourceId: "gazette", kind: "quantity" }, ["gate"]],
    ["what is not there", { query: "tunnel" }, []],
  ])("are found by %s", (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });
});

describe("Facts in groups", () => {
  const groups = (by: "article" | "objective", order: readonly string[]) =>
    factGroups(
      FACTS,
      by,
      order.map((id) => ({ id })),
    ).map(({ id, facts }) => [id, facts.map((fact) => fact.id)]);

  it("stand under their first article, in the order of the articles", () => {
    expect(groups("article", ["gazette", "post", "herald"])).toEqual([
      ["gazette", ["quay"]],
      ["post", ["mill", "gate"]],
    ]);
  });

  it("stand under their objective, and those without one at the end", () => {
    expect(groups("objective", ["tolls"])).toEqual([
      ["tolls", ["quay"]],
      ["", ["mill", "gate"]],
    ]);
  });
});

describe("The facts chosen", () => {
  it("take more at their end, each once, and lose what is taken out", () => {
    expect(withFacts(["quay"], ["mill", "quay"])).toEqual(["quay", "mill"]);
    expect(withoutFacts(["quay", "mill", "gate"], ["mill", "none"])).toEqual(["quay", "gate"]);
  });

  it("are moved one place at a time, and stay at the ends", () => {
    expect(withMoved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
    expect(withMoved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
    expect(withMoved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
    expect(withMoved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
    expect(withMoved(["a", "b"], "none", 1)).toEqual(["a", "b"]);
  });

  it("are dragged to the place of another, up or down", () => {
    expect(withPlaced(["a", "b", "c", "d"], "d", "b")).toEqual(["a", "d", "b", "c"]);
    expect(withPlaced(["a", "b", "c", "d"], "a", "c")).toEqual(["b", "c", "a", "d"]);
    expect(withPlaced(["a", "b"], "a", "none")).toEqual(["a", "b"]);
  });

  it.each([
    ["importance", ["quay", "gate", "mill", "gone"]],
    ["time", ["gate", "quay", "mill", "gone"]],
    ["article", ["mill", "gate", "quay", "gone"]],
  ] as const)("are put in order by %s, with what is not known at the end", (order, ids) => {
    expect(inDeckOrder(["gone", "mill", "quay", "gate"], order, FACTS)).toEqual(ids);
  });
});
