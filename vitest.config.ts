import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** "@/lib/..." as in tsconfig.json; `server-only` guards browser bundles and has nothing to guard here. */
const alias = [
  { find: /^@\//, replacement: root },
  { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
];

/** Route handlers are called without Next there: cookies are those of the client that calls. */
const nextAlias = { find: /^next\/headers$/, replacement: `${root}tests/support/next-headers.ts` };

/** A kind of test is a folder of tests/, run in Node. */
function kind(name: string, more: Record<string, unknown> = {}, aliases = alias) {
  return {
    resolve: { alias: aliases },
    test: { name, include: [`tests/${name}/**/*.test.ts`], environment: "node" as const, ...more },
  };
}

/** Tests of pure code share a process: nothing that they import keeps a state, and a new process for each file costs more. */
const PURE = { isolate: false };

export default defineConfig({
  test: {
    projects: [
      kind("unit", PURE),
      kind("property", { ...PURE, testTimeout: 60_000 }),
      kind("content", PURE),
      kind("architecture", PURE),
      kind("regression", PURE),
      kind(
        "integration",
        {
          testTimeout: 180_000,
          hookTimeout: 120_000,
          globalSetup: ["tests/support/integration-database.ts"],
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
        [...alias, nextAlias],
      ),
      kind("e2e", {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        expect: { poll: { timeout: 15_000, interval: 20 } },
        globalSetup: ["tests/support/shared-app.ts"],
        // After all others, so that nothing competes with app, database and browser.
        sequence: { groupOrder: 2 },
        maxWorkers: 2,
      }),
    ],
  },
});
