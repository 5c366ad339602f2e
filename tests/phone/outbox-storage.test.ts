import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetEntry, keepEntry, keepRefusal, markSent, readKept } from "@/app/_offline/outbox/outbox-storage";
import { anAnswer, anUndo } from "@/tests/support/done-on-phone";

afterEach(() => vi.unstubAllGlobals());

describe("what a phone keeps of the answers given on it", () => {
  it("is there for the next page in the order in which it was done, however many are written at once", async () => {
    const first = anAnswer();
    const done = [first, anAnswer(), anUndo(first), anAnswer()];
    await Promise.all(done.map((entry) => keepEntry("ordered", entry)));
    expect((await readKept("ordered")).entries).toEqual(done);
  });

  it("is each learner's own", async () => {
    const mine = anAnswer();
    await keepEntry("me", mine);
    await keepEntry("another", anAnswer());
    expect((await readKept("me")).entries).toEqual([mine]);
  });

  it("is kept once, where it is kept twice", async () => {
    const entry = anAnswer();
    await keepEntry("twice", entry);
    await keepEntry("twice", entry);
    expect((await readKept("twice")).entries).toEqual([entry]);
  });

  it("is no longer to be sent once the server has it, but is known to be in its log", async () => {
    const entry = anAnswer();
    await keepEntry("sent", entry);
    await markSent("sent", entry.id, 1_800_000_000_000);
    expect(await readKept("sent")).toEqual({
      entries: [],
      refusals: [],
      recorded: { [entry.cardId]: 1_800_000_000_000 },
    });
  });

  it("keeps the server's words where it refuses an answer, until they have been read", async () => {
    const entry = anAnswer();
    await keepEntry("refused", entry);
    await keepRefusal("refused", { entry, reason: "This card is gone." });
    expect(await readKept("refused")).toMatchObject({
      entries: [],
      refusals: [{ entry, reason: "This card is gone." }],
    });
    await forgetEntry("refused", entry.id);
    expect((await readKept("refused")).refusals).toEqual([]);
  });

  it("forgets an answer that was taken back before it had left", async () => {
    const entry = anAnswer();
    await keepEntry("undone", entry);
    await forgetEntry("undone", entry.id);
    expect((await readKept("undone")).entries).toEqual([]);
  });

  it("is not lost where the page is closed while the disk is at work", async () => {
    const entry = anAnswer();
    const writing = keepEntry("hurried", entry);
    window.dispatchEvent(new Event("pagehide"));
    expect(Object.keys(localStorage)).toEqual([`colloquy:unsent:hurried:${entry.id}`]);
    await writing;
    expect((await readKept("hurried")).entries).toEqual([entry]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("is nothing where the browser keeps nothing, and nobody is stopped by that", async () => {
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    });
    await keepEntry("forbidden", anAnswer());
    expect(await readKept("forbidden")).toEqual({ entries: [], refusals: [], recorded: {} });
    vi.restoreAllMocks();
  });
});
