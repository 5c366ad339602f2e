import { describe, expect, it } from "vitest";
import { inTurn } from "@/lib/server/workers/in-turn";

/** Work that ends when it is told to. */
function work() {
  let end: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

describe("work that is done in turn", () => {
  it("begins when what came before has ended, also where that failed", async () => {
    const turns = inTurn(2);
    const begun: string[] = [];
    const first = work();
    const one = turns.run(async () => {
      begun.push("first");
      await first.done;
      throw new Error("It went wrong.");
    });
    const two = turns.run(async () => void begun.push("second"));
    await Promise.resolve();
    expect(begun).toEqual(["first"]);
    first.end();
    await expect(one).rejects.toThrow("It went wrong.");
    await two;
    expect(begun).toEqual(["first", "second"]);
  });

  it("is full while as much waits as may", async () => {
    const turns = inTurn(2);
    const running = work();
    const all = [turns.run(() => running.done)];
    for (const isFull of [false, false]) {
      expect(turns.isFull()).toBe(isFull);
      all.push(turns.run(async () => {}));
    }
    expect(turns.isFull()).toBe(true);
    running.end();
    await Promise.all(all);
    expect(turns.isFull()).toBe(false);
  });
});
