import { describe, expect, test } from "vitest";
import { generateCards } from "@/lib/core/generation/generate-cards";
import {
  aClaimFact,
  anEventFact,
  aQuantityFact,
  aRoleFact,
  date,
  itemsFrom,
  metres,
  TOWN,
} from "@/tests/support/fact-builder";

describe("a fact whose author wrote no questions gets plain ones", () => {
  test("a quantity is asked for its value and its date, with speaker and year", () => {
    const fact = aQuantityFact(metres(300), { asks: [], at: date("2021"), attribution: aClaimFact().attribution });
    expect(generateCards([fact], TOWN).map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ["What is the length of the harbour bridge, according to Ada Reed, as of May 2021?", "300 metres"],
      ["For which year is the length of the harbour bridge given as 300 metres, according to Ada Reed?", "2021"],
    ]);
  });

  test("a claim is asked for who makes it: of what is claimed only its author can ask well", () => {
    const cards = generateCards([aClaimFact({ asks: [] })], TOWN);
    expect(cards.map(({ target, answer }) => [target, answer])).toEqual([["speaker", "Ada Reed"]]);
  });

  test("an event without a date is not asked for", () => {
    expect(generateCards([anEventFact("2018", { asks: [], date: undefined })], TOWN)).toEqual([]);
  });

  test("person and role are asked both ways", () => {
    const cards = generateCards([aRoleFact("ada-reed", { asks: [] })], TOWN);
    expect(cards.map(({ target, direction }) => `${target} ${direction}`)).toEqual(["person reverse", "role forward"]);
  });

  test("no quiz questions with a gap or a statement come of them, which need the author's words", () => {
    const { items } = itemsFrom([aQuantityFact(metres(300), { asks: [] }), aRoleFact("ada-reed", { asks: [] })]);
    expect(items.filter(({ type }) => type === "cloze" || type === "trueFalse")).toEqual([]);
  });

  test("no question holds its own answer", () => {
    const facts = [
      aQuantityFact(metres(300), { asks: [] }),
      anEventFact("2018", { asks: [] }),
      aRoleFact("ada-reed", { asks: [] }),
    ];
    for (const { prompt, answer } of generateCards(facts, TOWN)) expect(prompt).not.toContain(answer);
  });
});
