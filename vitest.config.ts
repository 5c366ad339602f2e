import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** "@/lib/..." as in tsconfig.json. */
const alias = [{ find: /^@\//, replacement: root }];

/** Route handlers are called without Next there: cookies are those of the client that calls. */
const nextAlias = { find: /^next\/headers$/, replacement: `${root}tests/support/next-headers.ts` };

/** A kind of test, run in Node: those of the folder of tests/ that bears its name, or of several. */
function kind(name: string, more: Record<string, unknown> = {}, aliases = alias) {
  return {
    resolve: { alias: aliases },
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: "node" as const,
      setupFiles: ["tests/support/property-seed.ts"],
      ...more,
    },
  };
}

/**
 * Tests of pure code share two processes, and one cache of what is compiled: nothing that they import keeps a state, and
 * a new process for each file costs more. Properties and the rules of whole documents take their time on a busy machine.
 */
const PURE = {
  include: ["tests/{unit,property,content,architecture,regression}/**/*.test.ts"],
  isolate: false,
  testTimeout: 60_000,
};

/** As many as there are processors at least; Vitest would leave one of them idle. */
const QUICK = { maxWorkers: 2 };

/** More than the two processors that there are at least: half of the time these tests wait for a process, a disk or a page. */
const PATIENT = { maxWorkers: 3 };

export default defineConfig({
  test: {
    projects: [
      kind("pure", { ...QUICK, ...PURE }),
      // What runs on the phone keeps a state: each file has a process of its own, with as much of a browser as it needs.
      kind("phone", { ...QUICK, setupFiles: ["tests/support/browser-in-node.ts"] }),
      kind(
        "integration",
        {
          ...PATIENT,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          globalSetup: ["tests/support/integration-database.ts"],
          sequence: { groupOrder: 1 },
        },
        [...alias, nextAlias],
      ),
      kind("e2e", {
        ...PATIENT,
        // What hangs is told by the waits within; whole days of a class take their time.
        testTimeout: 180_000,
        hookTimeout: 120_000,
        // As patient as the other waits are (tests/support/phone-options.ts).
        expect: { poll: { timeout: 30_000, interval: 20 } },
        globalSetup: ["tests/support/shared-app.ts"],
        // After all others, so that nothing competes with app, database and browser.
        sequence: { groupOrder: 2 },
      }),
      // An app of its own that is kept busy: by itself at the end.
      kind("fuzz", { testTimeout: 180_000, sequence: { groupOrder: 3 } }),
    ],
  },
});
