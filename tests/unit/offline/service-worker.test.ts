import { describe, expect, it } from "vitest";
import { isInSession } from "@/app/_offline/shell/service-worker";

describe("a new version of the app", () => {
  it.each(["/review", "/practice/session", "/quiz/0198-an-attempt"])(
    "is not offered in the middle of a session: %s",
    (path) => expect(isInSession(path)).toBe(true),
  );

  it.each(["/", "/quiz", "/quiz/0198-an-attempt/result", "/decks/review"])("is offered on any other page: %s", (path) =>
    expect(isInSession(path)).toBe(false),
  );
});
