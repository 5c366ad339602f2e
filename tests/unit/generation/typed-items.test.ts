import { describe, expect, test } from "vitest";
import { CLOZE_BLANK } from "@/lib/core/generation/item";
import {
  aClaimFact,
  anAsk,
  anEntity,
  anEventFact,
  aQuantityFact,
  date,
  entityId,
  itemsFrom,
  metres,
  TOWN,
} from "@/tests/support/fact-builder";

function gapOf(
  statement: string,
  span: string,
  answer: Parameters<typeof anAsk>[0],
  target: "value" | "place" | "term" | "cause" | "actor" | "date" = "value",
) {
  const asks = [anAsk(answer, { target, question: "What is asked here?", span })];
  const { ofType, skipped } = itemsFrom([aQuantityFact(metres(300), { statement, asks })]);
  return { item: ofType("cloze")[0], reason: skipped.find(({ type }) => type === "cloze")?.reason };
}

describe("a figure to type", () => {
  test("is asked for every quantity, with the unit behind the field", () => {
    const [item] = itemsFrom([
      aQuantityFact(
        { value: 12e9, unit: "USD", qualifier: "over" },
        { asks: [anAsk({ type: "quantity", quantity: { value: 12e9, unit: "USD", qualifier: "over" } })] },
      ),
    ]).ofType("number");
    expect(item).toMatchObject({
      key: "over $12 billion",
      accepted: { value: 12e9, tolerance: 0, unit: "billion US dollars" },
    });
  });

  test("is not asked for dates or names", () => {
    expect(itemsFrom([anEventFact(), aClaimFact()]).ofType("number")).toEqual([]);
  });
});

