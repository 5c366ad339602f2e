import { expect, it } from "vitest";
import { layOutCalendar } from "@/lib/core/statistics/calendar";

it("has weeks from Monday to Sunday, of which the last ends with today", () => {
  // 10 March 2026 is a Tuesday.
  const weeks = layOutCalendar([{ day: "2026-03-09", answers: 4 }], "2026-03-10", 2);
  expect(weeks.map(({ days }) => days.map(({ day, answers }) => `${day.slice(8)}: ${answers}`))).toEqual([
    ["02: 0", "03: 0", "04: 0", "05: 0", "06: 0", "07: 0", "08: 0"],
    ["09: 4", "10: 0"],
  ]);
});

it("says in which week a month begins", () => {
  const weeks = layOutCalendar([], "2026-03-10", 4);
  expect(weeks.map(({ beginsMonth }) => beginsMonth)).toEqual([undefined, "2026-03-01", undefined, undefined]);
});
