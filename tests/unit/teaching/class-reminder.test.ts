import { describe, expect, it } from "vitest";
import type { Assignment } from "@/lib/core/teaching/assignment";
import { REMIND_EVERY_MS, remindRefusal } from "@/lib/core/teaching/class-reminder";

const OPENS = Date.parse("2026-11-20T08:00:00Z");
const SEMINAR = Date.parse("2026-11-26T14:00:00Z");
const NOW = OPENS + 3_600_000;

const ASSIGNMENT: Assignment = {
  ...{ id: "thursday", courseId: "course", deckId: "deck", title: "Bridges", opensAt: OPENS, seminarAt: SEMINAR },
  ...{ targetReadiness: 0.9, grading: { rule: "none" }, quiz: null },
};

const STATE = { isArchived: false, isConfirmed: true, waiting: 3, sentAt: undefined };

const refusal = (change: Partial<Parameters<typeof remindRefusal>[1]> = {}, now = NOW) =>
  remindRefusal(ASSIGNMENT, { ...STATE, ...change }, now);

describe("those who have not started", () => {
  it("can be reminded while the assignment is open", () => {
    expect([refusal({}, OPENS - 1), refusal(), refusal({}, SEMINAR)]).toEqual(["not-open", null, "over"]);
  });

  it("are reminded once a day at most", () => {
    expect(refusal({ sentAt: NOW - REMIND_EVERY_MS + 1 })).toBe("too-soon");
    expect(refusal({ sentAt: NOW - REMIND_EVERY_MS })).toBeNull();
  });

  it("are reminded in the name of someone whose address is known, in a course that is running", () => {
    expect(refusal({ isConfirmed: false })).toBe("unconfirmed");
    expect(refusal({ isArchived: true })).toBe("archived");
  });

  it("may be nobody, which is said only where it may be told who they are", () => {
    expect(refusal({ waiting: 0 })).toBe("nobody");
    expect(refusal({ waiting: undefined })).toBeNull();
  });
});
