import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { groupBy } from "@/lib/core/shared/group-by";

const root = path.resolve(import.meta.dirname, "../..");

/** A layer: the files whose path starts so (the longest match counts), and what they may import of ours and of npm. */
interface Layer {
  readonly files: string;
  /** Beginnings of paths of ours; the layer's own is always allowed. */
  readonly may: readonly string[];
  /** Packages; undefined means any. */
  readonly packages?: readonly string[];
}

const CORE = "lib/core/";
const core = (...folders: string[]) => folders.map((folder) => `${CORE}${folder}/`);

/** The import rules of docs/architecture.md. Inside the core the order of the data is the order of imports. */
const LAYERS: readonly Layer[] = [
  { files: "lib/core/shared/", may: [], packages: ["node:crypto"] },
  { files: "lib/core/accounts/", may: core("shared"), packages: [] },
  { files: "lib/core/content/", may: core("shared"), packages: ["zod", "yaml"] },
  { files: "lib/core/generation/", may: core("shared", "content"), packages: [] },
  { files: "lib/core/scheduling/", may: core("shared"), packages: [] },
  { files: "lib/core/scheduling/scheduler.ts", may: core("shared", "scheduling"), packages: ["ts-fsrs"] },
  { files: "lib/core/study/", may: core("shared", "content", "scheduling"), packages: [] },
  { files: "lib/core/reminders/", may: core("shared", "scheduling"), packages: [] },
  { files: "lib/core/statistics/", may: core("shared", "scheduling"), packages: [] },
  {
    files: "lib/core/assessment/",
    may: core("shared", "content", "generation", "scheduling", "statistics"),
    packages: [],
  },
  {
    files: "lib/core/teaching/",
    may: core("shared", "content", "generation", "scheduling", "statistics", "assessment"),
    packages: [],
  },
  {
    files: "lib/core/session/",
    may: core("shared", "content", "generation", "scheduling", "assessment"),
    packages: [],
  },
  { files: "lib/words/", may: ["lib/core/", "lib/contracts/"], packages: [] },
  { files: "lib/contracts/", may: ["lib/core/", "package.json"], packages: ["zod"] },
  { files: "lib/server/env.ts", may: ["lib/server/database/setup-error.ts"], packages: ["zod", "node:path"] },
  {
    files: "lib/server/log.ts",
    may: ["lib/core/shared/", "lib/server/env.ts"],
    packages: ["pino", "node:crypto"],
  },
  { files: "lib/server/database/", may: ["lib/server/env.ts"] },
  {
    files: "lib/server/content/",
    may: ["lib/core/", "lib/server/store/"],
    packages: ["lru-cache", "node:fs/promises", "node:path", "node:crypto"],
  },
  {
    files: "lib/server/store/",
    may: ["lib/core/", "prisma/generated/", "lib/server/env.ts"],
    packages: ["@prisma/adapter-pg", "pg", "rate-limiter-flexible", "node:crypto"],
  },
  {
    files: "lib/server/workers/",
    may: ["lib/core/"],
    packages: ["node:child_process", "node:os", "node:path", "node:worker_threads"],
  },
  {
    files: "lib/server/interop/",
    may: ["lib/core/", "lib/contracts/"],
    packages: ["csv-parse", "csv-stringify", "uqr"],
  },
  {
    files: "lib/server/services/",
    may: [
      "lib/core/",
      "lib/contracts/",
      "lib/words/",
      "lib/server/content/",
      "lib/server/store/",
      "lib/server/workers/",
      "lib/server/interop/",
      "lib/server/log.ts",
    ],
    packages: [
      "@node-rs/argon2",
      "@simplewebauthn/server",
      "otpauth",
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
      "zod",
      "node:crypto",
    ],
  },
  {
    files: "lib/server/auth/",
    may: ["lib/core/", "lib/contracts/", "lib/server/services/", "lib/server/env.ts", "lib/server/log.ts"],
    packages: ["lru-cache", "next", "next-auth", "react", "node:crypto"],
  },
  {
    files: "lib/server/http/",
    may: [
      ...["lib/core/", "lib/contracts/", "lib/words/", "lib/server/services/", "lib/server/auth/"],
      ...["lib/server/env.ts", "lib/server/log.ts"],
    ],
    packages: ["next", "next-auth", "zod", "node:crypto", "node:http", "node:stream", "node:util"],
  },
  { files: "lib/server/live/", may: ["lib/core/", "lib/contracts/", "lib/server/services/"], packages: [] },
  {
    files: "lib/server/notify/",
    may: ["lib/core/", "lib/server/env.ts", "lib/server/log.ts", "lib/server/store/"],
    packages: ["web-push", "nodemailer", "node:fs/promises", "node:path"],
  },
  {
    files: "lib/server/jobs/",
    may: ["lib/core/", "lib/server/env.ts", "lib/server/notify/", "lib/server/services/"],
    packages: ["node:crypto"],
  },
  { files: "lib/server/cli/", may: ["lib/core/", "lib/server/"] },
  {
    files: "lib/server/seeding/",
    may: ["lib/core/", "lib/server/content/", "lib/server/services/", "lib/server/store/"],
    packages: ["zod", "node:crypto", "node:fs", "node:path"],
  },
  {
    files: "app/api/",
    may: [
      "lib/contracts/",
      "lib/words/",
      "lib/server/http/",
      "lib/server/services/",
      "lib/server/live/",
      "lib/server/auth/",
      "lib/server/interop/",
      "lib/server/notify/",
      "package.json",
    ],
    packages: ["next", "next-auth", "node:crypto"],
  },
  {
    files: "app/_components/",
    may: ["lib/core/", "lib/contracts/", "lib/words/"],
    packages: ["@simplewebauthn/browser", "next", "react", "react-dom"],
  },
  {
    files: "app/_offline/",
    may: ["app/_components/", "lib/core/", "lib/contracts/", "lib/words/"],
    packages: ["next", "react"],
  },
  { files: "app/sw.ts", may: ["app/_offline/", "lib/core/", "lib/contracts/"], packages: ["serwist"] },
  {
    files: "app/serwist/",
    may: ["app/_offline/shell/service-worker.ts"],
    packages: ["@serwist/turbopack", "node:crypto"],
  },
  {
    files: "proxy.ts",
    may: ["lib/core/shared/", "lib/server/env.ts", "lib/server/http/", "lib/words/"],
    packages: ["next"],
  },
  { files: "instrumentation.ts", may: ["lib/server/jobs/", "lib/server/http/"], packages: ["next"] },
  // Made by Prisma; nobody writes anything else there.
  { files: "prisma/generated/", may: [] },
  {
    files: "app/",
    may: [
      "lib/core/",
      "lib/contracts/",
      "lib/words/",
      "lib/server/services/",
      "lib/server/auth/",
      "lib/server/http/",
      "lib/server/notify/",
    ],
    packages: ["next", "react", "react-dom"],
  },
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Ours, wherever it is: what is generated and what Next calls by name at the top level included. */
function sourceFiles(): string[] {
  const inFolders = ["lib", "app", "prisma"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/")),
  );
  return [...inFolders, "proxy.ts", "instrumentation.ts"];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(IMPORT)].map((match) => ({
    file,
    target: resolve(file, match[2] ?? match[3] ?? ""),
    typeOnly: match[1] !== undefined || /^\s*import\s*\{(\s*type\s[^,}]*,?)+\s*\}/.test(match[0]),
  }));
}

