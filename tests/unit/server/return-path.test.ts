import { describe, expect, it } from "vitest";
import { safeReturnPath } from "@/app/_components/search-params";

describe("where signing in leads", () => {
  it.each(["/", "/decks", "/decks/all?query=a%2Fb#cards", "/join/K7MQ-3TXP", "/?a=//b"])(
    "%s is a page of ours",
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    "decks:",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example/",
    "/\n/evil.example/",
    "\t//evil.example/",
    "https://evil.example/",
    "https:evil.example",
    "javascript:alert(1)",
    "/.//evil.example/",
    "/..//evil.example/",
    "/a/..//evil.example/",
    "http://[",
  ])("%j leads to no other site, but home", (path) => {
    expect(safeReturnPath(path)).toBe("/");
  });

  it("a path that is relative is one of ours", () => {
    expect(safeReturnPath("decks")).toBe("/decks");
  });
});
