import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bank, CONTENT_FOLDER, factOf, sourcesOf } from "../support/content-bank";

const factsOf = (objectiveId: string) => bank.facts.filter((fact) => fact.objectiveId === objectiveId);

describe("The learning objectives of the five articles", () => {
  it("are at least 25, for each article and across articles", () => {
    expect(bank.objectives.length).toBeGreaterThanOrEqual(25);
    for (const { id } of bank.sources) {
      expect(bank.objectives.filter(({ sources }) => sources.join() === id).length, id).toBeGreaterThanOrEqual(1);
    }
    expect(bank.objectives.filter(({ sources }) => sources.length > 1).length).toBeGreaterThanOrEqual(10);
  });

  it("have three to ten facts each, every one with evidence in an article of the objective", () => {
    for (const { id, sources } of bank.objectives) {
      const facts = factsOf(id);
      expect(facts.length, id).toBeGreaterThanOrEqual(3);
      expect(facts.length, id).toBeLessThanOrEqual(10);
      const strangers = facts.filter(
        (fact) => !sourcesOf(fact).some((source) => sources.some((own) => own === source)),
      );
      expect(strangers, id).toEqual([]);
    }
  });

  it("draw on each of the articles that they name", () => {
    for (const { id, sources } of bank.objectives) {
      const drawnOn = new Set(factsOf(id).flatMap(sourcesOf));
      expect(
        sources.filter((source) => !drawnOn.has(source)),
        id,
      ).toEqual([]);
    }
  });
});

describe("Rival accounts", () => {
  it("stand side by side for the talks, the motive, the weapons, the early stance, the alliance and relations with Russia", () => {
    expect(bank.comparisons.map(({ id }) => id as string)).toEqual(
      expect.arrayContaining([
        "who-ended-the-peace-talks",
        "why-japan-acts",
        "which-military-aid-for-ukraine",
        "early-stance-in-2022",
        "is-the-alliance-enough",
        "relations-with-russia-afterwards",
      ]),
    );
  });

  it("come from two articles at least", () => {
    for (const { id, accounts } of bank.comparisons) {
      expect(new Set(accounts.flatMap((fact) => sourcesOf(factOf(fact)))).size, id).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("Conflicts between facts", () => {
  it("are told on both sides, each with a note", () => {
    const oneSided = bank.facts.flatMap((fact) =>
      fact.conflictsWith
        .filter(({ factId }) => !factOf(factId).conflictsWith.some((other) => other.factId === fact.id))
        .map(({ factId }) => `${fact.id} -> ${factId}`),
    );
    expect(oneSided).toEqual([]);
    const notes = bank.facts.flatMap((fact) => fact.conflictsWith.map(({ note }) => note));
    expect(notes.filter((note) => note.split(" ").length < 6)).toEqual([]);
  });

  it("are a sequence where time explains them: the strategy of 2013, and its revision, gave way to that of 2022", () => {
    for (const id of ["national-security-strategy-2013", "first-revision-of-strategy-2022"]) {
      expect(factOf(id).supersededBy, id).toBe("security-strategy-adopted-2022");
    }
  });
});

describe("The inventory of the articles in content/README.md", () => {
  /** How many statements were noted in each article. */
  const NOTED = { "000": 16, "001": 25, "002": 47, "003": 23, "004": 31 };

  it("gives every statement noted in an article its facts, or the reason why it has none", async () => {
    const readme = await readFile(path.join(CONTENT_FOLDER, "README.md"), "utf8");
    const rows = new Map(
      [...readme.matchAll(/^\| (00\d-\d\d) \| (.+) \|$/gm)].map(([, row = "", into = ""]) => [row, into.trim()]),
    );
    const expected = Object.entries(NOTED).flatMap(([article, count]) =>
      Array.from({ length: count }, (_, index) => `${article}-${String(index + 1).padStart(2, "0")}`),
    );
    expect([...rows.keys()].sort()).toEqual(expected);
    const named = [...rows.values()].flatMap((into) => [...into.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = ""]) => id));
    expect(named.filter((id) => !bank.facts.some((fact) => fact.id === id))).toEqual([]);
    for (const [row, into] of rows) expect(into, row).toMatch(/`|refused: .{20}/);
  });
});
