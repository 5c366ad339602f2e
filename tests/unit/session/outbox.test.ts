import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/core/scheduling/review-record";
import {
  cardsAnsweredSince,
  EMPTY_OUTBOX,
  MAX_BATCH,
  nextBatch,
  type Outbox,
  type OutboxEntry,
  type OutboxEvent,
  outbox,
  unsentAnswers,
} from "@/lib/core/session/outbox";

const NOW = 1_700_000_000_000;

function anAnswer(id: string, overrides: { readonly queuedAt?: number } = {}): OutboxEntry {
  return {
    kind: "answer",
    id,
    queuedAt: NOW,
    cardId: `card-of-${id}`,
    cardVersion: 1,
    rating: "good",
    reviewedAt: NOW,
    durationMs: 4_000,
    ...overrides,
  };
}

function anUndo(of: string): OutboxEntry {
  return { kind: "undo", id: `undo-${of}`, reviewId: of, cardId: `card-of-${of}`, queuedAt: NOW + 1 };
}

function aSuspension(id: string): OutboxEntry {
  return { kind: "action", id, cardId: "card", action: "suspend", queuedAt: NOW };
}

function follow(...events: OutboxEvent[]): Outbox {
  return events.reduce(outbox, EMPTY_OUTBOX);
}

function queued(...entries: OutboxEntry[]): OutboxEvent[] {
  return entries.map((entry) => ({ type: "queued", entry }));
}

const ids = (entries: readonly OutboxEntry[]): string[] => entries.map((entry) => entry.id);

describe("the outbox", () => {
  it("sends answers together, in the order in which they were given", () => {
    const state = follow(...queued(anAnswer("a"), anAnswer("b"), anAnswer("c")));
    expect(ids(nextBatch(state, NOW))).toEqual(["a", "b", "c"]);
  });

  it("sends what is not an answer alone, in its place", () => {
    const state = follow(...queued(anAnswer("a"), aSuspension("s"), anAnswer("b")));
    expect(ids(nextBatch(state, NOW))).toEqual(["a"]);
    expect(ids(nextBatch(outbox(state, { type: "accepted", id: "a" }), NOW))).toEqual(["s"]);
  });

  it("sends no more than one request at a time, so that the order holds", () => {
    const state = follow(...queued(anAnswer("a")), { type: "sending", ids: ["a"] }, ...queued(anAnswer("b")));
    expect(nextBatch(state, NOW)).toEqual([]);
  });

  it("splits a long list into requests of a size that the server takes", () => {
    const many = Array.from({ length: MAX_BATCH + 5 }, (_, index) => anAnswer(`a${index}`));
    expect(nextBatch(follow(...queued(...many)), NOW)).toHaveLength(MAX_BATCH);
  });

  it("keeps answers until the server has taken them", () => {
    const sending = follow(...queued(anAnswer("a"), anAnswer("b")), { type: "sending", ids: ["a", "b"] });
    expect(unsentAnswers(sending)).toBe(2);
    expect(unsentAnswers(outbox(sending, { type: "accepted", id: "a" }))).toBe(1);
  });
});

