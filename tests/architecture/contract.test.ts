import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contracts/api";
import { addressOf } from "@/lib/contracts/operation";

const apiFolder = path.resolve(import.meta.dirname, "../../app/api");

/** The files of our routes: next-auth's are its own, and one answers for addresses that there are not. */
function servedFiles(): string[] {
  return readdirSync(apiFolder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name === "route.ts" && !/nextauth|\[\[/.test(entry.parentPath))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What the folders of app/api serve: "GET /api/decks/{deckId}". */
function servedOperations(): string[] {
  return servedFiles()
    .flatMap((file) => {
      const route = path.relative(apiFolder, path.dirname(file)).split(path.sep).join("/");
      const served = readFileSync(file, "utf8").matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g);
      return [...served].map(([, method]) => `${method} /api/${route.replace(/\[(\w+)\]/g, "{$1}")}`);
    })
    .sort();
}

describe("the contract", () => {
  it("describes exactly the operations that are served", () => {
    expect(OPERATIONS.map(addressOf).sort()).toEqual(servedOperations());
  });

  it("has an answer to every method at every address", () => {
    const silent = servedFiles().filter((file) => {
      const text = readFileSync(file, "utf8");
      const methods = [...text.matchAll(/export const (?:\{ ([A-Z, ]+) \}|([A-Z]+)) =/g)].flatMap(
        ([, several, one]) => several?.split(", ") ?? one,
      );
      const all = ["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT"];
      return (
        all.some((method) => !methods.includes(method)) ||
        (!text.includes("export const GET") && !methods.includes("HEAD"))
      );
    });
    expect(silent).toEqual([]);
  });

  it("keeps route handlers thin", () => {
    const long = readdirSync(apiFolder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.name === "route.ts")
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > 45);
    expect(long).toEqual([]);
  });

  it("has an answer for what a page's services refuse", () => {
    const bare = readdirSync(path.resolve(apiFolder, ".."), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.name === "page.tsx")
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => /server\/services|open-course/.test(readFileSync(file, "utf8")))
      .filter((file) => !/export default page\(/.test(readFileSync(file, "utf8")));
    expect(bare).toEqual([]);
  });
});
