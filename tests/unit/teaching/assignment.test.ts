import { describe, expect, it } from "vitest";
import {
  type Assignment,
  aheadAndOver,
  forStudent,
  type GradingRule,
  mayBegin,
  phaseOf,
  type QuizSettings,
} from "@/lib/core/teaching/assignment";
import { loadWarnings } from "@/lib/core/teaching/load-warnings";
import { at, DAY, HOUR } from "@/tests/support/schedule-builder";

const QUIZ: QuizSettings = { length: 10, timeLimitSeconds: 600, attempts: 2, feedback: "deferred", form: "fixed" };
const OPENS = at("2026-03-02 09:00");
const SEMINAR = at("2026-03-05 14:00");

const buildAssignment = (overrides: Partial<Assignment> = {}): Assignment => ({
  ...{ id: "a", courseId: "c", deckId: "all", title: "Alliance", opensAt: OPENS, seminarAt: SEMINAR },
  ...{ targetReadiness: 0.9, grading: { rule: "none" }, quiz: QUIZ },
  ...overrides,
});

describe("an assignment", () => {
  it("is open from its opening until the seminar begins", () => {
    const phases = [OPENS - 1, OPENS, SEMINAR - 1, SEMINAR].map((now) => phaseOf(buildAssignment(), now));
    expect(phases).toEqual(["not-open", "open", "open", "over"]);
  });

  it("gives a student with an exception another date, more tries and more time, and leaves the rest", () => {
    const mine = forStudent(buildAssignment(), { seminarAt: SEMINAR + DAY, attempts: 3, timeLimitSeconds: 900 });
    expect(mine).toMatchObject({ seminarAt: SEMINAR + DAY, quiz: { ...QUIZ, attempts: 3, timeLimitSeconds: 900 } });
    expect(forStudent(buildAssignment(), undefined)).toEqual(buildAssignment());
  });

  it("takes no time or tries away by an exception where there is no limit", () => {
    const free = buildAssignment({ quiz: { ...QUIZ, attempts: null, timeLimitSeconds: null } });
    expect(forStudent(free, { attempts: 3, timeLimitSeconds: 900 }).quiz).toEqual(free.quiz);
  });
});

const NONE_YET = { begun: 0, isGuest: false };

describe("the quiz of an assignment", () => {
  it("ends with its time limit, and at the latest with the seminar", () => {
    expect(mayBegin(buildAssignment(), NONE_YET, OPENS)).toEqual({ allowed: true, deadline: OPENS + 600_000 });
    expect(mayBegin(buildAssignment(), NONE_YET, SEMINAR - 60_000)).toEqual({ allowed: true, deadline: SEMINAR });
    const free = buildAssignment({ quiz: { ...QUIZ, timeLimitSeconds: null } });
    expect(mayBegin(free, NONE_YET, OPENS)).toEqual({ allowed: true, deadline: SEMINAR });
  });

  it.each([
    ["before the opening", buildAssignment(), 0, OPENS - 1, "not-open"],
    ["once the seminar has begun", buildAssignment(), 0, SEMINAR, "over"],
    ["when all tries are used", buildAssignment(), 2, OPENS, "attempt-limit-reached"],
    ["where there is none", buildAssignment({ quiz: null }), 0, OPENS, "no-quiz"],
  ] as const)("cannot be begun %s", (_, assignment, begun, now, reason) => {
    expect(mayBegin(assignment, { ...NONE_YET, begun }, now)).toEqual({ allowed: false, reason });
  });

  it("needs an account where it is graded, and none where it is not", () => {
    const decided = (grading: GradingRule) =>
      mayBegin(buildAssignment({ grading }), { begun: 0, isGuest: true }, OPENS);
    const refused = { allowed: false, reason: "needs-account" };
    expect([decided({ rule: "quizScore", which: "best" }), decided({ rule: "done" })]).toEqual([refused, refused]);
    expect(decided({ rule: "minutes", minutes: 5 }).allowed).toBe(true);
  });

  it("can be started as often as one likes where tries are not limited", () => {
    const free = buildAssignment({ quiz: { ...QUIZ, attempts: null } });
    expect(mayBegin(free, { ...NONE_YET, begun: 99 }, OPENS).allowed).toBe(true);
  });
});

describe("before assigning", () => {
  const load = { opensAt: OPENS, seminarAt: SEMINAR, now: OPENS, timeZone: "UTC", daysLeft: 3, minutesForMost: 20 };

  it("nothing is said of a load and a date that make sense", () => {
    expect(loadWarnings(load)).toEqual([]);
  });

  it.each([
    ["a seminar that is over", { seminarAt: OPENS - HOUR }, ["over"]],
    ["one tomorrow", { seminarAt: OPENS + DAY }, ["soon"]],
    ["an opening on the evening before", { opensAt: SEMINAR - 12 * HOUR }, ["opens-late"]],
    ["one for which no plan runs yet", { daysLeft: 46, seminarAt: OPENS + 46 * DAY }, ["far"]],
    ["an hour and a half a day", { minutesForMost: 90 }, ["too-much"]],
    ["a deck that cannot be learned by then", { minutesForMost: null }, ["not-reachable"]],
    ["a seminar at two in the morning", { seminarAt: at("2026-03-05 02:00") }, ["at-night"]],
    ["the same moment in the afternoon of Tokyo", { seminarAt: at("2026-03-05 02:00"), timeZone: "Asia/Tokyo" }, []],
  ] as const)("%s is remarked on", (_, change, warnings) => {
    expect(loadWarnings({ ...load, ...change })).toEqual(warnings);
  });
});

describe("the order of seminars", () => {
  it("puts the next seminar first, and those that are over apart, the latest first", () => {
    const at = (day: string, phase: string) => ({ seminarAt: `2026-12-${day}T14:00:00.000Z`, phase });
    const [early, late, next, last] = [
      at("01", "over"),
      at("03", "over"),
      at("08", "open"),
      at("15", "not-open"),
    ] as const;
    expect(aheadAndOver([last, early, next, late])).toEqual({ ahead: [next, last], over: [late, early] });
  });
});
