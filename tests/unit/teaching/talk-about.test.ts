import { describe, expect, it } from "vitest";
import { type ClassFact, talkAbout, wrongAnswersOf } from "@/lib/core/teaching/talk-about";

function fact(factId: string, overrides: Partial<ClassFact> = {}): ClassFact {
  return { factId, readiness: 0.9, asked: 0, missed: 0, wrongAnswers: [], others: 0, openFlags: 0, ...overrides };
}

/** Ten facts that are known ever better. */
const KNOWN = Array.from({ length: 10 }, (_, index) => fact(`known-${index}`, { readiness: 0.4 + index / 20 }));

describe("what to talk about", () => {
  it("is what is least known, the least first", () => {
    expect(talkAbout(KNOWN).map(({ factId, reasons }) => [factId, reasons])).toEqual(
      [0, 1, 2, 3].map((index) => [`known-${index}`, ["least-known"]]),
    );
  });

  it("is what most were wrong about, also where it should be known", () => {
    const missed = fact("missed", { readiness: 0.95, asked: 6, missed: 4 });
    expect(talkAbout([...KNOWN, missed]).at(-1)).toMatchObject({ factId: "missed", reasons: ["most-missed"] });
  });

  it("is not what a single student got wrong, or too few were asked", () => {
    const facts = [fact("one", { asked: 20, missed: 1 }), fact("few", { asked: 4, missed: 4 })];
    const found = talkAbout([...KNOWN, ...facts]).map(({ factId }) => factId);
    expect(found).not.toContain("one");
    expect(found).not.toContain("few");
  });

  it("is what sources or students dispute", () => {
    const facts = [fact("rival", { others: 1 }), fact("reported", { openFlags: 3 })];
    const disputed = talkAbout([...KNOWN, ...facts]).filter(({ reasons }) => reasons.includes("most-disputed"));
    expect(disputed.map(({ factId }) => factId).sort()).toEqual(["reported", "rival"]);
  });

  it("names a fact once, with every reason", () => {
    const all = fact("all", { readiness: 0.1, asked: 10, missed: 9, others: 2 });
    const found = talkAbout([...KNOWN, all]).filter(({ factId }) => factId === "all");
    expect(found.map(({ reasons }) => reasons)).toEqual([["least-known", "most-missed", "most-disputed"]]);
  });
});

describe("the wrong answers that were given", () => {
  it("are the most frequent, with how many students gave them", () => {
    const given = [
      { text: "The mill", typed: false, students: 1 },
      { text: "The bridge", typed: false, students: 3 },
      { text: "The gate", typed: false, students: 2 },
    ];
    expect(wrongAnswersOf(given, 2)).toEqual([
      { text: "The bridge", students: 3 },
      { text: "The gate", students: 2 },
    ]);
  });

  it("leave out what only one student typed, whose words they are", () => {
    const given = [
      { text: "1998, says Mara", typed: true, students: 1 },
      { text: "1999", typed: true, students: 1 },
      { text: " 1999 ", typed: true, students: 1 },
    ];
    expect(wrongAnswersOf(given, 5)).toEqual([{ text: "1999", students: 2 }]);
  });

  it("leave out an empty answer", () => {
    expect(wrongAnswersOf([{ text: "  ", typed: true, students: 4 }], 5)).toEqual([]);
  });
});
