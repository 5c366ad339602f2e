import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_OUTBOX, nextBatch, type OutboxEntry, type OutboxEvent, outbox } from "@/lib/core/session/outbox";
import {
  type ReviewEvent,
  type ReviewSession,
  reviewSession,
  sessionProgress,
  startReviewSession,
} from "@/lib/core/session/review-session";

interface TestCard {
  readonly cardId: string;
}

const START = 1_700_000_000_000;
const MINUTE = 60_000;

const rating = fc.constantFrom("again", "hard", "good", "easy" as const);
/** What a learner can do next, with how long it took and when the card answered comes due. */
const move = fc.record({
  kind: fc.constantFrom("show", "show", "rate", "rate", "rate", "undo"),
  rating,
  minutes: fc.integer({ min: 0, max: 12 }),
  wait: fc.constantFrom(1, 10, 1_440, 10_000),
});

function play(count: number, moves: readonly (typeof move extends fc.Arbitrary<infer Move> ? Move : never)[]) {
  const cards: TestCard[] = Array.from({ length: count }, (_, index) => ({ cardId: `card-${index}` }));
  let at = START;
  let session = startReviewSession(cards, at);
  moves.forEach((step, index) => {
    at += step.minutes * MINUTE;
    const events: Record<string, ReviewEvent<TestCard>> = {
      show: { type: "shown" },
      undo: { type: "undone", at },
      rate: {
        type: "rated",
        rating: step.rating as "again",
        reviewId: `review-${index}`,
        at,
        dueAt: at + step.wait * MINUTE,
      },
    };
    const event = events[step.kind];
    if (event !== undefined) session = reviewSession(session, event);
  });
  return { cards, session, at };
}

/** Every card that the session still knows of, once for each place that it stands in. */
function places(session: ReviewSession<TestCard>): string[] {
  const turn = session.phase === "finished" ? [] : [session.turn.card.cardId];
  return [...session.fresh, ...session.returning.map((entry) => entry.card)].map((card) => card.cardId).concat(turn);
}

describe("whatever a learner does in a review", () => {
  it("loses no card: each is answered, or still to be asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(move, { maxLength: 60 }), (count, moves) => {
        const { cards, session } = play(count, moves);
        const known = new Set([...places(session), ...session.answers.map((answer) => answer.turn.card.cardId)]);
        expect(known.size).toBe(cards.length);
      }),
    );
  });

  it("has no card waiting in two places at once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(move, { maxLength: 60 }), (count, moves) => {
        const standing = places(play(count, moves).session);
        expect(new Set(standing).size).toBe(standing.length);
      }),
    );
  });

  it("comes back to the first question when every answer is undone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(move, { maxLength: 60 }), (count, moves) => {
        const { cards, session, at } = play(count, moves);
        let undone = session;
        while (undone.answers.length > 0) undone = reviewSession(undone, { type: "undone", at });
        expect(undone.phase === "finished" ? undefined : undone.turn.card).toEqual(cards[0]);
        expect(undone.fresh).toEqual(cards.slice(1));
        expect(undone.returning).toEqual([]);
      }),
    );
  });

  it("never shows a progress beyond its end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.array(move, { maxLength: 60 }), (count, moves) => {
        const { answered, total } = sessionProgress(play(count, moves).session);
        expect(answered).toBeLessThanOrEqual(total);
      }),
    );
  });
});

function anAnswer(index: number): OutboxEntry {
  const id = `answer-${String(index).padStart(3, "0")}`;
  return {
    kind: "answer",
    id,
    cardId: "card",
    cardVersion: 1,
    rating: "good",
    reviewedAt: START,
    durationMs: 0,
    queuedAt: START + index,
  };
}

describe("whatever happens on the way to the server", () => {
  it("an answer is in the outbox until the server has taken or refused it, and is sent in its turn", () => {
    const happening = fc.constantFrom("queue", "send", "accept", "refuse", "fail", "wake");
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
        let state = EMPTY_OUTBOX;
        const queued: string[] = [];
        const settled: string[] = [];
        const apply = (event: OutboxEvent): void => {
          state = outbox(state, event);
        };
        for (const what of happenings) {
          const first = state.sending[0];
          if (what === "queue") {
            const entry = anAnswer(queued.length);
            queued.push(entry.id);
            apply({ type: "queued", entry });
          } else if (what === "send") {
            const batch = nextBatch(state, START);
            if (batch.length > 0) apply({ type: "sending", ids: batch.map(({ id }) => id) });
          } else if (what === "fail") apply({ type: "failed", at: START });
          else if (what === "wake") apply({ type: "woken" });
          else if (first !== undefined) {
            settled.push(first);
            apply(what === "accept" ? { type: "accepted", id: first } : { type: "refused", id: first, reason: "No." });
          }
        }
        expect(settled).toEqual(queued.slice(0, settled.length));
        expect(state.entries.map(({ id }) => id)).toEqual(queued.slice(settled.length));
      }),
    );
  });
});
