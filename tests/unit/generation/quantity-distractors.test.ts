import { describe, expect, test } from "vitest";
import type { Quantity } from "@/lib/core/content/fact";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { anAsk, aQuantityFact, factId, itemsFrom, metres, wrongOptions } from "@/tests/support/fact-builder";

function factOf(quantity: Quantity, more: Parameters<typeof aQuantityFact>[1] = {}) {
  return aQuantityFact(quantity, {
    statement: `The bridge figure is ${quantity.value} in the plan of the town council.`,
    asks: [anAsk({ type: "quantity", quantity })],
    ...more,
  });
}

function wrongFigures(quantity: Quantity, others: readonly ReturnType<typeof factOf>[] = []): readonly number[] {
  const [item] = itemsFrom([factOf(quantity), ...others])
    .ofType("multipleChoice")
    .filter((each) => each.factId === "bridge-length");
  return wrongOptions(item).map((text) => readFigure(text)?.value ?? Number.NaN);
}

const SEEDS = Array.from({ length: 12 }, (_, index) => factId(`seed-${index}`));

/** Wrong figures over several facts with the same key, since the place of the key depends on the fact's id. */
function wrongOverSeeds(quantity: Quantity, overrides: Parameters<typeof aQuantityFact>[1] = {}): readonly number[] {
  return SEEDS.flatMap((id) => {
    const { ofType } = itemsFrom([factOf(quantity, { id, slotKey: id, ...overrides })]);
    return wrongOptions(ofType("multipleChoice")[0]).map((text) => readFigure(text)?.value ?? Number.NaN);
  });
}

describe("the trap of entailed distractors", () => {
  test("'over 13 times' is true when 'over 25 times' is: a lower bound takes higher figures only", () => {
    const wrong = wrongOverSeeds({ value: 25, unit: "times", qualifier: "over" });
    expect(wrong.length).toBe(SEEDS.length * 2);
    expect(wrong.every((value) => value > 25)).toBe(true);
  });

  test("'at least' is a lower bound too", () => {
    expect(wrongOverSeeds({ value: 25, unit: "times", qualifier: "atLeast" }).every((value) => value > 25)).toBe(true);
  });

  test.each(["under", "atMost", "upTo"] as const)(
    "'%s' is an upper bound and takes lower figures only",
    (qualifier) => {
      const wrong = wrongOverSeeds({ value: 60, unit: "percent", qualifier });
      expect(wrong.length).toBe(SEEDS.length * 2);
      expect(wrong.every((value) => value < 60)).toBe(true);
    },
  );

  test.each(["about", "nearly"] as const)("'%s' takes figures well beyond its own tolerance", (qualifier) => {
    const wrong = wrongOverSeeds(metres(300, { qualifier }));
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.every((value) => Math.abs(value - 300) >= 60)).toBe(true);
  });

  test("a known error that the key entails is not offered either", () => {
    const quantity = { value: 25, unit: "times", qualifier: "over" } as const;
    const asks = [
      anAsk(
        { type: "quantity", quantity },
        {
          misconceptions: [
            { text: "13 times", why: "half" },
            { text: "over 20 times", why: "less" },
          ],
        },
      ),
    ];
    expect(wrongOverSeeds(quantity, { asks }).every((value) => value > 25)).toBe(true);
  });
});

describe("the place of the key among figures", () => {
  test("depends on the fact's id alone, and no trick of taking one place or leaving one out gains", () => {
    const many = Array.from({ length: 400 }, (_, index) => factId(`figure-${index}`));
    const keyPlaces = many.map((id) => {
      const bound = { value: 25, unit: "times", qualifier: "over" } as const;
      const quantity = Number(id.slice(7)) % 4 === 0 ? bound : metres(300);
      const { ofType } = itemsFrom([factOf(quantity, { id, slotKey: id })]);
      return ofType("multipleChoice")[0]?.options.findIndex(({ isKey }) => isKey);
    });
    const share = (place: number) => keyPlaces.filter((each) => each === place).length / many.length;
    expect(share(0)).toBeGreaterThan(0.3);
    expect(share(1)).toBeGreaterThan(0.3);
    expect(share(2)).toBeGreaterThan(0.1);
  });

  test("wrong figures of facts that are easily mixed up come before those that have nothing to do with it", () => {
    const other = (name: string, value: number, more: Parameters<typeof aQuantityFact>[1]) =>
      factOf(metres(value), {
        id: factId(name),
        slotKey: name,
        asks: [anAsk({ type: "quantity", quantity: metres(value) }, { question: `How long is ${name}?` })],
        ...more,
      });
    const akin = other("Mill Bridge", 450, { tags: ["bridges"] });
    const strangers = [350, 370, 390, 410, 510].map((value) =>
      other(`Quay ${value}`, value, { tags: ["quays"], evidence: [] }),
    );
    const own = factOf(metres(300, { qualifier: "over" }), { tags: ["bridges"] });
    const offered = itemsFrom([own, akin, ...strangers])
      .ofType("multipleChoice")
      .filter((each) => each.factId === own.id)
      .flatMap(wrongOptions);
    expect(offered).toContain("over 450 metres");
  });
});

