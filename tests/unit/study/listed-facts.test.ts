import { describe, expect, test } from "vitest";
import { type FactView, listFacts, viewFacts } from "@/lib/core/study/listed-facts";

interface Given {
  readonly statement?: string;
  readonly epistemic?: "fact" | "claim";
  readonly article?: string;
  readonly schedule?: { readonly state?: string; readonly stability?: number; readonly suspended?: boolean };
}

function card(factId: string, { statement = factId, epistemic = "fact", article = "Gazette", schedule }: Given = {}) {
  return {
    prompt: `What of ${factId}?`,
    answer: "42",
    fact: { id: factId, statement, epistemic, asOf: "2021", attribution: null },
    sources: [{ shortName: article }],
    schedule: schedule === undefined ? null : { state: "review", stability: 30, suspended: false, ...schedule },
  };
}

const OBJECTIVES: Readonly<Record<string, string>> = { bridge: "Describe the bridge", tram: "Describe the bridge" };
const PLAIN: FactView = { group: "objective", sort: "deck", state: "all", epistemic: "all", text: "" };
const list = (...cards: ReturnType<typeof card>[]) => listFacts(cards, (factId) => OBJECTIVES[factId]);
const idsOf = (cards: ReturnType<typeof card>[], view: Partial<FactView>) =>
  viewFacts(list(...cards), { ...PLAIN, ...view }).map(({ title, facts }) => [title, facts.map(({ id }) => id)]);

describe("a fact in the list of a deck", () => {
  test("is as far as its cards are: new, learning, known, or suspended", () => {
    const facts = list(
      card("new"),
      card("learning", { schedule: { stability: 2 } }),
      card("known", { schedule: {} }),
      card("known"),
      card("steps", { schedule: { state: "learning", stability: 30 } }),
      card("aside", { schedule: { suspended: true } }),
    );
    expect(facts.map(({ id, state, questions }) => [id, state, questions])).toEqual([
      ["new", "new", 1],
      ["learning", "learning", 1],
      ["known", "known", 2],
      ["steps", "learning", 1],
      ["aside", "suspended", 1],
    ]);
  });
});

describe("the facts of a deck", () => {
  const cards = [
    card("bridge", { schedule: {} }),
    card("mill", { article: "Post", epistemic: "claim" }),
    card("tram", { statement: "The tram crosses the river", schedule: { stability: 1 } }),
  ];

  test("stand under their objectives, or under their articles", () => {
    expect(idsOf(cards, {})).toEqual([
      ["Describe the bridge", ["bridge", "tram"]],
      [null, ["mill"]],
    ]);
    expect(idsOf(cards, { group: "article" })).toEqual([
      ["Gazette", ["bridge", "tram"]],
      ["Post", ["mill"]],
    ]);
  });

  test("come in the deck's order, or what is least known first", () => {
    expect(idsOf(cards, { sort: "progress", group: "article" })).toEqual([
      ["Gazette", ["tram", "bridge"]],
      ["Post", ["mill"]],
    ]);
  });

  test("are filtered by how far one is and by kind of statement", () => {
    expect(idsOf(cards, { state: "known" })).toEqual([["Describe the bridge", ["bridge"]]]);
    expect(idsOf(cards, { epistemic: "claim" })).toEqual([[null, ["mill"]]]);
  });

  test("are found by all words of a search, in what they say and what is asked", () => {
    expect(idsOf(cards, { text: "RIVER tram" })).toEqual([["Describe the bridge", ["tram"]]]);
    expect(idsOf(cards, { text: "what of mill" })).toEqual([[null, ["mill"]]]);
    expect(idsOf(cards, { text: "zebra" })).toEqual([]);
  });
});
