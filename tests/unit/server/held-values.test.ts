import { describe, expect, it } from "vitest";
import { heldValues } from "@/lib/server/content/held-values";

interface Page {
  readonly text: string;
}

/** Pages by number, each so many bytes long as its text; counts what is read. */
function library(maxBytes = 1000) {
  const reads: (readonly number[])[] = [];
  let isOpen = true;
  const read = heldValues<number, Page>({
    maxBytes,
    nameOf: String,
    sizeOf: ({ text }) => text.length,
    load: async (numbers) => {
      reads.push(numbers);
      await Promise.resolve();
      if (!isOpen) throw new Error("The library is closed.");
      return numbers.filter((number) => number < 100).map((number) => [number, { text: `page ${number}` }] as const);
    },
  });
  return { read, reads, close: () => (isOpen = false), open: () => (isOpen = true) };
}

const textsOf = (pages: readonly (Page | undefined)[]) => pages.map((page) => page?.text);

describe("values held in memory", () => {
  it("are read once, and are the same value afterwards", async () => {
    const { read, reads } = library();
    const [first] = await read([1]);
    const [again] = await read([1]);
    expect(again).toBe(first);
    expect(reads).toEqual([[1]]);
  });

  it("come in the order in which they are wanted, those that do not exist as nothing", async () => {
    const { read } = library();
    await read([2]);
    expect(textsOf(await read([3, 200, 2, 3]))).toEqual(["page 3", undefined, "page 2", "page 3"]);
  });

  it("are read together where several are missing, each of them once", async () => {
    const { read, reads } = library();
    await read([1, 2]);
    await read([2, 3, 4, 3]);
    expect(reads).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("are waited for where someone else is reading them already", async () => {
    const { read, reads } = library();
    const answers = await Promise.all([read([1, 2]), read([2, 3]), read([1, 2, 3])]);
    expect(answers.map(textsOf)).toEqual([
      ["page 1", "page 2"],
      ["page 2", "page 3"],
      ["page 1", "page 2", "page 3"],
    ]);
    expect(reads).toEqual([[1, 2], [3]]);
  });

  it("are all given where more are wanted than can be held", async () => {
    const { read } = library(20);
    expect(textsOf(await read([1, 2, 3, 4, 5]))).toEqual(["page 1", "page 2", "page 3", "page 4", "page 5"]);
  });

  it("go when there is no room left, what was used longest ago first", async () => {
    const { read, reads } = library(18);
    await read([1, 2, 3]);
    await read([1]);
    await read([4]);
    await read([1, 2]);
    expect(reads).toEqual([[1, 2, 3], [4], [2]]);
  });

  it("are tried again after a read that failed, of which everyone who waited is told", async () => {
    const { read, close, open } = library();
    close();
    const waiting = [read([1]), read([1, 2])];
    await expect(waiting[0]).rejects.toThrow("The library is closed.");
    await expect(waiting[1]).rejects.toThrow("The library is closed.");
    open();
    expect(textsOf(await read([1, 2]))).toEqual(["page 1", "page 2"]);
  });
});
