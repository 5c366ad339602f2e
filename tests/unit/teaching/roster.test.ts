import { describe, expect, it } from "vitest";
import { mergeRoster, readRoster } from "@/lib/core/teaching/roster";

describe("a roster", () => {
  it("is read from the columns that Moodle and Canvas export, whatever else there is", () => {
    const moodle = readRoster([
      ["First name", "Last name", "ID number", "Email address", "Groups"],
      ["Ada", "Alpha", "17", "Ada@Test.invalid", "A"],
    ]);
    const canvas = readRoster([
      ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"],
      ["Alpha, Ada", "9001", "17", "ada", "1"],
    ]);
    expect(moodle).toEqual({
      people: [{ name: "Ada Alpha", email: "ada@test.invalid", identifier: "17" }],
      problems: [],
    });
    expect(canvas.people[0]).toMatchObject({ name: "Alpha, Ada", email: null });
  });

  it("names each line that cannot be used, and why", () => {
    const { people, problems } = readRoster([
      ["Name", "E-mail", "Identifier"],
      ["Ada", "ada@test.invalid", ""],
      ["", "", ""],
      ["", "bo@test.invalid", ""],
      ["Cy", "cy at test", ""],
      ["Ada again", "ADA@test.invalid", ""],
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Ada"]);
    expect(problems).toEqual([
      { reason: "no-name", line: 4, text: ", bo@test.invalid, " },
      { reason: "bad-email", line: 5, text: "Cy, cy at test, " },
      { reason: "repeated", line: 6, text: "Ada again, ADA@test.invalid, " },
    ]);
  });

  it("needs headings", () => {
    expect(readRoster([["Ada", "ada@test.invalid"]]).problems).toEqual([{ reason: "no-name-column" }]);
    expect(readRoster([]).problems).toEqual([{ reason: "no-name-column" }]);
  });

  it("of thousands is matched in a moment", () => {
    const people = Array.from({ length: 20_000 }, (_, index) => ({
      name: `Person ${index}`,
      email: `p${index}@test.invalid`,
      identifier: null,
    }));
    const before = people.map((person, index) => ({ ...person, id: `entry ${index}`, userId: null }));
    const began = performance.now();
    const after = mergeRoster(before, people.toReversed(), () => "new");
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
  });

  it("keeps who someone is when it is imported again, found by identifier, e-mail or name", () => {
    const person = (name: string, email: string | null, identifier: string | null) => ({ name, email, identifier });
    const before = [
      { ...person("Ada", null, "17"), id: "a", userId: "u1" },
      { ...person("Bo", "bo@test.invalid", null), id: "b", userId: "u2" },
      { ...person("Cy", null, null), id: "c", userId: "u3" },
      { ...person("Di", null, "18"), id: "d", userId: "u4" },
    ];
    const after = mergeRoster(
      before,
      [
        person("Ada Alpha", "ada@test.invalid", "17"),
        person("Bo", "bo@test.invalid", "19"),
        person("Cy", null, null),
        person("Ed", null, null),
      ],
      () => "new",
    );
    expect(after.map(({ id, userId }) => [id, userId])).toEqual([
      ["a", "u1"],
      ["b", "u2"],
      ["c", "u3"],
      ["new", null],
    ]);
  });
});
