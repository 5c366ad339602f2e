import { expect, test } from "vitest";
import { correctClock } from "@/lib/core/scheduling/clocks";
import { at, DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";

const now = at("2026-03-11 12:00");

test("answers from a phone whose clock is right keep their times, however old they are", () => {
  const times = [now - 30 * DAY, now - HOUR, now - 1_000];
  expect(correctClock({ sentAt: now - 800, now, times })).toEqual(times);
});

test("a clock that is two minutes off is left alone", () => {
  expect(correctClock({ sentAt: now - 2 * MINUTE, now, times: [now - HOUR] })).toEqual([now - HOUR]);
});

test("a clock that is slow shifts the whole batch forward, so that the time between answers stays", () => {
  const slow = now - 3 * HOUR;
  expect(correctClock({ sentAt: slow, now, times: [slow - 20 * MINUTE, slow - 10 * MINUTE] })).toEqual([
    now - 20 * MINUTE,
    now - 10 * MINUTE,
  ]);
});

test("a clock that is fast shifts the whole batch back", () => {
  const fast = now + 400 * DAY;
  expect(correctClock({ sentAt: fast, now, times: [fast - DAY, fast - MINUTE] })).toEqual([now - DAY, now - MINUTE]);
});

test("no answer lies in the future, with or without the phone's own time", () => {
  expect(correctClock({ now, times: [now + HOUR, now - HOUR] })).toEqual([now, now - HOUR]);
  expect(correctClock({ sentAt: now + MINUTE, now, times: [now + MINUTE] })).toEqual([now]);
  expect(correctClock({ sentAt: now - HOUR, now, times: [now] })).toEqual([now]);
});

test("without the phone's own time a batch is not shifted", () => {
  expect(correctClock({ now, times: [now - 5 * HOUR] })).toEqual([now - 5 * HOUR]);
});
