import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node?: string };
}

const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Whether a package that is needed in `folder` is locked there or in a folder around it, as Node looks for it. */
function isLocked(folder: string, name: string): boolean {
  if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages) return true;
  if (folder === "") return false;
  return isLocked(folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/"))), name);
}

describe("the lock file", () => {
  // `npm install` on one platform leaves out what it cannot find for the others, and `npm ci` then refuses it everywhere.
  it("holds the packages of every platform", () => {
    const missing = Object.entries(lock.packages).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(folder, name))
        .map((name) => `${folder} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry, so that everyone can install from their own", () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("has nothing that warns on Node 20", () => {
    const wantsNewer = (node = "") => node.split("||").every((range) => /^\s*>=\s*2[1-9]/.test(range));
    const tooNew = Object.entries(lock.packages).filter(([, { engines }]) => wantsNewer(engines?.node));
    expect(tooNew.map(([folder]) => folder)).toEqual([]);
  });
});
