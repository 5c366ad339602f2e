import { describe, expect, it } from "vitest";
import { choosePool, type PoolWish } from "@/lib/core/assessment/quiz-pool";
import { anAsk, aQuantityFact, factId, itemsFrom, metres } from "@/tests/support/fact-builder";

const BRIDGES = Array.from({ length: 12 }, (_, index) => {
  const quantity = metres(300 + index * 7);
  const name = `Bridge ${String.fromCharCode(65 + index)}`;
  const statement = `By the plan of the town council ${name} is ${quantity.value} metres long.`;
  const target = { type: "quantity", quantity } as const;
  const asks = [anAsk(target, { question: `How long is ${name} by the plan?`, span: String(quantity.value) })];
  return aQuantityFact(quantity, { id: factId(`bridge-${index}`), slotKey: name, statement, asks });
});
const { items } = itemsFrom(BRIDGES);

const NONE = { taken: new Set<never>(), own: new Set<never>() };
const wish = (more: Partial<PoolWish> = {}): PoolWish => ({ length: 5, isFixed: true, seed: "s", ...more });
const itemOf = (id: string) => items.find((item) => item.id === id);

describe("the pool of a quiz", () => {
  it("is the quiz where everyone gets the same, the same for the same seed and another for another", () => {
    const pool = choosePool(items, wish(), NONE) ?? [];
    expect(new Set(pool.map((id) => itemOf(id)?.factId)).size).toBe(5);
    expect(choosePool(items, wish(), NONE)).toEqual(pool);
    expect(choosePool(items, wish({ seed: "t" }), NONE)).not.toEqual(pool);
  });

  it("is larger where everyone draws their own, so that two of them differ", () => {
    const pool = choosePool(items, wish({ isFixed: false }), NONE) ?? [];
    expect(pool.length).toBeGreaterThan(10);
    expect(new Set(pool).size).toBe(pool.length);
  });

  it("has nothing of another pool, and all of them leave half of the items to practice", () => {
    const taken = new Set<(typeof items)[number]["id"]>();
    for (let pool = choosePool(items, wish(), NONE); pool !== undefined; ) {
      expect(pool.filter((id) => taken.has(id))).toEqual([]);
      for (const id of pool) taken.add(id);
      pool = choosePool(items, wish({ seed: `seed ${taken.size}` }), { ...NONE, taken });
    }
    expect(taken.size).toBeLessThanOrEqual(items.length / 2);
    expect(taken.size).toBeGreaterThan(items.length / 2 - 5);
  });

  it("keeps to the types that are asked for", () => {
    const pool = choosePool(items, wish({ types: ["trueFalse"] }), NONE) ?? [];
    expect(pool.map((id) => itemOf(id)?.type)).toEqual(Array(5).fill("trueFalse"));
  });

  it("is made of what its owner keeps for quizzes, where that is enough", () => {
    const own = new Set(items.filter(({ factId: id }) => /bridge-[0-5]$/.test(id)).map(({ id }) => id));
    expect(choosePool(items, wish(), { ...NONE, own })?.every((id) => own.has(id))).toBe(true);
    expect(choosePool(items, wish({ length: 8 }), { ...NONE, own })?.every((id) => own.has(id))).toBe(false);
  });
});
