import { describe, expect, it } from "vitest";
import type { Rating } from "@/lib/core/scheduling/review-record";
import {
  CARDS_BETWEEN,
  keptSession,
  lastAnswers,
  missedCards,
  type ReviewEvent,
  type ReviewSession,
  reviewSession,
  sessionProgress,
  sessionScore,
  startReviewSession,
  timeSpent,
} from "@/lib/core/session/review-session";

interface TestCard {
  readonly cardId: string;
  readonly view: string;
  readonly returns?: "once" | "never";
}
type Session = ReviewSession<TestCard>;

const START = 1_700_000_000_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 1_440 * MINUTE;

function cards(...ids: string[]): TestCard[] {
  return ids.map((cardId) => ({ cardId, view: "first" }));
}

function follow(session: Session, ...events: ReviewEvent<TestCard>[]): Session {
  return events.reduce(reviewSession<TestCard>, session);
}

/** Shows the answer and rates it, the card coming due after `wait`. */
function answer(
  session: Session,
  rating: Rating,
  options: { at?: number; wait?: number; reviewId?: string } = {},
): Session {
  const at = options.at ?? START;
  const wait = options.wait ?? (rating === "again" ? MINUTE : 3 * DAY);
  const reviewId = options.reviewId ?? `review-${session.answers.length + 1}`;
  return follow(session, { type: "shown" }, { type: "rated", rating, reviewId, at, dueAt: at + wait });
}

function current(session: Session): string {
  return session.phase === "finished" ? "finished" : session.turn.card.cardId;
}

describe("a review session", () => {
  it("begins with the question of the first card", () => {
    const session = startReviewSession(cards("treaty", "islands"), START);
    expect(session.phase).toBe("question");
    expect(current(session)).toBe("treaty");
  });

  it("is finished at once where no card is due", () => {
    expect(startReviewSession([], START).phase).toBe("finished");
  });

  it("takes no rating before the answer has been shown", () => {
    const session = startReviewSession(cards("treaty"), START);
    const rated = follow(session, { type: "rated", rating: "good", reviewId: "r", at: START, dueAt: START + DAY });
    expect(rated).toBe(session);
  });

  it("shows the next question as soon as a card is rated, without waiting for the server", () => {
    const session = answer(startReviewSession(cards("treaty", "islands"), START), "good");
    expect(session.phase).toBe("question");
    expect(current(session)).toBe("islands");
  });

  it("measures the time from the question to the rating", () => {
    const session = answer(startReviewSession(cards("treaty", "islands"), START), "good", { at: START + 8 * SECOND });
    expect(session.answers[0]?.durationMs).toBe(8 * SECOND);
    expect(timeSpent(answer(session, "good", { at: START + 13 * SECOND }))).toBe(13 * SECOND);
  });

  it("counts a card left open overnight as a day at the most, and a clock set back as no time", () => {
    const session = startReviewSession(cards("treaty"), START);
    expect(answer(session, "good", { at: START + 3 * DAY }).answers[0]?.durationMs).toBe(DAY);
    expect(answer(session, "good", { at: START - MINUTE }).answers[0]?.durationMs).toBe(0);
  });

  it("ends when every card is answered", () => {
    let session = startReviewSession(cards("treaty", "islands"), START);
    session = answer(answer(session, "good"), "easy");
    expect(session.phase).toBe("finished");
    expect(sessionProgress(session)).toEqual({ answered: 2, total: 2 });
  });
});

