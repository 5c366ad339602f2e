import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");
const files = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" }).map((file) =>
  path.join("app", file).split(path.sep).join("/"),
);
const pages = files.filter((file) => file.endsWith(".tsx"));
const modules = files.filter((file) => file.endsWith(".module.css"));
const SHARED = ["app/globals.css", "app/shapes.css", "app/controls.css"];

/** The classes that a style sheet describes. */
function classesOf(sheet: string): ReadonlySet<string> {
  const css = textOf(sheet).replace(/\/\*[\s\S]*?\*\/|"[^"]*"|\d*\.\d+/g, "");
  return new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] ?? ""));
}

/** "app/x/y.module.css open": what pages use of the modules that they import. */
function usedOfModules(): ReadonlySet<string> {
  return new Set(
    pages.flatMap((page) => {
      const text = textOf(page);
      const imported = [...text.matchAll(/import (\w+) from "@\/(app\/[^"]+\.module\.css)"/g)];
      return imported.flatMap(([, name, sheet]) =>
        [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)\\b`, "g"))].map((match) => `${sheet} ${match[1]}`),
      );
    }),
  );
}

/** The words in every text of a page that stands where classes can: in a className, or in a choice between two. */
function wordsOf(page: string): readonly string[] {
  const texts = [...textOf(page).matchAll(/"([^"]*)"|`([^`]*)`/g)].map((match) => match[1] ?? match[2] ?? "");
  return texts.flatMap((text) => text.replace(/\$\{[^}]*\}/g, " ").split(/\s+/));
}

describe("style sheets", () => {
  it("describe every class of a module that a page uses, and no other", () => {
    const used = usedOfModules();
    const described = new Set(modules.flatMap((sheet) => [...classesOf(sheet)].map((name) => `${sheet} ${name}`)));
    expect([...used].filter((one) => !described.has(one) && !one.endsWith(" module"))).toEqual([]);
    expect([...described].filter((one) => !used.has(one))).toEqual([]);
  });

  it("share no class that no page uses", () => {
    const used = new Set(pages.flatMap(wordsOf));
    expect(SHARED.flatMap((sheet) => [...classesOf(sheet)]).filter((name) => !used.has(name))).toEqual([]);
  });

  it("share every class that a page names without a module", () => {
    const shared = new Set(SHARED.flatMap((sheet) => [...classesOf(sheet)]));
    const named = pages.flatMap((page) =>
      [...textOf(page).matchAll(/className="([^"]*)"/g)].flatMap((match) =>
        (match[1] ?? "").split(" ").map((name) => ({ page, name })),
      ),
    );
    expect(named.filter(({ name }) => !shared.has(name))).toEqual([]);
  });
});
