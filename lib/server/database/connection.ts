import pg from "pg";
import { SetupError } from "@/lib/server/database/setup-error";

/** Where a server listens: on a socket in a folder, or on a port of this machine. */
export type Endpoint =
  | { readonly kind: "socket"; readonly folder: string; readonly port: number }
  | { readonly kind: "tcp"; readonly port: number };

/** The superuser and the database of the embedded server. */
export const EMBEDDED_NAME = "colloquy";

/** An address that pg, Prisma's adapter and libpq all take. */
export function connectionUrl(
  endpoint: Endpoint,
  { user, password }: { readonly user: string; readonly password: string },
  database = EMBEDDED_NAME,
): string {
  const login = `${user}:${encodeURIComponent(password)}`;
  if (endpoint.kind === "tcp") return `postgresql://${login}@127.0.0.1:${endpoint.port}/${database}`;
  return `postgresql://${login}@localhost:${endpoint.port}/${database}?host=${encodeURIComponent(endpoint.folder)}`;
}

/** The same server, another database. */
export function withDatabaseName(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a connection that the server closes while it is idle ends the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Tries the database that DATABASE_URL names.
 * @throws SetupError saying what did not work. The password is not in it.
 */
export async function checkConnection(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query("SELECT 1"));
  } catch (error) {
    throw new SetupError(
      `The database at DATABASE_URL (${withoutPassword(url)}) doesn't respond: ${reasonOf(error)}\n` +
        "Check that it is running and that the address, user and password are right. Without DATABASE_URL, Colloquy starts its own database.",
      { cause: error },
    );
  }
}

/** A database address that can be shown. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "not an address";
  const shown = new URL(url);
  if (shown.password !== "") shown.password = "***";
  if (shown.searchParams.has("password")) shown.searchParams.set("password", "***");
  return shown.href;
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails with one error for each, and no message of its own.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return first instanceof Error ? first.message : String(first);
}
