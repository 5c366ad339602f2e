import { describe, expect, it } from "vitest";
import { cardDone, cardUndone, doneSince, queueStarted, type StartedQueue } from "@/lib/core/session/started-queues";

const FIRST = 1_700_000_000_000;
const LATER = FIRST + 60_000;

function afterAnswers(...cardIds: string[]): readonly StartedQueue[] {
  return cardIds.reduce(cardDone, queueStarted([], FIRST));
}

describe("a queue that the browser shows a second time", () => {
  it("does not ask the cards answered since its first time", () => {
    const shownAgain = queueStarted(afterAnswers("treaty", "islands"), FIRST);
    expect(doneSince(shownAgain, FIRST)).toEqual(["treaty", "islands"]);
  });

  it("asks the card whose answer was taken back", () => {
    expect(doneSince(cardUndone(afterAnswers("treaty", "islands"), "islands"), FIRST)).toEqual(["treaty"]);
  });

  it("does not ask a card again of whose two answers one was taken back", () => {
    expect(doneSince(cardUndone(afterAnswers("treaty", "treaty"), "treaty"), FIRST)).toEqual(["treaty"]);
  });

  it("leaves out what was answered from a later queue, too", () => {
    const queues = cardDone(queueStarted(afterAnswers("treaty"), LATER), "islands");
    expect(doneSince(queues, FIRST)).toEqual(["treaty", "islands"]);
    expect(doneSince(queues, LATER)).toEqual(["islands"]);
  });
});

describe("a queue that is shown for the first time", () => {
  it("asks what it holds, even a card answered before: the server knows that it is due again", () => {
    expect(doneSince(queueStarted(afterAnswers("treaty"), LATER), LATER)).toEqual([]);
  });

  it("is forgotten after ten others, so that what is kept does not grow", () => {
    let queues = afterAnswers("treaty");
    for (let other = 1; other <= 10; other += 1) queues = queueStarted(queues, FIRST + other);
    expect(queues).toHaveLength(10);
    expect(doneSince(queues, FIRST)).toEqual([]);
  });
});