describe("a card answered again", () => {
  it("comes back after at least three others, once its step is over", () => {
    let session = answer(startReviewSession(cards("a", "b", "c", "d", "e", "f"), START), "again", { at: START });
    const order: string[] = [];
    for (let step = 1; step <= 5; step += 1) {
      order.push(current(session));
      session = answer(session, "good", { at: START + step * MINUTE });
    }
    expect(CARDS_BETWEEN).toBe(3);
    expect(order).toEqual(["b", "c", "d", "a", "e"]);
  });

  it("waits for its step while there are other cards", () => {
    let session = answer(startReviewSession(cards("a", "b", "c", "d", "e", "f"), START), "again", {
      at: START,
      wait: 10 * MINUTE,
    });
    for (let step = 1; step <= 3; step += 1) session = answer(session, "good", { at: START + step * SECOND });
    expect(current(session)).toBe("e");
  });

  it("comes back at the end where there are not so many others, even before its step is over", () => {
    let session = answer(startReviewSession(cards("a", "b"), START), "again", { at: START });
    session = answer(session, "good", { at: START + SECOND });
    expect(current(session)).toBe("a");
  });

  it("lets another missed card go first, so that no card follows itself", () => {
    let session = startReviewSession(cards("a", "b"), START);
    session = answer(answer(session, "again", { at: START, wait: 2 * MINUTE }), "again", {
      at: START + SECOND,
      wait: MINUTE,
    });
    expect(current(session)).toBe("a");
  });

  it("does not come back today where its next step is tomorrow", () => {
    const session = answer(startReviewSession(cards("a"), START), "again", { wait: DAY });
    expect(session.phase).toBe("finished");
  });

  it("makes the session one answer longer", () => {
    const session = startReviewSession(cards("a", "b", "c"), START);
    expect(sessionProgress(session)).toEqual({ answered: 0, total: 3 });
    expect(sessionProgress(answer(session, "again"))).toEqual({ answered: 1, total: 4 });
  });

  it("follows the server's word on when it is due", () => {
    let session = answer(startReviewSession(cards("a", "b", "c", "d", "e"), START), "again", {
      at: START,
      reviewId: "sent",
    });
    session = follow(session, { type: "settled", reviewId: "sent", dueAt: START + 15 * MINUTE });
    for (let step = 1; step <= 3; step += 1) session = answer(session, "good", { at: START + 2 * MINUTE });
    expect(current(session)).toBe("e");
  });

  it("stays away where the server says that it is due another day", () => {
    let session = answer(startReviewSession(cards("a", "b"), START), "again", { reviewId: "sent" });
    session = answer(follow(session, { type: "settled", reviewId: "sent", dueAt: START + 4 * DAY }), "good");
    expect(session.phase).toBe("finished");
  });
});

describe("a card in its learning steps", () => {
  it("does not hold up the end of the session when it was answered well", () => {
    const session = answer(startReviewSession(cards("a"), START), "good", { at: START, wait: 10 * MINUTE });
    expect(session.phase).toBe("finished");
    expect(session.returning.map(({ dueAt }) => dueAt)).toEqual([START + 10 * MINUTE]);
  });

  it("is asked again where it comes due while the session lasts", () => {
    let session = answer(startReviewSession(cards("a", "b", "c", "d", "e"), START), "good", {
      at: START,
      wait: 10 * MINUTE,
    });
    for (let step = 1; step <= 3; step += 1) session = answer(session, "good", { at: START + step * 4 * MINUTE });
    expect(current(session)).toBe("a");
  });
});

describe("a card under a plan", () => {
  const planned = (returns: "once" | "never"): TestCard => ({ cardId: "treaty", view: "first", returns });

  it("does not come back by its steps, however it was answered", () => {
    for (const rating of ["again", "good"] as const) {
      const session = answer(startReviewSession([planned("never"), ...cards("islands")], START), rating, {
        wait: MINUTE,
      });
      expect(session.returning).toEqual([]);
    }
  });

  it("comes back once where it was missed and there is time for it, and not a third time", () => {
    const missed = answer(startReviewSession([planned("once")], START), "again");
    expect(current(missed)).toBe("treaty");
    expect(current(answer(missed, "again"))).toBe("finished");
    expect(current(answer(startReviewSession([planned("once")], START), "good", { wait: MINUTE }))).toBe("finished");
  });
});