describe("a wrong figure looks like the right one", () => {
  test("all options have the qualifier and the unit of the key", () => {
    const [item] = itemsFrom([factOf({ value: 12e9, unit: "USD", qualifier: "over" })]).ofType("multipleChoice");
    expect(item?.options.every(({ text }) => /^over \$\d+ billion$/.test(text))).toBe(true);
  });

  test("it is as round: no '37' beside '60', no '60' beside '82'", () => {
    expect(wrongOverSeeds({ value: 60, unit: "percent", qualifier: "exact" }).every((value) => value % 5 === 0)).toBe(
      true,
    );
    expect(wrongOverSeeds({ value: 82, unit: "percent", qualifier: "exact" }).every((value) => value % 10 !== 0)).toBe(
      true,
    );
  });

  test("shares stay between 0 and 100%, and 15 % or a point apart", () => {
    for (const key of [2, 9, 50, 82, 96]) {
      const wrong = wrongOverSeeds({ value: key, unit: "percent", qualifier: "exact" });
      expect(
        wrong.every((value) => value > 0 && value < 100 && Math.abs(value - key) >= Math.max(0.15 * key, 1) - 1e-9),
        `${key} %`,
      ).toBe(true);
    }
  });

  test("places are neighbours, and none is before the first", () => {
    const wrong = wrongOverSeeds({ value: 1, unit: "rank", qualifier: "exact" });
    expect(wrong.length).toBe(SEEDS.length * 2);
    expect(wrong.every((value) => value >= 2 && value <= 4)).toBe(true);
  });

  test("'1 island' among islands would give itself away", () => {
    expect(wrongOverSeeds({ value: 2, unit: "count", noun: "islands", qualifier: "exact" })).not.toContain(1);
  });
});

describe("where wrong figures come from", () => {
  test("known errors come first, and their own reasons are shown", () => {
    const quantity = metres(300);
    const asks = [
      anAsk(
        { type: "quantity", quantity },
        {
          misconceptions: [
            { text: "400 metres", why: "That is the old bridge." },
            { text: "200", why: "That is the pier." },
          ],
        },
      ),
    ];
    const [item] = itemsFrom([factOf(quantity, { id: factId("seed-1"), asks })]).ofType("multipleChoice");
    const known = item?.options.filter(({ origin }) => origin === "misconception") ?? [];
    expect(known.length).toBeGreaterThan(0);
    expect(known.map(({ whyWrong }) => whyWrong)).toContain(
      known[0]?.text === "400 metres" ? "That is the old bridge." : "That is the pier.",
    );
  });

  test("figures of other facts come next, and the feedback says what they belong to", () => {
    const pier = factOf(metres(450), {
      id: factId("pier"),
      slotKey: "pier",
      statement: "The pier is 450 metres long.",
    });
    const quay = factOf(metres(200), {
      id: factId("quay"),
      slotKey: "quay",
      statement: "The quay is 200 metres long.",
    });
    expect(wrongFigures(metres(300), [pier, quay]).some((value) => value === 450 || value === 200)).toBe(true);
    const [item] = itemsFrom([factOf(metres(300)), pier, quay]).ofType("multipleChoice");
    const borrowed = item?.options.find(({ origin }) => origin === "bank");
    expect(borrowed?.whyWrong).toBe("In the articles, that figure is about something else.");
  });

  test("a figure that another fact gives for the same thing is never wrong", () => {
    const rival = factOf(metres(450), { id: factId("rival") });
    for (const id of SEEDS) {
      const [item] = itemsFrom([factOf(metres(300), { id }), rival])
        .ofType("multipleChoice")
        .filter((each) => each.factId === id);
      expect(wrongOptions(item)).not.toContain("450 metres");
    }
  });

  test("figures of another unit or another noun are not borrowed", () => {
    const trams = factOf(
      { value: 400, unit: "count", noun: "trams", qualifier: "exact" },
      { id: factId("trams"), slotKey: "trams" },
    );
    const [item] = itemsFrom([factOf(metres(300)), trams]).ofType("multipleChoice");
    expect(item?.options.some(({ origin }) => origin === "bank")).toBe(false);
  });
});

test("the key is not always in the middle: its place follows from the fact's id", () => {
  const places = Array.from({ length: 60 }, (_, index) => {
    const id = factId(`place-${index}`);
    const [item] = itemsFrom([factOf(metres(300), { id, slotKey: id })]).ofType("multipleChoice");
    return item?.options.findIndex(({ isKey }) => isKey) ?? -1;
  });
  for (const place of [0, 1, 2]) expect(places.filter((each) => each === place).length).toBeGreaterThan(10);
});
