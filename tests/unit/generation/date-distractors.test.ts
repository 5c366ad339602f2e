import { describe, expect, test } from "vitest";
import { readDates } from "@/lib/core/generation/figures/read-date";
import { anAsk, anEventFact, aSource, date, factId, itemsFrom, TOWN, wrongOptions } from "@/tests/support/fact-builder";

const SEEDS = Array.from({ length: 12 }, (_, index) => factId(`seed-${index}`));

function wrongOverSeeds(
  when: string,
  overrides: Parameters<typeof anEventFact>[1] = {},
  question = "When did work begin?",
): readonly string[] {
  const asks = [anAsk({ type: "date", date: date(when) }, { target: "date", question })];
  return SEEDS.flatMap((id) =>
    wrongOptions(itemsFrom([anEventFact(when, { id, slotKey: id, asks, ...overrides })]).ofType("multipleChoice")[0]),
  );
}

const yearsOf = (texts: readonly string[]) => texts.map((text) => readDates(text)[0]?.year ?? 0);

describe("a wrong date is possible", () => {
  test("what has happened is not dated after it was told", () => {
    const wrong = wrongOverSeeds("2020");
    expect(wrong.length).toBe(SEEDS.length * 2);
    expect(yearsOf(wrong).every((year) => year <= 2021)).toBe(true);
  });

  test("it was told when the article appeared, even where the fact itself is older", () => {
    const later = aSource({ publishedFrom: "2024" });
    const fact = anEventFact("2012", {
      asOf: date("2012"),
      asks: [anAsk({ type: "date", date: date("2012") }, { target: "date" })],
    });
    const years = SEEDS.flatMap((id) =>
      yearsOf(wrongOptions(itemsFrom([{ ...fact, id }], TOWN, [later]).ofType("multipleChoice")[0])),
    );
    expect(years.some((year) => year > 2012)).toBe(true);
  });

  test("what was planned lies ahead of the plan", () => {
    const wrong = wrongOverSeeds("2027");
    expect(wrong.length).toBe(SEEDS.length * 2);
    expect(yearsOf(wrong).every((year) => year > 2021)).toBe(true);
  });

  test("it is a day of the calendar, as precise as the key", () => {
    for (const text of wrongOverSeeds("2018-02-27")) expect(readDates(text)[0]).toHaveProperty("day");
    for (const text of wrongOverSeeds("2018-02")) expect(text).toMatch(/^\p{Lu}\p{L}+ \d{4}$/u);
  });

  test("a day of another fact is offered only in the year of the key, which its year would rule out", () => {
    const other = (name: string, when: string) =>
      anEventFact(when, {
        id: factId(name),
        slotKey: name,
        statement: `The ${name} was opened on a day of spring.`,
        asks: [anAsk({ type: "date", date: date(when) }, { target: "date", question: `When was the ${name} opened?` })],
      });
    const own = anEventFact("2018-03-09", {
      asks: [anAsk({ type: "date", date: date("2018-03-09") }, { target: "date", question: "When did work begin?" })],
    });
    const offered = SEEDS.flatMap((id) =>
      itemsFrom([{ ...own, id, slotKey: id }, other("ferry", "2017-05-02"), other("school", "2018-05-21")])
        .ofType("multipleChoice")
        .filter((item) => item.factId === id)
        .flatMap(wrongOptions),
    );
    expect(offered).toContain("21 May 2018");
    expect(offered).not.toContain("2 May 2017");
  });

  test("where the question names the year, every option lies in it", () => {
    const wrong = wrongOverSeeds("2018-03-09", {}, "On which day of 2018 did work begin?");
    expect(new Set(yearsOf(wrong))).toEqual(new Set([2018]));
  });
});

describe("a wrong date is wrong for certain", () => {
  test("what holds by 2027 holds by 2030: only earlier dates are offered", () => {
    expect(yearsOf(wrongOverSeeds("by 2027")).every((year) => year < 2027)).toBe(true);
  });

  test("what has held since 1955 has held since 1960: only earlier dates are offered", () => {
    expect(yearsOf(wrongOverSeeds("since 1955")).every((year) => year < 1955)).toBe(true);
  });

  test("2022 is true of December 2022, so neither is offered for the other", () => {
    const year = (misconception: string, when: string) => {
      const asks = [
        anAsk(
          { type: "date", date: date(when) },
          { target: "date", misconceptions: [{ text: misconception, why: "..." }] },
        ),
      ];
      return SEEDS.flatMap((id) =>
        wrongOptions(itemsFrom([anEventFact(when, { id, asks })]).ofType("multipleChoice")[0]),
      );
    };
    expect(year("2018", "2018-03")).not.toContain("2018");
    expect(year("March 2018", "2018")).not.toContain("March 2018");
  });

  test("another date that is true of the same thing is never offered", () => {
    const other = anEventFact("2016", {
      id: factId("other"),
      asks: [anAsk({ type: "date", date: date("2016") }, { target: "date" })],
    });
    for (const id of SEEDS) {
      const fact = anEventFact("2018", { id, asks: [anAsk({ type: "date", date: date("2018") }, { target: "date" })] });
      const [item] = itemsFrom([fact, other])
        .ofType("multipleChoice")
        .filter((each) => each.factId === id);
      expect(wrongOptions(item)).not.toContain("2016");
    }
  });

  test("nor is the date of the same subject at another time, which may be true as well", () => {
    const asksOf = (when: string) => [anAsk({ type: "date", date: date(when) }, { target: "date" })];
    const earlier = anEventFact("2014-11", {
      id: factId("first-bridge"),
      slotKey: "bridge|work-began|2014",
      asks: asksOf("2014-11"),
    });
    const [item] = itemsFrom([anEventFact("2018-03"), earlier])
      .ofType("multipleChoice")
      .filter((each) => each.factId === "work-began");
    expect(wrongOptions(item)).not.toContain("November 2014");
  });
});

test("dates stand in the order of time", () => {
  const [item] = itemsFrom([anEventFact("2018-03-09")]).ofType("multipleChoice");
  const days = item?.options
    .map(({ text }) => readDates(text)[0])
    .map((day) => (day?.year ?? 0) * 10_000 + (day?.month ?? 0) * 100 + (day?.day ?? 0));
  expect(days).toEqual(days?.toSorted((a, b) => a - b));
});
