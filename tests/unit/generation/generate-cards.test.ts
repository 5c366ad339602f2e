import { describe, expect, test } from "vitest";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { aClaimFact, anAsk, anEntity, anEventFact, aQuantityFact, metres, TOWN } from "@/tests/support/fact-builder";

function onlyCard(fact: Parameters<typeof generateCards>[0][number], entities = TOWN) {
  return generateCards([fact], entities)[0];
}

describe("a card for each thing asked", () => {
  test("an ask becomes a card with its question and its answer", () => {
    const cards = generateCards([aClaimFact()], TOWN);
    expect(cards.map(({ target, answer }) => [target, answer])).toEqual([
      ["speaker", "Ada Reed"],
      ["proposition", "too narrow for trams"],
    ]);
  });

  test.each([
    [{ value: 12e9, unit: "USD", qualifier: "over" }, "over $12 billion"],
    [{ value: 2, unit: "percent", of: "GDP", qualifier: "exact" }, "2% of GDP"],
    [{ value: 25, unit: "times", qualifier: "over" }, "over 25 times"],
    [{ value: 3, unit: "rank", qualifier: "exact" }, "third"],
    [{ value: 4, unit: "count", noun: "islands", qualifier: "exact" }, "4 islands"],
    [{ value: 1, unit: "year", qualifier: "about" }, "about 1 year"],
  ] as const)("%o is shown as %s", (quantity, text) => {
    expect(onlyCard(aQuantityFact(quantity))?.answer).toBe(text);
  });

  test("a date is shown with what is known of it", () => {
    expect(onlyCard(anEventFact("2022-03-09"))?.answer).toBe("9 March 2022");
    expect(onlyCard(anEventFact("by 2027"))?.answer).toBe("2027");
  });
});

describe("an edit keeps the card where it can", () => {
  const before = onlyCard(aQuantityFact());

  test("other words keep id and meaning, and show as other content", () => {
    const after = onlyCard(
      aQuantityFact(metres(300), {
        asks: [anAsk({ type: "quantity", quantity: metres(300) }, { question: "What is its length?" })],
      }),
    );
    expect(after?.id).toBe(before?.id);
    expect(after?.meaningHash).toBe(before?.meaningHash);
    expect(after?.contentHash).not.toBe(before?.contentHash);
  });

  test("another right answer keeps the id and changes the meaning", () => {
    const after = onlyCard(aQuantityFact(metres(310)));
    expect(after?.id).toBe(before?.id);
    expect(after?.meaningHash).not.toBe(before?.meaningHash);
  });

  test("a qualifier belongs to the answer: 'over 300' is not '300'", () => {
    expect(onlyCard(aQuantityFact(metres(300, { qualifier: "over" })))?.meaningHash).not.toBe(before?.meaningHash);
  });

  test("one more accepted spelling does not make anyone learn the card again", () => {
    const ask = (accept: readonly string[]) => anAsk({ type: "text", text: "Old Pier", accept }, { target: "place" });
    const plain = onlyCard(anEventFact("2018", { asks: [ask([])] }));
    const wider = onlyCard(anEventFact("2018", { asks: [ask(["the pier"])] }));
    expect(wider?.meaningHash).toBe(plain?.meaningHash);
    expect(wider?.contentHash).not.toBe(plain?.contentHash);
  });

  test("two asks of one target are told apart by their label, forward and reverse by their direction", () => {
    const answer = { type: "text", text: "steel", accept: [] } as const;
    const asks = [
      anAsk(answer, { label: "a" }),
      anAsk(answer, { label: "b" }),
      anAsk(answer, { label: "a", direction: "reverse" }),
    ];
    expect(new Set(generateCards([aQuantityFact(metres(300), { asks })], TOWN).map(({ id }) => id)).size).toBe(3);
  });
});

describe("what is accepted where the answer is typed", () => {
  test.each([
    ["an exact count is right to the last unit", metres(25), 0],
    ["a share in whole points within half a point", { value: 82, unit: "percent", qualifier: "exact" }, 0.5],
    ["an inexact figure within a tenth", { value: 40, unit: "count", qualifier: "about" }, 4],
    [
      "a small share only itself, since half a point would be a quarter of it",
      { value: 2, unit: "percent", qualifier: "exact" },
      0,
    ],
    ["a bound by the figure that is named", { value: 12e9, unit: "USD", qualifier: "over" }, 0],
    ["a count over which it was, not one below it", { value: 25, unit: "times", qualifier: "over" }, 0],
    ["a place only itself", { value: 3, unit: "rank", qualifier: "exact" }, 0],
  ] as const)("%s", (_, quantity, tolerance) => {
    expect(onlyCard(aQuantityFact(quantity))?.accepted).toMatchObject({
      type: "number",
      value: quantity.value,
      tolerance,
    });
  });

  test("a person is accepted by every alias, in both orders and by surname", () => {
    const accepted = onlyCard(aClaimFact())?.accepted;
    expect(accepted).toMatchObject({ type: "text", text: "Ada Reed", variants: ["Reed", "Reed Ada"] });
  });

  test("a surname that two people share stands for neither", () => {
    const namesakes = [anEntity("ada-reed", "Ada Reed"), anEntity("tom-reed", "Tom Reed")];
    expect(onlyCard(aClaimFact(), namesakes)?.accepted).toMatchObject({ variants: ["Reed Ada"] });
  });

  test("names that a typo could turn the answer into are kept as rivals, others are not", () => {
    const entities = [...TOWN, anEntity("ada-reeds", "Ada Reeds")];
    expect(onlyCard(aClaimFact(), entities)?.accepted).toMatchObject({ rivals: ["Ada Reeds", "Reeds Ada"] });
  });

  test("another spelling of the thing that is asked for is no rival of the answer", () => {
    const islands = anEntity("reed-islands", "Reed Islands", {
      type: "place",
      category: "island",
      aliases: ["Reede Islands"],
    });
    const asks = [anAsk({ type: "text", text: "Reed Islands question", accept: ["Reed Islands"] }, { target: "name" })];
    expect(onlyCard(anEventFact("2018", { asks }), [islands])?.accepted).toMatchObject({ rivals: [] });
  });

  test("a new entity that nobody could mistake for the answer changes no card", () => {
    expect(onlyCard(aClaimFact(), [...TOWN, anEntity("zoe", "Zoe Wintergreen")])).toEqual(onlyCard(aClaimFact()));
  });
});

test("cards come in the order of the facts' ids, whatever the order of the facts", () => {
  const facts = [anEventFact(), aClaimFact(), aQuantityFact()];
  expect(generateCards(facts, TOWN)).toEqual(generateCards(facts.toReversed(), TOWN.toReversed()));
});