describe("a gap in the statement", () => {
  test.each([
    [
      "Japan's plan raises spending to 2 % of GDP by 2027.",
      "2 %",
      { value: 2, unit: "percent", of: "GDP", qualifier: "exact" },
      `to ${CLOZE_BLANK} % of GDP`,
    ],
    [
      "The town pledged the bridge over $12 billion in aid.",
      "over $12 billion",
      { value: 12e9, unit: "USD", qualifier: "over" },
      `over $${CLOZE_BLANK} billion in`,
    ],
    [
      "The harbour town of Reedham has four piers.",
      "four piers",
      { value: 4, unit: "count", noun: "piers", qualifier: "exact" },
      `has ${CLOZE_BLANK} piers`,
    ],
    [
      "The harbour bridge became the third-longest of its kind.",
      "third",
      { value: 3, unit: "rank", qualifier: "exact" },
      `the ${CLOZE_BLANK}-longest`,
    ],
  ] as const)("hides the magnitude and leaves the unit: %s", (statement, span, quantity, expected) => {
    expect(gapOf(statement, span, { type: "quantity", quantity }).item?.stem).toContain(expected);
  });

  test("stands where the whole word stands, not in a longer one", () => {
    const { item } = gapOf(
      "Reeds grow where engineer Ada Reed built her first harbour bridge.",
      "Ada Reed",
      { type: "entity", entityId: entityId("ada-reed") },
      "actor",
    );
    expect(item?.stem).toBe(`Reeds grow where engineer ${CLOZE_BLANK} built her first harbour bridge.`);
  });

  test("of a date whose year stands outside takes the day without its year", () => {
    const { item } = gapOf(
      "In 2018 work on the harbour bridge began on 9 March.",
      "9 March",
      { type: "date", date: date("2018-03-09") },
      "date",
    );
    expect(item).toMatchObject({
      stem: `In 2018 work on the harbour bridge began on ${CLOZE_BLANK}.`,
      accepted: { yearGiven: true },
    });
  });

  test("asks for the year where only the question of the card names it", () => {
    const answer = { type: "date", date: date("2018-03-09") } as const;
    const asks = [
      anAsk(answer, { target: "date", question: "On which day of 2018 did work begin?", span: "9 March 2018" }),
    ];
    const [item] = itemsFrom([
      anEventFact("2018-03-09", { statement: "Work on the harbour bridge of the town began on 9 March 2018.", asks }),
    ]).ofType("cloze");
    expect(item?.accepted).toEqual(answer);
  });

  test("is completed by a name as the sentence has it; people are named in full", () => {
    const ministry = { type: "entity", entityId: entityId("harbour-ministry") } as const;
    const entities = [
      ...TOWN.filter(({ id }) => id !== ministry.entityId),
      anEntity("harbour-ministry", "Harbour Ministry", {
        type: "organisation",
        category: "ministry",
        aliases: ["Port Office"],
      }),
    ];
    const keyOf = (statement: string, span: string, answer: Parameters<typeof anAsk>[0]) => {
      const asks = [anAsk(answer, { target: "actor", question: "Who had the harbour bridge drawn?", span })];
      return itemsFrom([aQuantityFact(metres(300), { statement, asks })], entities).ofType("cloze")[0]?.key;
    };
    expect(keyOf("The Port Office had the harbour bridge of the town drawn.", "Port Office", ministry)).toBe(
      "Port Office",
    );
    const reed = { type: "entity", entityId: entityId("ada-reed") } as const;
    expect(keyOf("In spring Reed had the harbour bridge of the town drawn.", "Reed", reed)).toBe("Ada Reed");
  });

  test("of a country is not made where its people stand beside it", () => {
    const arland = anEntity("arland", "Arlandia", { type: "country", category: "state" });
    const asks = [
      anAsk({ type: "entity", entityId: arland.id }, { target: "actor", question: "Which state?", span: "Arlandia" }),
    ];
    const gaps = (statement: string) =>
      itemsFrom([aQuantityFact(metres(300), { statement, asks })], [arland]).ofType("cloze");
    expect(gaps("In spring Arlandia sent engineers and timber to the harbour town.")).toHaveLength(1);
    expect(gaps("In spring Arlandia sent Arlandian engineers and timber to the harbour town.")).toEqual([]);
  });

  test("needs four words of content around it", () => {
    expect(gapOf("It was 300 metres long.", "300", { type: "quantity", quantity: metres(300) }).reason).toBe(
      "little-context",
    );
  });

  test("is not made where the rest of the statement gives the answer away", () => {
    const reed = { type: "entity", entityId: entityId("ada-reed") } as const;
    expect(
      gapOf("Ada Reed drew the harbour bridge in the year when Reed founded a school.", "Ada Reed", reed, "actor")
        .reason,
    ).toBe("answer-elsewhere");
    expect(
      gapOf(
        "In 2018 the harbour town began its bridge, and in 2018 its mill.",
        "2018",
        { type: "date", date: date("2018") },
        "date",
      ).item,
    ).toBeUndefined();
  });

  test("is made for what has a name of its own, not for what can be worded in many ways", () => {
    const text = (words: string) => ({ type: "text", text: words, accept: [] }) as const;
    expect(
      gapOf("Ships of the northern line land at Old Pier in summer.", "Old Pier", text("Old Pier"), "place").item,
    ).toBeDefined();
    expect(
      gapOf("The new line uses a cantilever over the harbour mouth.", "cantilever", text("cantilever"), "term").item,
    ).toBeDefined();
    expect(
      gapOf("Rising traffic made the town council build the bridge.", "Rising traffic", text("Rising traffic"), "cause")
        .item,
    ).toBeUndefined();
  });

  test("is not made of a claim that doesn't name its speaker", () => {
    const asks = [
      anAsk({ type: "text", text: "Old Pier", accept: [] }, { target: "place", question: "Where?", span: "Old Pier" }),
    ];
    const fact = aClaimFact({ statement: "The best view of the harbour bridge is from Old Pier.", asks });
    expect(itemsFrom([fact]).skipped.find(({ type }) => type === "cloze")?.reason).toBe("speaker-not-named");
  });

  test("comes at most twice from one statement", () => {
    const statement = "In 2018 the harbour town began a bridge of 300 metres with four lanes.";
    const asks = [
      anAsk({ type: "date", date: date("2018") }, { target: "date", span: "2018" }),
      anAsk({ type: "quantity", quantity: metres(300) }, { span: "300" }),
      anAsk({ type: "quantity", quantity: metres(4, { noun: "lanes" }) }, { label: "lanes", span: "four" }),
    ];
    expect(itemsFrom([aQuantityFact(metres(300), { statement, asks })]).ofType("cloze")).toHaveLength(2);
  });
});

describe("the line under an answer", () => {
  const lineOf = (fact: Parameters<typeof itemsFrom>[0][number]) => itemsFrom([fact]).items[0]?.sourceLine;

  test("says where it stands and as of when", () => {
    expect(lineOf(aQuantityFact())).toBe("Harbour Gazette, as of May 2021");
  });

  test("says who says so, unless the source's name does", () => {
    expect(lineOf(aClaimFact())).toBe("Ada Reed, Harbour Gazette, as of May 2021");
  });
});
