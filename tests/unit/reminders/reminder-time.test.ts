import { describe, expect, it } from "vitest";
import { isQuiet, mayRemind, nextReminder, type ReminderTimes } from "@/lib/core/reminders/reminder-time";

const at = (text: string) => Date.parse(`${text}Z`);
const time = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

function times(
  timeOfDay: string,
  quiet: readonly [string, string] = ["22:00", "07:00"],
  timeZone = "UTC",
): ReminderTimes {
  return { timeZone, timeOfDay: time(timeOfDay), quietFrom: time(quiet[0]), quietUntil: time(quiet[1]) };
}

describe("quiet hours", () => {
  it.each([
    ["21:59", false],
    ["22:00", true],
    ["03:00", true],
    ["06:59", true],
    ["07:00", false],
  ])("over midnight hold at %s: %s", (moment, quiet) => {
    expect(isQuiet(time(moment), times("18:00"))).toBe(quiet);
  });

  it("within a day hold between their ends, and nowhere where the ends are the same", () => {
    expect(isQuiet(time("13:00"), times("18:00", ["12:00", "14:00"]))).toBe(true);
    expect(isQuiet(time("15:00"), times("18:00", ["12:00", "14:00"]))).toBe(false);
    expect(isQuiet(time("12:00"), times("18:00", ["12:00", "12:00"]))).toBe(false);
  });
});

describe("the next reminder", () => {
  it("comes today where its time is ahead, else tomorrow", () => {
    expect(nextReminder(times("18:00"), at("2026-03-02T17:59"))).toBe(at("2026-03-02T18:00"));
    expect(nextReminder(times("18:00"), at("2026-03-02T18:00"))).toBe(at("2026-03-03T18:00"));
  });

  it("waits for the end of the quiet hours that its time lies in", () => {
    expect(nextReminder(times("23:00"), at("2026-03-02T20:00"))).toBe(at("2026-03-03T07:00"));
  });

  it("keeps to the learner’s own clock, also when it changes", () => {
    expect(nextReminder(times("08:00", ["22:00", "07:00"], "Asia/Tokyo"), at("2026-03-02T12:00"))).toBe(
      at("2026-03-02T23:00"),
    );
    const berlin = times("18:00", ["22:00", "07:00"], "Europe/Berlin");
    expect(nextReminder(berlin, at("2026-03-28T18:00"))).toBe(at("2026-03-29T16:00"));
  });
});

describe("a reminder whose time has come", () => {
  it("is left out where the server comes to it hours late, or in quiet hours", () => {
    const due = at("2026-03-02T21:00");
    expect(mayRemind(times("21:00"), due, due + 60_000)).toBe(true);
    expect(mayRemind(times("21:00"), due, at("2026-03-02T22:30"))).toBe(false);
    expect(mayRemind(times("12:00"), at("2026-03-02T12:00"), at("2026-03-02T15:00"))).toBe(false);
  });
});
