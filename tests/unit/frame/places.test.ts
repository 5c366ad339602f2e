import { describe, expect, it } from "vitest";
import { placeOf } from "@/app/_frame/places";

describe("The tab that is marked", () => {
  it.each([
    ["/", "today"],
    ["/catch-up", "today"],
    ["/decks", "decks"],
    ["/decks/nbr-interview/edit", "decks"],
    ["/facts/new", "decks"],
    ["/timeline", "decks"],
    ["/courses", "courses"],
    ["/join/ABCD-EFGH", "courses"],
    ["/statistics", "stats"],
    ["/settings", undefined],
    ["/decksandmore", undefined],
  ])("on %s is %s", (path, place) => {
    expect(placeOf(path)).toBe(place);
  });
});
