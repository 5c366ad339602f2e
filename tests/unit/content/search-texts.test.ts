import { describe, expect, it } from "vitest";
import type { Entity } from "@/lib/core/content/entity";
import { searchTexts } from "@/lib/core/content/search-texts";
import { asId } from "@/lib/core/shared/ids";

function entity(name: string, ...aliases: string[]): Entity {
  return { id: asId(name), type: "place", name, aliases, category: "city", gloss: "a place" };
}

const ENTITIES = [entity("Kyiv", "Kiev"), entity("United States", "US", "America"), entity("Fumio Kishida", "Kishida")];

describe("a search", () => {
  it("looks for the words as they were typed, first", () => {
    expect(searchTexts("  Kiev ", ENTITIES)[0]).toBe("Kiev");
  });

  it("finds a place by an old spelling of its name", () => {
    expect(searchTexts("visit to kiev", ENTITIES)).toContain("visit to Kyiv");
  });

  it("finds by the full name whom someone calls by another", () => {
    expect(searchTexts("america", ENTITIES)).toEqual(expect.arrayContaining(["United States", "US"]));
  });

  it("takes a name for a name only where it stands as a whole word", () => {
    expect(searchTexts("Austria", ENTITIES)).toEqual(["Austria"]);
  });

  it.each([
    ["defense budget", "defence budget"],
    ["Defence", "defense"],
    ["neighbors", "neighbours"],
    ["militarization", "militarisation"],
    ["centre", "center"],
    ["criticize", "criticise"],
  ])("of “%s” also finds “%s”", (american, british) => {
    expect(searchTexts(american, ENTITIES)).toContain(british);
  });

  it("keeps dashes and quotation marks as they were typed", () => {
    expect(searchTexts("Ukraine–Japan", ENTITIES)[0]).toBe("Ukraine–Japan");
  });

  it("of nothing looks for nothing", () => {
    expect(searchTexts("   ", ENTITIES)).toEqual([]);
  });
});
