import { describe, expect, it } from "vitest";
import { pseudonymsOf } from "@/lib/core/teaching/pseudonyms";

const CLASS = Array.from({ length: 12 }, (_, index) => `student-${index}`);

describe("the names of an export for research", () => {
  it("are one for each student, and the same wherever the student is named", () => {
    const names = pseudonymsOf([...CLASS, ...CLASS], "secret");
    expect(new Set(names.values()).size).toBe(12);
    expect([...names.values()].sort()[0]).toBe("L01");
  });

  it("hang on a secret, so that two exports cannot be put together", () => {
    const [one, other] = [pseudonymsOf(CLASS, "one"), pseudonymsOf(CLASS, "other")];
    expect(CLASS.map((id) => one.get(id))).not.toEqual(CLASS.map((id) => other.get(id)));
  });

  it("do not follow the order in which students come", () => {
    const names = pseudonymsOf(CLASS, "secret");
    expect(CLASS.map((id) => names.get(id))).not.toEqual([...names.values()].sort());
    expect(pseudonymsOf(CLASS.toReversed(), "secret").get("student-3")).toBe(names.get("student-3"));
  });
});