describe("undo", () => {
  it("brings the last card back with its answer in sight, to be rated again", () => {
    let session = answer(startReviewSession(cards("a", "b"), START), "again");
    session = follow(session, { type: "undone", at: START });
    expect(session.phase).toBe("answer");
    expect(current(session)).toBe("a");
    expect(session.answers).toEqual([]);
    expect(session.returning).toEqual([]);
  });

  it("leaves the card that was in sight as the next one", () => {
    let session = answer(startReviewSession(cards("a", "b", "c"), START), "good");
    session = answer(follow(session, { type: "undone", at: START }), "good");
    expect(current(session)).toBe("b");
  });

  it("goes back answer by answer to the first, and no further", () => {
    let session = startReviewSession(cards("a", "b"), START);
    session = answer(answer(session, "good"), "again");
    session = follow(session, { type: "undone", at: START }, { type: "undone", at: START });
    expect(current(session)).toBe("a");
    expect(follow(session, { type: "undone", at: START })).toBe(session);
  });

  it("works on the summary, too", () => {
    const session = follow(answer(startReviewSession(cards("a"), START), "good"), { type: "undone", at: START });
    expect(current(session)).toBe("a");
  });

  it("restores a missed card's place where the answer on its return is taken back", () => {
    let session = answer(startReviewSession(cards("a", "b"), START), "again");
    session = answer(answer(session, "good"), "good");
    session = follow(session, { type: "undone", at: START }, { type: "undone", at: START });
    expect(current(session)).toBe("b");
    expect(current(answer(session, "good"))).toBe("a");
  });

  it("forgets a miss that was taken back", () => {
    const missed = answer(startReviewSession(cards("a", "b"), START), "again");
    expect(missedCards(missed).map((card) => card.cardId)).toEqual(["a"]);
    expect(missedCards(follow(missed, { type: "undone", at: START }))).toEqual([]);
  });

  it("goes on counting the time already taken", () => {
    let session = answer(startReviewSession(cards("a"), START), "again", { at: START + 5 * SECOND });
    session = follow(session, { type: "undone", at: START + 20 * SECOND });
    session = answer(session, "good", { at: START + 22 * SECOND });
    expect(session.answers[0]?.durationMs).toBe(7 * SECOND);
  });
});