describe("without a connection", () => {
  it("keeps everything and waits before it tries again, longer each time, a minute at the most", () => {
    let state = follow(...queued(anAnswer("a")));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      state = outbox(outbox(state, { type: "sending", ids: ["a"] }), { type: "failed", at: NOW });
      waits.push((state.retryAt - NOW) / 1_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(nextBatch(state, NOW + 59_999)).toEqual([]);
    expect(ids(nextBatch(state, NOW + 60_000))).toEqual(["a"]);
  });

  it("tries at once when the network is back", () => {
    const state = follow(...queued(anAnswer("a")), { type: "failed", at: NOW }, { type: "woken" });
    expect(ids(nextBatch(state, NOW))).toEqual(["a"]);
  });

  it("starts over with short waits once something got through", () => {
    const state = follow(
      ...queued(anAnswer("a"), anAnswer("b")),
      { type: "failed", at: NOW },
      { type: "failed", at: NOW },
      { type: "accepted", id: "a" },
    );
    expect(outbox(state, { type: "failed", at: NOW }).retryAt).toBe(NOW + 1_000);
  });
});

describe("an undo", () => {
  it("takes away an answer that has not left yet, and nothing is sent", () => {
    expect(follow(...queued(anAnswer("a"), anUndo("a"))).entries).toEqual([]);
  });

  it("is sent after its answer where that is under way", () => {
    const state = follow(...queued(anAnswer("a")), { type: "sending", ids: ["a"] }, ...queued(anUndo("a")));
    expect(ids(state.entries)).toEqual(["a", "undo-a"]);
  });

  it("is sent where an attempt failed, for the answer may have arrived all the same", () => {
    const state = follow(
      ...queued(anAnswer("a")),
      { type: "sending", ids: ["a"] },
      { type: "failed", at: NOW },
      ...queued(anUndo("a")),
    );
    expect(ids(state.entries)).toEqual(["a", "undo-a"]);
  });

  it("is sent for an answer found after a reload, for it may have left before", () => {
    const state = follow(
      { type: "restored", entries: [anAnswer("a")], refusals: [], recorded: {} },
      ...queued(anUndo("a")),
    );
    expect(ids(state.entries)).toEqual(["a", "undo-a"]);
  });

  it("is sent for an answer that the server has", () => {
    const state = follow(...queued(anAnswer("a")), { type: "accepted", id: "a" }, ...queued(anUndo("a")));
    expect(ids(state.entries)).toEqual(["undo-a"]);
  });
});

describe("after a reload", () => {
  it("sends what was left behind, oldest first, and nothing twice", () => {
    const left = [anAnswer("old", { queuedAt: NOW - 5_000 }), anAnswer("new")];
    const state = follow(...queued(anAnswer("new")), { type: "restored", entries: left, refusals: [], recorded: {} });
    expect(ids(state.entries)).toEqual(["old", "new"]);
  });

  it("keeps the order in which things were done, though the clock was set back between", () => {
    const left = [anAnswer("a", { queuedAt: NOW + 172_800_000 }), anUndo("a")];
    const state = follow({ type: "restored", entries: left, refusals: [], recorded: {} });
    expect(ids(state.entries)).toEqual(["a", "undo-a"]);
  });

  it("knows which cards are answered already, but for the answers taken back", () => {
    const state = follow({
      type: "restored",
      entries: [anAnswer("a"), anAnswer("b"), anUndo("b")],
      refusals: [],
      recorded: {},
    });
    expect(cardsAnsweredSince(state, NOW)).toEqual(["card-of-a"]);
  });

  it("knows that a queue which was made before an answer was in the log still has its card, though it is sent by now", () => {
    const accepted = { type: "accepted", id: "a", recordedAt: NOW } as const;
    const state = follow({ type: "restored", entries: [anAnswer("a")], refusals: [], recorded: {} }, accepted);
    expect(cardsAnsweredSince(state, NOW - 1)).toEqual(["card-of-a"]);
    expect(cardsAnsweredSince(state, NOW)).toEqual([]);
  });

  it("knows so too where an earlier page sent it while this one was on its way", () => {
    const state = follow({ type: "restored", entries: [], refusals: [], recorded: { "card-of-a": NOW } });
    expect(cardsAnsweredSince(state, NOW - 1)).toEqual(["card-of-a"]);
  });

  it("asks a card whose answer is taken back, also from a queue that was made before the answer", () => {
    const accepted = { type: "accepted", id: "a", recordedAt: NOW } as const;
    const undo = queued(anUndo("a"));
    expect(cardsAnsweredSince(follow(...queued(anAnswer("a")), accepted, ...undo), NOW - 1)).toEqual([]);
    const sent = follow(...queued(anAnswer("a")), accepted, ...undo, { type: "accepted", id: "undo-a" });
    expect(cardsAnsweredSince(sent, NOW - 1)).toEqual([]);
  });
});

describe("an answer that the server refuses", () => {
  it("leaves the line, so that the others get through, and is kept with the reason until it has been shown", () => {
    const state = follow(
      ...queued(anAnswer("a"), anAnswer("b")),
      { type: "sending", ids: ["a", "b"] },
      {
        type: "refused",
        id: "a",
        reason: "This card is no longer there.",
      },
    );
    expect(ids(state.entries)).toEqual(["b"]);
    expect(state.refusals.map((refusal) => refusal.reason)).toEqual(["This card is no longer there."]);
    expect(outbox(state, { type: "refusals-shown" }).refusals).toEqual([]);
  });

  it("is not sent again by another page that finds it in the store", () => {
    const refused = follow(...queued(anAnswer("a")), { type: "refused", id: "a", reason: "No." });
    expect(outbox(refused, { type: "restored", entries: [anAnswer("a")], refusals: [], recorded: {} }).entries).toEqual(
      [],
    );
  });
});

describe("when the session has ended on the server", () => {
  it("keeps the answers and sends nothing until someone has signed in", () => {
    const state = follow(...queued(anAnswer("a")), { type: "sending", ids: ["a"] }, { type: "signed-out" });
    expect(nextBatch(state, NOW)).toEqual([]);
    expect(unsentAnswers(state)).toBe(1);
    expect(ids(nextBatch(outbox(state, { type: "woken" }), NOW))).toEqual(["a"]);
  });
});

describe("the number of unsent answers", () => {
  it("leaves out what is taken back", () => {
    const state = follow({
      type: "restored",
      entries: [anAnswer("a"), anAnswer("b"), anUndo("b")],
      refusals: [],
      recorded: {},
    });
    expect(unsentAnswers(state)).toBe(1);
  });

  it("counts an answer to a question about several cards once", () => {
    const evidence = {} as Evidence;
    const answers = ["a", "b"].map((id): OutboxEntry => {
      const base = { kind: "answer" as const, id, cardId: id, reviewedAt: NOW, queuedAt: NOW, durationMs: 4_000 };
      return { ...base, itemId: "pairs", itemVersion: 1, response: { pairs: [] }, evidence };
    });
    expect(unsentAnswers(follow(...queued(...answers)))).toBe(1);
  });
});
