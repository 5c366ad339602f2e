import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepEntry, markSent, readKept } from "@/app/_offline/outbox/outbox-storage";
import { sendKept } from "@/app/_offline/outbox/send-kept";
import { refreshPack } from "@/app/_offline/pack/refresh-pack";
import { readAll, readEntries, readOne } from "@/app/_offline/store/phone-database";
import { claimPhone, leavePhone } from "@/app/_offline/store/phone-user";
import { type Asked, acceptAll, anAnswer, anUndo, noNetwork, serve } from "@/tests/support/done-on-phone";

const DAY_MS = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("without any page open the service worker", () => {
  it("sends what is kept, in the order in which it was done", async () => {
    await claimPhone("asleep");
    const [first, second] = [anAnswer(), anAnswer()];
    for (const entry of [first, second, anUndo(second)]) await keepEntry("asleep", entry);
    const asked: Asked[] = [];
    serve((one) => {
      asked.push(one);
      return acceptAll(one);
    });
    await sendKept();
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /api/reviews",
      `DELETE /api/reviews/${second.id}`,
    ]);
    expect((await readKept("asleep")).entries).toEqual([]);
  });

  it("lets the browser know that it should call again, where nothing arrives", async () => {
    await claimPhone("tunnel");
    await keepEntry("tunnel", anAnswer());
    serve(noNetwork);
    await expect(sendKept()).rejects.toThrow("have not arrived");
    expect((await readKept("tunnel")).entries).toHaveLength(1);
  });

  it("sends nothing from a phone that is nobody's", async () => {
    await leavePhone();
    serve(() => {
      throw new Error("Nobody should ask.");
    });
    await expect(sendKept()).resolves.toBeUndefined();
  });
});

describe("what a learner needs offline", () => {
  const deck = (id: string) => ({ summary: { id, studying: false, options: {} }, revision: "1", cardIds: [] });
  const packOf = (userId: string, ...decks: string[]) => ({
    ...{ userId, options: {}, madeAt: new Date().toISOString(), decks: decks.map(deck), cards: [] },
  });

  /** Has a server give packs with these decks; gives what was asked of it. */
  function packServer(userId: string, ...decks: string[]): string[] {
    const asked: string[] = [];
    serve(({ path }) => {
      asked.push(path);
      if (path === "/api/study-pack") return Response.json(packOf(userId, ...decks));
      return Response.json(path.includes("practice-items") ? { items: [], next: null } : { cards: [], next: null });
    });
    return asked;
  }

  it("is fetched once with each deck's words, and not again while it is fresh", async () => {
    const asked = packServer("fresh", "history", "security");
    await refreshPack("fresh");
    await refreshPack("fresh");
    expect(asked).toEqual([
      "/api/study-pack",
      "/api/decks/history/content/1",
      "/api/decks/history/practice-items",
      "/api/decks/security/content/1",
      "/api/decks/security/practice-items",
    ]);
  });

  it("is brought up to date after answers were sent, which it counts in", async () => {
    packServer("studying", "history");
    await refreshPack("studying");
    const entry = anAnswer();
    await keepEntry("studying", entry);
    await markSent("studying", entry.id, Date.now());
    const asked = packServer("studying", "history");
    await refreshPack("studying");
    expect(asked).toEqual(["/api/study-pack"]);
    expect(await readEntries("studying")).toEqual([]);
  });

  it("leaves out decks that are no longer studied", async () => {
    packServer("moving", "history", "security");
    await refreshPack("moving");
    vi.setSystemTime(Date.now() + DAY_MS);
    packServer("moving", "security");
    await refreshPack("moving");
    const decks = (await readAll("decks")).filter(({ userId }) => userId === "moving");
    expect(decks.map(({ deckId }) => deckId)).toEqual(["security"]);
  });

  it("is asked for again where a deck changes while it is fetched", async () => {
    let revision = 0;
    const asked: string[] = [];
    serve(({ path }) => {
      asked.push(path);
      if (path === "/api/study-pack") {
        revision += 1;
        return Response.json({ ...packOf("edited"), decks: [{ ...deck("history"), revision: String(revision) }] });
      }
      if (path.endsWith("/content/1")) return Response.json({ status: 404 }, { status: 404 });
      return Response.json(path.includes("practice-items") ? { items: [], next: null } : { cards: [], next: null });
    });
    await refreshPack("edited");
    expect(asked.filter((path) => path === "/api/study-pack")).toHaveLength(2);
    expect(await readOne("decks", ["edited", "history"])).toMatchObject({ revision: "2" });
  });

  it("is completed the next time where the network went before it had each deck", async () => {
    serve(({ path }) => (path === "/api/study-pack" ? Response.json(packOf("tunnelled", "history")) : noNetwork()));
    await refreshPack("tunnelled");
    packServer("tunnelled", "history");
    await refreshPack("tunnelled");
    expect(await readOne("decks", ["tunnelled", "history"])).toBeDefined();
  });

  it("stays as it was where the network goes while a deck is being fetched", async () => {
    serve(({ path }) => (path === "/api/study-pack" ? Response.json(packOf("unlucky", "history")) : noNetwork()));
    await refreshPack("unlucky");
    expect(await readOne("packs", "unlucky")).toBeDefined();
    expect(await readOne("decks", ["unlucky", "history"])).toBeUndefined();
  });
});
