import { expect, it } from "vitest";
import { z } from "zod";
import { schemaProblem } from "@/lib/words/schema-problems";

it.each([
  ["a blank field", z.string().min(1), "", "Fill this in."],
  ["a field that isn't there", z.number(), undefined, "Fill this in."],
  ["words where a number belongs", z.number(), "ten", "Enter a number."],
  ["half a number", z.int(), 2.5, "Enter a whole number."],
  ["too small a number", z.number().min(5), 3, "Enter 5 or more."],
  ["too long a text", z.string().max(3), "four", "Use at most 3 characters."],
  ["too few choices", z.array(z.string()).min(2), ["one"], "Choose at least 2."],
  ["none of the options", z.enum(["draft", "published"]), "gone", "Choose one of: draft, published."],
  ["no e-mail address", z.email(), "ada", "Enter an e-mail address, such as name@example.org."],
  ["a date that is none", z.iso.date(), "soon", "Enter a date such as 2026-03-02."],
])("%s is answered by what to do", (_case, schema, value, words) => {
  const result = schema.safeParse(value, { error: schemaProblem });
  expect(result.error?.issues.map(({ message }) => message)).toEqual([words]);
});

it("words of a field's own come first", () => {
  const result = z.string().min(1, "Add a title.").safeParse("", { error: schemaProblem });
  expect(result.error?.issues[0]?.message).toBe("Add a title.");
});
