import { describe, expect, it } from "vitest";
import { statementNames } from "@/lib/server/store/statement-names";

const often = (nameOf: ReturnType<typeof statementNames>, sql: string) => [1, 2, 3].map(() => nameOf({ sql })).at(-1);

describe("the name of a statement", () => {
  it("is given where it comes again, and is the same from then on, in every process", () => {
    const nameOf = statementNames();
    expect([nameOf({ sql: "SELECT 1" }), nameOf({ sql: "SELECT 1" })]).toEqual(["", ""]);
    const name = nameOf({ sql: "SELECT 1" });
    expect(name).not.toBe("");
    expect(nameOf({ sql: "SELECT 1" })).toBe(name);
    expect(often(statementNames(), "SELECT 1")).toBe(name);
  });

  it("is another for another text, and short enough for PostgreSQL", () => {
    const nameOf = statementNames();
    const names = [often(nameOf, "SELECT 1"), often(nameOf, "SELECT 2")];
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name?.length).toBeLessThan(64);
  });

  it("is not given to more texts than a connection should keep plans of", () => {
    const nameOf = statementNames();
    const given = Array.from({ length: 400 }, (_, index) => often(nameOf, `SELECT ${index}`));
    expect(given.filter((name) => name !== "")).toHaveLength(150);
  });

  it("is found among texts that come once only, however many they are", () => {
    const nameOf = statementNames();
    for (let index = 0; index < 5_000; index++) expect(nameOf({ sql: `SELECT ${index}` })).toBe("");
    expect(often(nameOf, "SELECT now()")).not.toBe("");
  });
});
