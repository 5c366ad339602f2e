import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * What `next build` reads, tsconfig.json aside. Tests, docs and content are not in it: the app gets the content from
 * the database.
 */
export const BUILD_SOURCES = [
  "app",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
] as const;

/** A hash of the names and contents of files and of all files in folders, hidden ones aside; missing ones count as empty. */
export function hashSources(root: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) addToHash(hash, root, name);
  return hash.digest("hex");
}

function addToHash(hash: Hash, root: string, name: string): void {
  const file = path.join(root, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) {
    const inside = readdirSync(file).filter((entry) => !entry.startsWith("."));
    for (const entry of inside.sort()) addToHash(hash, root, `${name}/${entry}`);
    return;
  }
  hash.update(`${name}\0${stats.size}\0`).update(readFileSync(file));
}
