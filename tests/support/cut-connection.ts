import { once } from "node:events";
import pg from "pg";

/** Where the connection to the database is cut: before a statement is sent, or after it was carried out unheard. */
export interface Cut {
  /** Number of the statement, from 1, as they are sent. */
  readonly statement: number;
  readonly when: "before" | "after";
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** What a run came to, and how many statements it sent. */
export interface CutRun<Answer> {
  readonly outcome: { readonly answer: Answer } | { readonly error: unknown };
  readonly statements: number;
}

/**
 * Runs something while the connections to the database are watched, and cuts one of them where it is asked to. Whatever
 * sends statements meanwhile is counted, so that nothing else may run beside it.
 */
export async function runWithCut<Answer>(run: () => Promise<Answer>, cut?: Cut): Promise<CutRun<Answer>> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  let statements = 0;
  prototype.query = function query(this: pg.Client, ...args) {
    statements += 1;
    if (cut?.statement !== statements) return original.apply(this, args);
    // The pool calls with a callback behind the statement, the adapter awaits a promise.
    const callback = args.find((arg) => typeof arg === "function") as ((error: Error) => void) | undefined;
    const sent = args.filter((arg) => arg !== callback);
    const cutting = cutAt(this, cut.when, () => original.apply(this, sent) as Promise<unknown>);
    if (callback === undefined) return cutting;
    return void cutting.catch(callback);
  };
  try {
    const outcome = await run().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    return { outcome, statements };
  } finally {
    prototype.query = original;
  }
}

async function cutAt(client: pg.Client, when: Cut["when"], send: () => Promise<unknown>): Promise<never> {
  if (when === "after") await send().catch(() => {});
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  const ended = once(client, "end");
  stream.destroy();
  await ended;
  throw Object.assign(new Error("Connection terminated unexpectedly"), { code: "ECONNRESET" });
}
