import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import { addressOf } from "@/lib/contracts/operation";

const apiFolder = path.resolve(import.meta.dirname, "../../app/api");

/** What the folders of app/api serve: "GET /api/decks/{deckId}". next-auth's routes are its own. */
function servedOperations(): string[] {
  return readdirSync(apiFolder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name === "route.ts" && !entry.parentPath.includes("nextauth"))
    .flatMap((entry) => {
      const text = readFileSync(path.join(entry.parentPath, entry.name), "utf8");
      const route = `/api/${path.relative(apiFolder, entry.parentPath).split(path.sep).join("/")}`.replace(
        /\[(\w+)\]/g,
        "{$1}",
      );
      return [...text.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
        ([, method]) => `${method} ${route}`,
      );
    })
    .sort();
}

describe("the contract", () => {
  it("describes exactly the operations that are served", () => {
    expect(OPERATIONS.map(addressOf).sort()).toEqual(servedOperations());
  });

  it("keeps route handlers thin", () => {
    const long = readdirSync(apiFolder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.name === "route.ts")
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > 45);
    expect(long).toEqual([]);
  });
});
