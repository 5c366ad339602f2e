import { describe, expect, test } from "vitest";
import { assembleQuiz, optionOrderOf, reveals } from "@/lib/core/assessment/quiz-form";
import type { Item } from "@/lib/core/generation/item";
import { anAsk, aQuantityFact, factId, itemsFrom, metres } from "@/tests/support/fact-builder";

/** Facts of one make about twenty bridges, each with a figure to type, a gap, a choice and a statement. */
const BRIDGES = Array.from({ length: 20 }, (_, index) => {
  const quantity = metres(300 + index * 7);
  const name = `Bridge ${String.fromCharCode(65 + index)}`;
  const statement = `By the plan of the town council ${name} is ${quantity.value} metres long.`;
  const asks = [
    anAsk(
      { type: "quantity", quantity },
      { question: `How long is ${name} by the plan?`, span: String(quantity.value) },
    ),
  ];
  return aQuantityFact(quantity, { id: factId(`bridge-${index}`), slotKey: name, statement, asks });
});
const { items } = itemsFrom(BRIDGES);

const ids = (quiz: readonly { readonly item: Item }[]) => quiz.map(({ item }) => item.id);

describe("a quiz", () => {
  test("has one item a fact", () => {
    const quiz = assembleQuiz({ items, length: 12, seed: "s" });
    expect(new Set(quiz.map(({ item }) => item.factId)).size).toBe(12);
  });

  test("is no longer than there are facts", () => {
    expect(assembleQuiz({ items, length: 50, seed: "s" })).toHaveLength(BRIDGES.length);
    expect(assembleQuiz({ items: [], length: 10, seed: "s" })).toEqual([]);
  });

  test("is the same for the same seed, in whatever order the items come, and another for another seed", () => {
    const quiz = ids(assembleQuiz({ items, length: 8, seed: "s" }));
    expect(ids(assembleQuiz({ items: items.toReversed(), length: 8, seed: "s" }))).toEqual(quiz);
    expect(ids(assembleQuiz({ items, length: 8, seed: "t" }))).not.toEqual(quiz);
  });

  test("mixes the types, about half of it to be typed", () => {
    const types = assembleQuiz({ items, length: 14, seed: "s" }).map(({ item }) => item.type);
    const count = (type: string) => types.filter((each) => each === type).length;
    expect(count("cloze") + count("number")).toBeGreaterThanOrEqual(6);
    expect(count("multipleChoice")).toBeGreaterThanOrEqual(3);
    expect(count("trueFalse")).toBeGreaterThanOrEqual(1);
  });

  test("keeps to the types that were asked for", () => {
    const quiz = assembleQuiz({ items, length: 10, seed: "s", types: ["trueFalse"] });
    expect(quiz).toHaveLength(10);
    expect(quiz.every(({ item }) => item.type === "trueFalse")).toBe(true);
  });

  test("asks the cards first that it is told to prefer", () => {
    const wanted = [items[0], items.at(-1)].flatMap((item) => item?.cardIds ?? []);
    const quiz = assembleQuiz({ items, length: 5, seed: "s", preferCardIds: wanted });
    for (const cardId of wanted) expect(quiz.some(({ item }) => item.cardIds.includes(cardId))).toBe(true);
  });
});

describe("an item that gives another's answer away", () => {
  const numbers = items.filter(({ type }) => type === "number");
  const first = numbers[0] as Item;
  const telling = { ...(numbers[1] as Item), stem: `Is it as long as the one of ${first.key}?` };

  test("is seen by the whole words of its question", () => {
    expect(reveals(telling, first)).toBe(true);
    expect(reveals(first, telling)).toBe(false);
  });

  test("is left out as long as there is another", () => {
    const seeds = Array.from({ length: 20 }, (_, index) => `seed-${index}`);
    for (const seed of seeds) {
      const quiz = assembleQuiz({ items: [first, telling, ...numbers.slice(2)], length: numbers.length - 1, seed });
      expect(quiz).toHaveLength(numbers.length - 1);
      expect(quiz.filter(({ item }) => item === first || item === telling)).toHaveLength(1);
    }
  });

  test("is asked all the same where there is no other", () => {
    expect(assembleQuiz({ items: [first, telling], length: 2, seed: "s" })).toHaveLength(2);
  });
});

describe("the order of the options", () => {
  test("is their own where they have one, and follows from the seed where not", () => {
    const [choice] = items.filter((item) => item.type === "multipleChoice");
    if (choice?.type !== "multipleChoice") throw new Error("no item");
    expect(optionOrderOf(choice, "s")).toEqual([0, 1, 2]);
    const orders = ["s", "t", "u", "v", "w", "x"].map((seed) =>
      optionOrderOf({ ...choice, ordered: false }, seed).join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(orders.every((order) => order.split(",").toSorted().join() === "0,1,2")).toBe(true);
  });
});
