import { describe, expect, it } from "vitest";
import { memoryModel } from "@/lib/core/scheduling/scheduler";
import { elapsedStudyDays } from "@/lib/core/scheduling/study-day";
import { asId } from "@/lib/core/shared/ids";
import {
  type ClassCard,
  type ClassForecast,
  classReadiness,
  QUARTER_HOUR_MS,
  type StudentMemory,
  studyDaysUntil,
} from "@/lib/core/teaching/readiness";

const CARDS: readonly ClassCard[] = [
  { factId: "bridge", objectiveId: "crossings" },
  { factId: "bridge", objectiveId: "crossings" },
  { factId: "mill", objectiveId: "works" },
  { factId: "gate", objectiveId: null },
];

/** A student who met cards whose stability is as many days as have gone by: recall is 0.9 by definition. */
function student(name: string, cards: readonly number[], overrides: Partial<StudentMemory> = {}): StudentMemory {
  return {
    userId: asId(name),
    cards,
    stabilities: cards.map(() => 10),
    days: cards.map(() => 10),
    ...overrides,
  };
}

function forecastOf(students: readonly StudentMemory[]): ClassForecast {
  const found = classReadiness(CARDS, students, students.length);
  if (!found.shown) throw new Error(found.reason);
  return found.forecast;
}

const FIVE = [
  student("a", [0, 1, 2, 3]),
  student("b", [0, 1, 2, 3]),
  student("c", [0, 1]),
  student("d", [0]),
  student("e", []),
];

describe("the readiness of a class", () => {
  it("is not told of fewer than five students, nor of a deck without cards", () => {
    expect(classReadiness(CARDS, FIVE, 4)).toEqual({ shown: false, reason: "too-few-students" });
    expect(classReadiness([], FIVE, 5)).toEqual({ shown: false, reason: "no-cards" });
  });

  it("is the mean recall over students and cards, a card never met counting nothing", () => {
    // 11 of 20 cards at 0.9.
    expect(forecastOf(FIVE).readiness).toBeCloseTo((11 / 20) * 0.9, 6);
  });

  it("is told of each student, with how many cards they have met", () => {
    const { students } = forecastOf(FIVE);
    expect(students.map(({ met }) => met)).toEqual([4, 4, 2, 1, 0]);
    expect(students[2]?.readiness).toBeCloseTo(0.45, 6);
    expect(students[4]?.readiness).toBe(0);
  });

  it("counts the students in steps of ten points", () => {
    const bins = forecastOf(FIVE).distribution.filter(({ count }) => count > 0);
    expect(bins).toEqual([
      { from: 0, to: 0.1, count: 1 },
      { from: 0.2, to: 0.3, count: 1 },
      { from: 0.4, to: 0.5, count: 1 },
      { from: 0.9, to: 1, count: 2 },
    ]);
  });

  it("is told of each objective and each fact, in the order of the cards", () => {
    const { objectives, facts } = forecastOf(FIVE);
    expect(objectives.map(({ id, cards }) => [id, cards])).toEqual([
      ["crossings", 2],
      ["works", 1],
      [null, 1],
    ]);
    expect(objectives[0]?.readiness).toBeCloseTo((7 / 10) * 0.9, 6);
    expect(objectives[0]?.met).toBeCloseTo(0.7, 10);
    expect(facts.map(({ id }) => id)).toEqual(["bridge", "mill", "gate"]);
    expect(facts[1]?.readiness).toBeCloseTo((2 / 5) * 0.9, 6);
  });

  it("uses each student's own weights", () => {
    const flat = [...Array(20).fill(0.5), 0.1];
    const own = student("own", [0, 1, 2, 3], { weights: flat, days: [40, 40, 40, 40] });
    const { students } = forecastOf([own, ...FIVE]);
    expect(students[0]?.readiness).toBeCloseTo(memoryModel(flat).recall(40, 10), 10);
    expect(students[0]?.readiness).not.toBeCloseTo(memoryModel().recall(40, 10), 3);
  });

  it("counts days as study days of the student, who may be on the other side of the world", () => {
    const tokyo = { timeZone: "Asia/Tokyo", rolloverHour: 4 };
    const answered = ["2026-11-20T18:30:00Z", "2026-11-20T19:15:00Z", "2026-11-24T01:00:00Z"].map(Date.parse);
    const seminar = Date.parse("2026-11-26T05:00:00Z");
    const quarters = answered.map((at) => Math.floor(at / QUARTER_HOUR_MS));
    // 03:30 in Tokyo is still the day before, 04:15 is the next.
    expect(studyDaysUntil(quarters, seminar, tokyo)).toEqual([6, 5, 2]);
    expect(studyDaysUntil(quarters, seminar, tokyo)).toEqual(
      answered.map((at) => elapsedStudyDays(at, seminar, tokyo)),
    );
  });
});
