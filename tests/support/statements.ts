import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

const watched = new AsyncLocalStorage<string[]>();

/** The driver's own way to send a statement, once for the process: what is watched is written down. */
function watchDriver(): void {
  const driver = pg.Client.prototype as unknown as { query: ((...sent: unknown[]) => unknown) & { isWatched?: true } };
  const { query } = driver;
  if (query.isWatched) return;
  const watching = function (this: unknown, ...sent: unknown[]): unknown {
    const [statement] = sent;
    watched.getStore()?.push(typeof statement === "string" ? statement : String((statement as { text?: string }).text));
    return query.apply(this, sent);
  };
  driver.query = Object.assign(watching, { isWatched: true as const });
}

/** Runs something, and gives with its result the texts of the statements that this process sent for it, in their order. */
export async function withStatements<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly statements: readonly string[] }> {
  watchDriver();
  const statements: string[] = [];
  const result = await watched.run(statements, run);
  return { result, statements };
}