describe("the session at large", () => {
  it("goes on with the next card when one is suspended or buried", () => {
    const session = follow(startReviewSession(cards("a", "b"), START), { type: "removed", at: START });
    expect(current(session)).toBe("b");
    expect(session.answers).toEqual([]);
  });

  it("lists a card missed twice once", () => {
    let session = answer(startReviewSession(cards("a"), START), "again");
    session = answer(answer(session, "again"), "good");
    expect(missedCards(session)).toHaveLength(1);
  });

  it("scores each card by its first answer, and tells when cards come back by their last", () => {
    let session = answer(answer(startReviewSession(cards("a", "b"), START), "again"), "hard");
    expect(sessionScore(session)).toEqual({ recalled: 1, cards: 2 });
    session = answer(session, "easy");
    expect(sessionScore(session)).toEqual({ recalled: 1, cards: 2 });
    expect(lastAnswers(session).map(({ turn, rating }) => [turn.card.cardId, rating])).toEqual([
      ["a", "easy"],
      ["b", "hard"],
    ]);
  });

  it("takes up newer views of its cards", () => {
    let session = startReviewSession(cards("a", "b"), START);
    session = follow(session, {
      type: "refreshed",
      cards: [
        { cardId: "a", view: "second" },
        { cardId: "b", view: "second" },
      ],
    });
    expect(session.phase === "finished" ? null : session.turn.card.view).toBe("second");
    expect(session.fresh[0]?.view).toBe("second");
  });

  it("goes on with more cards after its end, keeping the answers for the summary", () => {
    let session = answer(startReviewSession(cards("a"), START), "good", { wait: 10 * MINUTE });
    session = follow(session, { type: "continued", cards: cards("b", "a"), at: START + 12 * MINUTE });
    expect(current(session)).toBe("b");
    expect(session.returning).toEqual([]);
    expect(session.answers).toHaveLength(1);
  });

  it("does not ask again after a reload what is answered but not sent yet", () => {
    const before = answer(startReviewSession(cards("a", "b"), START), "good");
    const reloaded = startReviewSession(cards("a", "b"), START + MINUTE);
    const session = follow(reloaded, {
      type: "resumed",
      kept: keptSession(before),
      answeredCardIds: ["a"],
      at: START + MINUTE,
    });
    expect(current(session)).toBe("b");
    expect(sessionProgress(session)).toEqual({ answered: 1, total: 2 });
  });

  it("keeps the question in sight when answers from before a reload are taken up, and they can be undone", () => {
    const before = answer(startReviewSession(cards("a", "b"), START), "good");
    const reloaded = startReviewSession(cards("b"), START + MINUTE);
    const session = follow(reloaded, {
      type: "resumed",
      kept: keptSession(before),
      answeredCardIds: [],
      at: START + 2 * MINUTE,
    });
    expect(current(session)).toBe("b");
    expect(current(follow(session, { type: "undone", at: START + 2 * MINUTE }))).toBe("a");
  });

  it("lets a missed card come back after a reload, too", () => {
    const before = answer(startReviewSession(cards("a", "b"), START), "again");
    const reloaded = startReviewSession(cards("b"), START + MINUTE);
    const session = follow(reloaded, {
      type: "resumed",
      kept: keptSession(before),
      answeredCardIds: [],
      at: START + MINUTE,
    });
    expect(current(answer(session, "good", { at: START + 2 * MINUTE }))).toBe("a");
  });

  it("asks a card once where the server offers it and it was to come back anyway", () => {
    const before = answer(startReviewSession(cards("a", "b"), START), "again");
    const reloaded = startReviewSession(cards("a", "b"), START + MINUTE);
    const session = follow(reloaded, {
      type: "resumed",
      kept: keptSession(before),
      answeredCardIds: [],
      at: START + MINUTE,
    });
    expect(session.returning).toEqual([]);
    expect(sessionProgress(session)).toEqual({ answered: 1, total: 3 });
  });

  it("has the card in sight again, its answer too, when someone comes back from reading about it", () => {
    const before = answer(startReviewSession(cards("a", "b", "c"), START), "again");
    const session = follow(startReviewSession(cards("b", "c"), START), {
      type: "resumed",
      kept: keptSession(before),
      answeredCardIds: [],
      inSight: { cardId: "c", spentMs: 3 * SECOND },
      at: START + MINUTE,
    });
    expect([current(session), session.phase]).toEqual(["c", "answer"]);
    const rated = follow(session, {
      type: "rated",
      rating: "good",
      reviewId: "r",
      at: START + MINUTE + 2 * SECOND,
      dueAt: START + DAY,
    });
    expect(rated.answers.at(-1)?.durationMs).toBe(5 * SECOND);
    expect(sessionProgress(rated)).toEqual({ answered: 2, total: 4 });
  });

  it("has a card in sight again that was on its return", () => {
    const before = answer(startReviewSession(cards("a", "b"), START), "again");
    const session = follow(startReviewSession(cards("b"), START), {
      type: "resumed",
      kept: keptSession(before),
      answeredCardIds: [],
      inSight: { cardId: "a", spentMs: 0 },
      at: START + MINUTE,
    });
    expect([current(session), session.phase]).toEqual(["a", "answer"]);
    expect(session.returning).toEqual([]);
    expect(session.fresh.map(({ cardId }) => cardId)).toEqual(["b"]);
  });

  it("goes on with the next question where the card that was read about is answered by now", () => {
    const session = follow(startReviewSession(cards("a", "b"), START), {
      type: "resumed",
      kept: { answers: [], returning: [] },
      answeredCardIds: ["a"],
      inSight: { cardId: "a", spentMs: 0 },
      at: START + MINUTE,
    });
    expect([current(session), session.phase]).toEqual(["b", "question"]);
  });

  it("counts time from when the page is ready, not from when the server made it", () => {
    const served = startReviewSession(cards("a"), START);
    const ready = follow(served, {
      type: "resumed",
      kept: { answers: [], returning: [] },
      answeredCardIds: [],
      at: START + 5 * SECOND,
    });
    expect(answer(ready, "good", { at: START + 9 * SECOND }).answers[0]?.durationMs).toBe(4 * SECOND);
  });
});
