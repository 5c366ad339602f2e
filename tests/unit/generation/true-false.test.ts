import { describe, expect, test } from "vitest";
import {
  aClaimFact,
  anAsk,
  anEventFact,
  aQuantityFact,
  date,
  entityId,
  factId,
  itemsFrom,
  metres,
  TOWN,
} from "@/tests/support/fact-builder";

const IDS = Array.from({ length: 40 }, (_, index) => factId(`fact-${index}`));

/** The statements to judge over many facts of one make, since chance decides which are given as they are. */
function statements(make: (id: ReturnType<typeof factId>) => Parameters<typeof itemsFrom>[0][number]) {
  return IDS.flatMap((id) =>
    itemsFrom([make(id)])
      .ofType("trueFalse")
      .map((item) => ({ ...item, id })),
  );
}

describe("a statement to judge", () => {
  const items = statements((id) => aQuantityFact(metres(300), { id }));

  test("is the fact's own, or differs from it in one figure alone", () => {
    for (const { isTrue, stem, why } of items) {
      expect(isTrue ? stem : stem.replace(/\d+ metres/, "300 metres")).toBe(why);
      if (!isTrue) expect(stem).not.toBe(why);
    }
  });

  test("is true about as often as not", () => {
    expect(items).toHaveLength(IDS.length);
    const share = items.filter(({ isTrue }) => isTrue).length / items.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  test("is always followed by the true one", () => {
    expect(items.every(({ why }) => why.includes("300 metres"))).toBe(true);
  });

  test("'over 13 times' is never keyed false when the source says 'over 25'", () => {
    const times = { value: 25, unit: "times", qualifier: "over" } as const;
    const asks = [
      anAsk(
        { type: "quantity", quantity: times },
        { span: "over 25", misconceptions: [{ text: "13 times", why: "half" }] },
      ),
    ];
    const made = statements((id) =>
      aQuantityFact(times, { id, statement: "Ada Reed inspected the bridge over 25 times that year.", asks }),
    );
    const figures = made.filter(({ isTrue }) => !isTrue).map(({ stem }) => Number(/over (\d+)/.exec(stem)?.[1]));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every((figure) => figure > 25)).toBe(true);
  });
});

describe("a value is replaced in its own style", () => {
  const wrongOf = (statement: string, span: string, answer: Parameters<typeof anAsk>[0], misconception: string) =>
    statements((id) =>
      aQuantityFact(metres(300), {
        id,
        statement,
        asks: [anAsk(answer, { span, misconceptions: [{ text: misconception, why: "..." }] })],
      }),
    )
      .filter(({ isTrue }) => !isTrue)
      .map(({ stem }) => stem);

  test("words for words, figures for figures", () => {
    const four = {
      type: "quantity",
      quantity: { value: 4, unit: "count", noun: "piers", qualifier: "exact" },
    } as const;
    expect(wrongOf("The harbour has four piers.", "four", four, "7 piers")).toContain("The harbour has seven piers.");
    expect(wrongOf("Four piers stand in the harbour.", "Four", four, "7 piers")).toContain(
      "Seven piers stand in the harbour.",
    );
  });

  test("a place stays a place, an amount keeps its scale", () => {
    const third = { type: "quantity", quantity: { value: 3, unit: "rank", qualifier: "exact" } } as const;
    expect(wrongOf("The harbour has the third-longest bridge.", "third", third, "second")).toContain(
      "The harbour has the second-longest bridge.",
    );
    const cost = { type: "quantity", quantity: { value: 12e9, unit: "USD", qualifier: "over" } } as const;
    expect(wrongOf("The bridge cost over $12 billion.", "over $12 billion", cost, "$20 billion")).toContain(
      "The bridge cost over $20 billion.",
    );
  });

  test("a date without its year is replaced by one of the same year", () => {
    const day = { type: "date", date: date("2018-03-09") } as const;
    const asks = [anAsk(day, { target: "date", question: "On which day?", span: "9 March" })];
    const made = statements((id) =>
      anEventFact("2018-03-09", { id, statement: "In 2018 the work began on 9 March.", asks }),
    );
    const wrong = made.filter(({ isTrue }) => !isTrue).map(({ stem }) => stem);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.every((stem) => /^In 2018 the work began on \d+ \p{L}+\.$/u.test(stem))).toBe(true);
  });
});

