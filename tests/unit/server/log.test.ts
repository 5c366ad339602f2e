import { describe, expect, it } from "vitest";
import { withoutData } from "@/lib/core/shared/error-record";
import { sampler } from "@/lib/core/shared/sampling";
import { createLog } from "@/lib/server/log";

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(createLog("info", { write: (line) => lines.push(JSON.parse(line)) }));
  return lines;
}

describe("a line of the log", () => {
  it("is JSON with the time in UTC, the level by its name, and a message", () => {
    const [line] = linesOf((log) => log.warn({ userId: "7" }, "Something"));
    expect(line).toEqual({
      level: "warn",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      pid: process.pid,
      userId: "7",
      msg: "Something",
    });
  });

  it("has neither secrets nor what names a person, wherever someone puts them", () => {
    const personal = {
      ...{ authorization: "x", cookie: "x", "set-cookie": "x", password: "x", passwordHash: "x" },
      ...{ email: "x", name: "x", token: "x", secret: "x" },
    };
    const [line] = linesOf((log) => log.info({ ...personal, body: personal }, "Something"));
    const removed = Object.fromEntries(Object.keys(personal).map((field) => [field, "[removed]"]));
    expect(line).toMatchObject({ ...removed, body: removed });
  });

  it("has of an error where it came from, and nothing that it quotes", () => {
    const cause = Object.assign(new Error('duplicate key value violates unique constraint "users_email_key"'), {
      code: "23505",
    });
    const error = new TypeError('No such thing: "Rosa"\n  rosa@test.invalid = 1', { cause });
    const [line] = linesOf((log) => log.error({ err: error }, "Failed"));
    expect(line?.["err"]).toMatchObject({
      type: "TypeError",
      message: "No such thing: …",
      stack: expect.stringMatching(/^at .*log\.test\.ts/),
      cause: { code: "23505", message: 'duplicate key value violates unique constraint "users_email_key"' },
    });
    expect(JSON.stringify(line)).not.toMatch(/rosa/i);
  });
});

describe("a message without data", () => {
  it.each([
    ["Cannot read properties of undefined (reading 'stem')", "Cannot read properties of undefined (reading 'stem')"],
    ["Key (email)=(ann@test.invalid) already exists.", "Key (email)=(…) already exists."],
    ["Unexpected token 'A', \"Ann said\" is not valid JSON", "Unexpected token 'A', … is not valid JSON"],
    [
      "\nInvalid `db.user.create()` invocation\n\n→ 12 name: 'Ann Smith'\n\nIt failed",
      "Invalid … invocation It failed",
    ],
    ["getaddrinfo for https://push.test.invalid/secret", "getaddrinfo for …"],
  ])("of %j is %j", (message, kept) => {
    expect(withoutData(message)).toBe(kept);
  });
});

describe("what comes in floods", () => {
  it("is said at first, and then once a minute with how often it was, each thing by itself", () => {
    const due = sampler(60_000);
    const seen = [0, 1, 2, 59_999, 60_000, 60_001, 120_000].map((now) => due("one", now));
    expect(seen).toEqual([1, undefined, undefined, undefined, 4, undefined, 2]);
    expect(due("another", 3)).toBe(1);
  });
});
