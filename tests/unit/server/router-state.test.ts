import { describe, expect, it } from "vitest";
import { isRouterState } from "@/lib/server/http/router-state";

const encoded = (state: unknown) => encodeURIComponent(JSON.stringify(state));

describe("the router state that a browser sends", () => {
  it.each([
    ["of a page", ["", { children: ["decks", { children: ["__PAGE__", {}] }] }, null, null, 16]],
    ["of a page with a parameter", ["", { children: [["deckId", "all", "d", null], { children: ["__PAGE__", {}] }] }]],
    ["that asks for a part again", ["", {}, ["/decks", "/decks"], "refetch"]],
  ])("%s is passed on to Next", (_, state) => {
    expect(isRouterState(encoded(state))).toBe(true);
  });

  it.each([
    ["no percent-encoding", "%%%"],
    ["no JSON", "[1"],
    ["a number", encoded([1])],
    ["no children", encoded([""])],
    ["children that are none", encoded(["", { children: 1 }])],
    ["a parameter of an unknown kind", encoded([["deckId", "all", "x", null], {}])],
    ["an unknown marker", encoded(["", {}, null, "everything"])],
    ["more parts than there are", encoded(["", {}, null, null, 1, "a", "b"])],
    ["40 kB", encoded(["x".repeat(40_000), {}])],
  ])("%s is not: Next would fail on it", (_, header) => {
    expect(isRouterState(header)).toBe(false);
  });
});
