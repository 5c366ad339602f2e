import { describe, expect, it } from "vitest";
import {
  answeredItems,
  isAnswer,
  type QuizEntry,
  type QuizEvent,
  type QuizSession,
  quizSession,
  startQuizSession,
} from "@/lib/core/session/quiz-session";

type Item = QuizEntry<string>;
type Session = QuizSession<Item>;

const START = 1_700_000_000_000;

function items(...answered: boolean[]): Item[] {
  return answered.map((done, index) => ({
    itemId: `item-${index + 1}`,
    response: done ? { text: "x" } : null,
    result: null,
  }));
}

function start(...answered: boolean[]): Session {
  return startQuizSession<string, Item>(items(...answered), START);
}

function follow(session: Session, ...events: QuizEvent<string>[]): Session {
  return events.reduce<Session>((state, event) => quizSession<string, Item>(state, event), session);
}

const choose: QuizEvent<string> = { type: "drafted", response: { optionId: "b" } };
const submit: QuizEvent<string> = { type: "answered", responseId: "r-1", at: START + 6_000 };
const right: QuizEvent<string> = { type: "recorded", result: "right", at: START + 7_000 };
const noted: QuizEvent<string> = { type: "recorded", result: null, at: START + 7_000 };
const next: QuizEvent<string> = { type: "moved-on", at: START + 9_000 };

describe("a quiz", () => {
  it("begins with its first question", () => {
    expect(start(false, false)).toMatchObject({ phase: "answering", index: 0, draft: null });
  });

  it("goes on after a reload where it was left", () => {
    expect(start(true, true, false)).toMatchObject({ phase: "answering", index: 2 });
  });

  it("takes no answer where nothing is chosen and nothing but blanks is typed", () => {
    const blank = follow(start(false), { type: "drafted", response: { text: "  " } });
    expect(follow(start(false), submit).phase).toBe("answering");
    expect(follow(blank, submit).phase).toBe("answering");
    expect(isAnswer({ text: " 2 " })).toBe(true);
  });

  it("counts time from when the question can be answered, not from when the server made the page", () => {
    const session = follow(start(false), { type: "clock-started", at: START + 4_000 }, choose, submit);
    expect(session).toMatchObject({ phase: "sending", durationMs: 2_000 });
  });

  it("lets a choice be changed until it is given", () => {
    const session = follow(start(false), choose, { type: "drafted", response: { optionId: "c" } }, submit);
    expect(session).toMatchObject({ phase: "sending", draft: { optionId: "c" }, durationMs: 6_000 });
    expect(follow(session, choose)).toBe(session);
  });

  it("shows what was right after each answer where feedback is immediate", () => {
    const session = follow(start(false, false), choose, submit, right);
    expect(session.phase).toBe("feedback");
    expect(session.items[0]).toMatchObject({ response: { optionId: "b" }, result: "right" });
    expect(follow(session, next)).toMatchObject({ phase: "answering", index: 1, draft: null });
  });

  it("goes straight to the next question where feedback comes at the end", () => {
    expect(follow(start(false, false), choose, submit, noted)).toMatchObject({ phase: "answering", index: 1 });
  });

  it("can be submitted when every question is answered", () => {
    const session = follow(start(true, false), choose, submit, right, next);
    expect(session).toMatchObject({ phase: "complete", outOfTime: false });
    expect(answeredItems(session.items)).toBe(2);
    expect(follow(session, { type: "handed-in" }).phase).toBe("handing-in");
  });
});

describe("an answer that does not get through", () => {
  it("stays as it was given, and is sent again under the same id", () => {
    const failed = follow(start(false), choose, submit, { type: "not-recorded", reason: "No connection." });
    expect(failed).toMatchObject({ phase: "not-sent", reason: "No connection.", draft: { optionId: "b" } });
    expect(follow(failed, { type: "retried" })).toMatchObject({
      phase: "sending",
      responseId: "r-1",
      draft: { optionId: "b" },
    });
  });

  it("is submitted again where handing in failed", () => {
    const failed = follow(start(true), { type: "handed-in" }, { type: "hand-in-failed", reason: "No connection." });
    expect(failed.phase).toBe("not-handed-in");
    expect(follow(failed, { type: "retried" }).phase).toBe("handing-in");
  });
});

describe("a quiz with a time limit", () => {
  it("ends with the time, whatever is answered", () => {
    expect(follow(start(false, false), choose, { type: "time-over" })).toMatchObject({
      phase: "complete",
      outOfTime: true,
    });
  });

  it("does not end a second time while it is submitted", () => {
    const handing = follow(start(true), { type: "handed-in" });
    expect(follow(handing, { type: "time-over" })).toBe(handing);
  });
});