describe("a fact with several asks", () => {
  test("gives one true statement and one false, never the same true one twice", () => {
    for (const id of IDS) {
      const made = itemsFrom([aClaimFact({ id })], TOWN).ofType("trueFalse");
      const speakers = itemsFrom([
        aClaimFact({ id }),
        aClaimFact({ id: factId("other"), slotKey: "x", statement: "Trams are loved.", asks: [] }, "ben-holt"),
      ]).ofType("trueFalse");
      expect(made.filter(({ isTrue }) => isTrue).length).toBeLessThanOrEqual(1);
      expect(speakers.map(({ isTrue }) => isTrue).toSorted()).toEqual([false, true]);
    }
  });
});

test("nothing that stands in the statement already is put in the place of the answer", () => {
  const four = { type: "text", text: "Old Pier", accept: [] } as const;
  const misconceptions = ["Mill Quay", "Fish Market"].map((text) => ({ text, why: "It is Old Pier." }));
  const asks = [
    anAsk(four, { target: "place", question: "Where do the ships land?", span: "Old Pier", misconceptions }),
  ];
  const made = statements((id) =>
    anEventFact("2018", { id, statement: "Since 2018 ships that left Mill Quay land at Old Pier.", asks }),
  );
  const wrong = made.filter(({ isTrue }) => !isTrue).map(({ stem }) => stem);
  expect(new Set(wrong)).toEqual(new Set(["Since 2018 ships that left Mill Quay land at Fish Market."]));
});

describe("no statement is given", () => {
  const reasons = (fact: Parameters<typeof itemsFrom>[0][number]) =>
    itemsFrom([fact])
      .skipped.filter(({ type }) => type === "trueFalse")
      .map(({ reason }) => reason);

  test("where a claim doesn't say whose it is", () => {
    expect(
      reasons(
        aClaimFact({ statement: "The harbour bridge was too narrow for trams.", asks: aClaimFact().asks.slice(1) }),
      ),
    ).toEqual(["speaker-not-named"]);
  });

  test("true or false, where nothing wrong would fit: else what can't be falsified would be known to be true", () => {
    const asks = [
      anAsk(
        { type: "text", text: "too narrow for trams", accept: [] },
        { target: "proposition", span: "too narrow for trams" },
      ),
    ];
    for (const id of IDS) expect(reasons(aClaimFact({ id, asks }))).toEqual(["no-false-twin"]);
  });

  test("with another name where a post or a pronoun belongs to the person", () => {
    const asks = [
      anAsk(
        { type: "entity", entityId: entityId("ada-reed") },
        { target: "actor", question: "Who?", span: "Ada Reed" },
      ),
    ];
    const tied = (statement: string) => reasons(anEventFact("2018", { statement, asks }));
    expect(tied("Ada Reed, an engineer of the ministry, opened it.")).toEqual(["no-false-twin"]);
    expect(tied("Ada Reed opened it with her sister.")).toEqual(["no-false-twin"]);
    expect(tied("Ada Reed opened it.")).toEqual([]);
  });
});

test("neither the id nor anything else but the statement tells whether it is true", () => {
  const [first, second] = ["a", "b"].map(
    (id) => itemsFrom([aQuantityFact(metres(300), { id: factId(id) })]).ofType("trueFalse")[0],
  );
  expect(Object.keys(first ?? {})).toEqual(Object.keys(second ?? {}));
  const edited = itemsFrom([
    aQuantityFact(metres(310), {
      id: factId("a"),
      statement: "The bridge is 310 metres long.",
      asks: [anAsk({ type: "quantity", quantity: metres(310) }, { span: "310" })],
    }),
  ]);
  expect(edited.ofType("trueFalse")[0]?.id).toBe(first?.id);
});
