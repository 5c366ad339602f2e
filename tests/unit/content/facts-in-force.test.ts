import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/core/content/fact";
import { factHash, factsInForce, type PublishedFactState } from "@/lib/core/content/facts-in-force";
import { aQuantityFact, factId, metres } from "@/tests/support/fact-builder";

const BRIDGE = aQuantityFact(metres(300), { id: factId("bridge") });
const REWRITTEN: Fact = { ...BRIDGE, statement: "The plan of 2021 has a bridge of 300 metres." };
const EDITED: Fact = { ...BRIDGE, statement: "In the plan of 2021 the bridge measures 300 metres." };

/** A fact as it is published, by itself the version that content/ has. */
function published(data: Fact, overrides: Partial<PublishedFactState> = {}): PublishedFactState {
  const contentHash = factHash(data);
  return { data, version: 1, contentHash, retired: false, origin: "file", fileHash: contentHash, ...overrides };
}

/** What an editor made of the bridge in the app. */
function editedInApp(overrides: Partial<PublishedFactState> = {}): PublishedFactState {
  return published(EDITED, { version: 2, origin: "app", fileHash: factHash(BRIDGE), ...overrides });
}

function decide(fileFacts: readonly Fact[], ...states: readonly PublishedFactState[]) {
  const { inForce, editions, gone, conflicts } = factsInForce(
    fileFacts,
    new Map(states.map((state) => [state.data.id, state])),
  );
  return {
    inForce: inForce.map(({ data, version }) => [data.statement, version]),
    editions: editions.map(({ data, version, origin }) => [data.statement, version, origin]),
    gone,
    conflicts: conflicts.map(({ factId: id }) => id),
  };
}

describe("Which version of a fact holds", () => {
  it("is that of content/ where nobody has changed it in the app", () => {
    expect(decide([BRIDGE])).toMatchObject({
      inForce: [[BRIDGE.statement, 1]],
      editions: [[BRIDGE.statement, 1, "file"]],
    });
    expect(decide([BRIDGE], published(BRIDGE))).toMatchObject({ inForce: [[BRIDGE.statement, 1]], editions: [] });
    expect(decide([REWRITTEN], published(BRIDGE))).toMatchObject({
      inForce: [[REWRITTEN.statement, 2]],
      editions: [[REWRITTEN.statement, 2, "file"]],
    });
  });

  it("is the app's where an editor has changed it and content/ has stayed the same", () => {
    expect(decide([BRIDGE], editedInApp())).toEqual({
      inForce: [[EDITED.statement, 2]],
      editions: [],
      gone: [],
      conflicts: [],
    });
  });

  it("is the app's also where content/ has changed since, and the two are listed as a conflict", () => {
    expect(decide([REWRITTEN], editedInApp())).toMatchObject({
      inForce: [[EDITED.statement, 2]],
      editions: [],
      conflicts: ["bridge"],
    });
  });

  it("is no conflict where content/ has come to say what the app says", () => {
    expect(decide([EDITED], editedInApp()).conflicts).toEqual([]);
  });

  it("is none where an editor has retired it in the app, whatever content/ says", () => {
    expect(decide([BRIDGE], editedInApp({ retired: true }))).toMatchObject({
      inForce: [],
      editions: [],
      conflicts: [],
    });
    expect(decide([REWRITTEN], editedInApp({ retired: true }))).toMatchObject({ inForce: [], conflicts: ["bridge"] });
  });
});

describe("A fact that content/ does not have", () => {
  it("goes where it came from there", () => {
    expect(decide([], published(BRIDGE))).toMatchObject({ inForce: [], gone: ["bridge"] });
  });

  it("stays where it was made in the app", () => {
    expect(decide([], editedInApp({ fileHash: undefined }))).toEqual({
      inForce: [[EDITED.statement, 2]],
      editions: [],
      gone: [],
      conflicts: [],
    });
  });

  it("stays where it was changed in the app, and is a conflict for an editor to decide", () => {
    expect(decide([], editedInApp())).toMatchObject({
      inForce: [[EDITED.statement, 2]],
      gone: [],
      conflicts: ["bridge"],
    });
  });

  it("comes back as a new version when content/ has it again", () => {
    expect(decide([BRIDGE], published(BRIDGE, { retired: true }))).toMatchObject({
      inForce: [[BRIDGE.statement, 2]],
      editions: [[BRIDGE.statement, 2, "file"]],
    });
  });
});

it("The order in which fields were written does not make another version of a fact", () => {
  const reversed = Object.fromEntries(Object.entries(BRIDGE).reverse()) as Fact;
  expect(factHash(reversed)).toBe(factHash({ ...BRIDGE, validUntil: undefined } as unknown as Fact));
});
