import { describe, expect, it } from "vitest";
import { relationsOf } from "@/lib/core/content/fact-relations";
import { aQuantityFact, factId, metres } from "@/tests/support/fact-builder";

const NOTE = "The ministry counts the ramps as well.";
const OTHER_NOTE = "The engineers leave out the ramps.";

function aRival(id: string, overrides: Parameters<typeof aQuantityFact>[1] = {}) {
  return aQuantityFact(metres(320), { id: factId(id), slotKey: `${id}|length|2021`, ...overrides });
}

const fact = aRival("bridge");

describe("how a fact stands to others", () => {
  it("tells who disagrees, whichever of the two says so", () => {
    const named = aRival("ministry");
    const naming = aRival("engineers", { conflictsWith: [{ factId: fact.id, note: OTHER_NOTE }] });
    const one = { ...fact, conflictsWith: [{ factId: named.id, note: NOTE }] };
    expect(relationsOf(one, [named, naming]).disagreements).toEqual([
      { factId: "ministry", notes: [NOTE] },
      { factId: "engineers", notes: [OTHER_NOTE] },
    ]);
  });

  it("names a rival once where each names the other, with its own note", () => {
    const rival = aRival("ministry", { conflictsWith: [{ factId: fact.id, note: OTHER_NOTE }] });
    const one = { ...fact, conflictsWith: [{ factId: rival.id, note: NOTE }] };
    expect(relationsOf(one, [rival]).disagreements).toEqual([{ factId: "ministry", notes: [NOTE] }]);
  });

  it("tells what held before, and what holds since", () => {
    const before = aRival("plan-of-2015", { supersededBy: fact.id });
    const since = aRival("plan-of-2023");
    const one = { ...fact, supersededBy: since.id };
    expect(relationsOf(one, [before, since])).toMatchObject({
      supersedes: ["plan-of-2015"],
      supersededBy: "plan-of-2023",
    });
  });

  it("takes others on the same point for neighbours only where they contradict nothing", () => {
    const neighbour = aRival("survey", { slotKey: fact.slotKey });
    const rival = aRival("ministry", {
      slotKey: fact.slotKey,
      conflictsWith: [{ factId: fact.id, note: NOTE }],
    });
    expect(relationsOf(fact, [fact, neighbour, rival, aRival("elsewhere")]).samePoint).toEqual(["survey"]);
  });
});