/** "@/lib/x" and "./x" as a path from the top of the project; a package stays as it is. */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("@/")) return withExtension(specifier.slice(2));
  if (specifier.startsWith(".")) return withExtension(path.posix.join(path.posix.dirname(file), specifier));
  return specifier;
}

function withExtension(target: string): string {
  if (/\.[a-z]+$/.test(target)) return target;
  return existsSync(path.join(root, `${target}.tsx`)) ? `${target}.tsx` : `${target}.ts`;
}

function isOurs(target: string): boolean {
  return /^(lib|app|prisma|tests|content)\/|^package\.json$/.test(target);
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.filter((layer) => file.startsWith(layer.files)).sort((a, b) => b.files.length - a.files.length)[0];
}

function isAllowed({ file, target }: Import): boolean {
  const layer = layerOf(file);
  if (layer === undefined) return false;
  if (isOurs(target)) return target.startsWith(layer.files) || layer.may.some((start) => target.startsWith(start));
  return (
    layer.packages === undefined || layer.packages.some((name) => target === name || target.startsWith(`${name}/`))
  );
}

const imports = sourceFiles().flatMap(importsOf);
const isClient = (file: string) => /^\s*["']use client["']/.test(readFileSync(path.join(root, file), "utf8"));

describe("the layers", () => {
  it("each file belongs to a layer", () => {
    expect(sourceFiles().filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  it("no file imports what its layer may not", () => {
    const crossed = imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} -> ${target}`);
    expect(crossed).toEqual([]);
  });

  it("finds imports at all, of every layer", () => {
    for (const layer of LAYERS.filter(({ may }) => may.length > 0)) {
      expect(
        imports.some(({ file }) => file.startsWith(layer.files)),
        layer.files,
      ).toBe(true);
    }
  });

  it.each(["lib/core/generation", "lib/server/services"])(
    "no folders of %s import each other in a circle",
    (parent) => {
      expect(circlesAmong(parent)).toEqual([]);
    },
  );

  it("no file imports one that leads back to it", () => {
    let left = imports.filter(({ file, target }) => isOurs(target) && !file.startsWith("prisma/"));
    for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
      before = left.length;
      const importers = new Set(left.map(({ file }) => file));
      left = left.filter(({ target }) => importers.has(target));
    }
    expect(left.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  it("only the store knows the database client", () => {
    const users = imports.filter(({ target }) => /^prisma\/|^@prisma\//.test(target)).map(({ file }) => file);
    expect(users.filter((file) => !/^lib\/server\/store\/|^prisma\/generated\//.test(file))).toEqual([]);
  });

  it("only the scheduler knows ts-fsrs", () => {
    expect(new Set(imports.filter(({ target }) => target === "ts-fsrs").map(({ file }) => file))).toEqual(
      new Set(["lib/core/scheduling/scheduler.ts"]),
    );
  });

  it("nothing that code for the browser reaches is the server's, zod or next-auth", () => {
    const reached = reachedFrom([
      ...sourceFiles().filter((file) => file.startsWith("app/") && isClient(file)),
      "app/sw.ts",
    ]);
    expect(reached.size).toBeGreaterThan(100);
    const wrong = [...reached.keys()].filter((file) => /^lib\/server\/|^prisma\/|^zod$|^next-auth|^node:/.test(file));
    expect(wrong.map((file) => wayTo(file, reached))).toEqual([]);
  });
});

/** The imports between subfolders of a folder that have a way back: "study/a.ts -> decks/b.ts". */
function circlesAmong(parent: string): string[] {
  const folderOf = (file: string) => (file.startsWith(`${parent}/`) ? file.split("/")[parent.split("/").length] : "");
  const between = imports.filter(
    ({ file, target }) => folderOf(file) && folderOf(target) && folderOf(file) !== folderOf(target),
  );
  expect(between.length).toBeGreaterThan(10);
  const leadsTo = (from: string | undefined, to: string | undefined, seen = new Set([from])): boolean =>
    between
      .filter(({ file }) => folderOf(file) === from)
      .map(({ target }) => folderOf(target))
      .some((next) => next === to || (!seen.has(next) && leadsTo(next, to, seen.add(next))));
  return between
    .filter(({ file, target }) => leadsTo(folderOf(target), folderOf(file)))
    .map(({ file, target }) => `${file} -> ${target}`);
}

/** "app/quiz" for what is anywhere in it, "app/page.tsx" for what is in no folder of app's. */
function folderOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}

describe("the folders of the app", () => {
  const ties = imports
    .filter(({ file, target }) => file.startsWith("app/") && target.startsWith("app/"))
    .map((tie) => ({ ...tie, from: folderOf(tie.file), to: folderOf(tie.target) }))
    .filter(({ from, to }) => from !== to);
  const uses = groupBy(ties, ({ from }) => from);

  /** All folders that one builds on, by whatever way. */
  function beneath(folder: string): ReadonlySet<string> {
    const found = new Set(uses.get(folder)?.map(({ to }) => to));
    for (const one of found) for (const { to } of uses.get(one) ?? []) found.add(to);
    return found;
  }

  it("build on each other in no circle", () => {
    const inCircle = ties.filter(({ from, to }) => beneath(to).has(from));
    expect(inCircle.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });
});

/** All that these files import, and what that imports, as far as it is there at run time; each with who imports it. */
function reachedFrom(files: readonly string[]): Map<string, string | undefined> {
  const importedBy = groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ file }) => file,
  );
  const reached = new Map<string, string | undefined>(files.map((file) => [file, undefined]));
  for (const [file] of reached) {
    for (const { target } of importedBy.get(file) ?? []) if (!reached.has(target)) reached.set(target, file);
  }
  return reached;
}

/** "a <- b <- c": how a file came to be reached. */
function wayTo(file: string, reached: ReadonlyMap<string, string | undefined>): string {
  const from = reached.get(file);
  return from === undefined ? file : `${file} <- ${wayTo(from, reached)}`;
}

describe("the core", () => {
  const coreFiles = sourceFiles().filter((file) => file.startsWith(CORE));
  const textOf = (file: string) =>
    readFileSync(path.join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

  it("asks no clock, throws no dice and reads no environment", () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\.getRandomValues|\bfetch\(/;
    expect(coreFiles.filter((file) => impure.test(textOf(file)))).toEqual([]);
  });

  it("services take the time as an argument", () => {
    const services = sourceFiles().filter((file) => file.startsWith("lib/server/services/"));
    expect(
      services.filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|randomUUID/.test(textOf(file))),
    ).toEqual([]);
  });
});

describe("files", () => {
  it("are named for a concept, not utils, helpers, misc or common", () => {
    expect(sourceFiles().filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([]);
  });

  it("only env.ts reads process.env (Next inlines NODE_ENV in proxy.ts)", () => {
    const ours = sourceFiles().filter((file) => !/^prisma\/generated\/|^proxy\.ts$/.test(file));
    const readers = ours.filter((file) => /process\.env\b/.test(readFileSync(path.join(root, file), "utf8")));
    expect(readers).toEqual(["lib/server/env.ts"]);
  });
});
