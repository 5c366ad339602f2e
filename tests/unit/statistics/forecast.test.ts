import { expect, it } from "vitest";
import { FORECAST_DAYS, forecastDue } from "@/lib/core/statistics/forecast";
import { at, buildReviewSchedule } from "@/tests/support/schedule-builder";

const IN_TOKYO = { timeZone: "Asia/Tokyo", rolloverHour: 4 };
const NOW = at("2026-03-10 20:00+09:00");

function dueAt(text: string, overrides = {}) {
  return buildReviewSchedule({ due: at(text), ...overrides });
}

it("has thirty days from today on", () => {
  const { days } = forecastDue([], NOW, IN_TOKYO);
  expect(days).toHaveLength(FORECAST_DAYS);
  expect([days[0]?.day, days.at(-1)?.day]).toEqual(["2026-03-10", "2026-04-08"]);
});

it("counts each card on the study day on which it comes due: earlier ones as backlog, later ones apart", () => {
  const { backlog, days, later } = forecastDue(
    [
      dueAt("2026-03-09 12:00+09:00"),
      dueAt("2026-03-10 03:59+09:00"), // still the 9th
      dueAt("2026-03-10 04:00+09:00"),
      dueAt("2026-03-12 09:00+09:00"),
      dueAt("2026-03-13 01:00+09:00"), // still the 12th
      dueAt("2026-05-01 09:00+09:00"),
    ],
    NOW,
    IN_TOKYO,
  );
  expect({ backlog, later }).toEqual({ backlog: 2, later: 1 });
  expect(days.filter(({ due }) => due > 0)).toEqual([
    { day: "2026-03-10", due: 1 },
    { day: "2026-03-12", due: 2 },
  ]);
});

it("has a card that is hidden until tomorrow on tomorrow, and none that is set aside or retired", () => {
  const due = "2026-03-10 12:00+09:00";
  const { backlog, days } = forecastDue(
    [dueAt(due, { buriedUntil: "2026-03-11" }), dueAt(due, { suspended: true }), dueAt(due, { retired: true })],
    NOW,
    IN_TOKYO,
  );
  expect(backlog).toBe(0);
  expect(days.filter((day) => day.due > 0)).toEqual([{ day: "2026-03-11", due: 1 }]);
});
