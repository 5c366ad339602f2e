import { describe, expect, it } from "vitest";
import { decideFactChange, type FactChangeRequest } from "@/lib/core/content/change-fact";
import { asId, type FactId } from "@/lib/core/shared/ids";
import { aQuantityFact, metres } from "@/tests/support/fact-builder";

const BRIDGE = { ...aQuantityFact(metres(300)), validUntil: { year: 2027 } };
const IN_USE = new Set([BRIDGE.id as string, "other-bridge"]);

function decide(request: FactChangeRequest, current: Partial<Parameters<typeof decideFactChange>[0]> = {}) {
  return decideFactChange({ data: BRIDGE, retired: false, ...current }, request, IN_USE);
}

const correct = (fields: Readonly<Record<string, unknown>>) => decide({ change: "correct", fields });

describe("A change of a fact", () => {
  it("takes the fields that are given, and leaves the others as they were", () => {
    const statement = "The bridge that the town planned in 2021 has a length of 300 metres.";
    expect(correct({ statement })).toMatchObject({ ok: true, data: { ...BRIDGE, statement }, retired: false });
  });

  it("takes a field away where null is given for it", () => {
    const decided = correct({ validUntil: null });
    expect(decided.ok && "validUntil" in decided.data).toBe(false);
  });

  it("changes the answer with the slot that it is taken from", () => {
    const value = { value: 310, unit: "count", noun: "metres", qualifier: "exact" };
    expect(correct({ value })).toMatchObject({ data: { asks: [{ answer: { quantity: { value: 310 } } }] } });
  });

  it("says of each field that is no good which it is, and what to do", () => {
    expect(correct({ asOf: "soon", colour: "red" })).toMatchObject({
      reason: "bad-form",
      problems: expect.arrayContaining([
        { path: ["asOf"], fault: "bad-date", message: expect.stringContaining("isn’t a date") },
        { path: ["colour"], message: expect.stringContaining("Unknown field") },
      ]),
    });
  });

  it("leaves its id and its kind", () => {
    for (const fields of [{ id: "tunnel" }, { kind: "event" }])
      expect(correct(fields)).toMatchObject({ reason: "bad-form" });
  });

  it("is none where nothing is different", () => {
    expect(correct({ statement: BRIDGE.statement })).toEqual({ ok: false, reason: "nothing-changed" });
  });
});

describe("Where the world has moved on", () => {
  it("it is said as of when, and not as of before", () => {
    const supersede = (fields: Readonly<Record<string, unknown>>) => decide({ change: "supersede", fields });
    const statement = "The harbour bridge that the town planned in 2021 is 300 metres long by now.";
    expect(supersede({ statement })).toMatchObject({ reason: "bad-form", problems: [{ path: ["asOf"] }] });
    expect(supersede({ statement, asOf: "2020" })).toMatchObject({
      reason: "bad-form",
      problems: [{ path: ["asOf"] }],
    });
    expect(supersede({ statement, asOf: "since 2022-12" })).toMatchObject({ ok: true, retired: false });
  });

  it("another fact in use can take its place", () => {
    const replace = (id: string) => decide({ change: "supersede", supersededBy: asId<FactId>(id) });
    expect(replace("other-bridge")).toMatchObject({ ok: true, retired: true, data: { supersededBy: "other-bridge" } });
    for (const id of ["no-bridge", BRIDGE.id]) expect(replace(id)).toMatchObject({ reason: "bad-form" });
  });
});

describe("Retiring and restoring", () => {
  it("a fact that is retired can be restored, and nothing else be done with it", () => {
    expect(decide({ change: "retire" })).toMatchObject({ ok: true, data: BRIDGE, retired: true });
    expect(decide({ change: "retire" }, { retired: true })).toMatchObject({ reason: "is-retired" });
    expect(decide({ change: "correct", fields: {} }, { retired: true })).toMatchObject({ reason: "is-retired" });
    expect(decide({ change: "restore" })).toMatchObject({ reason: "is-in-use" });
  });

  it("a fact comes back as it was before it was retired", () => {
    const pointing = { ...BRIDGE, supersededBy: asId<FactId>("other-bridge") };
    const restored = decide({ change: "restore" }, { data: pointing, retired: true, beforeRetirement: BRIDGE });
    expect(restored).toEqual({ ok: true, data: BRIDGE, retired: false });
  });
});
