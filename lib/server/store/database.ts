import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/server/env";
import { statementNames } from "@/lib/server/store/statement-names";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

export { Prisma, type PrismaClient };
/** The database, or a transaction on it. */
export type Database = PrismaClient | Prisma.TransactionClient;

interface Connected {
  readonly url: string;
  readonly client: PrismaClient;
  readonly pool: pg.Pool;
  readonly nameOf: (statement: { readonly sql: string }) => string;
}

const kept = globalThis as { colloquyDatabase?: Connected };

/** Milliseconds that a transaction waits for a connection, and may take: a busy database is slow, not away. */
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 20_000 };

const { INT8, DATE } = pg.types.builtins;
/** Columns as Prisma gives them: whole numbers beyond 32 bits exactly, and days as they begin in UTC. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format: "text" | "binary" = "text") => {
    if (type === INT8) return BigInt;
    return type === DATE ? (text: string) => new Date(text) : pg.types.getTypeParser(type, format);
  },
};

/** The process's one client (it outlives hot reloading, and a change of DATABASE_URL between test files). */
export function database(): PrismaClient {
  const { DATABASE_URL: url, DATABASE_POOL_SIZE: max, NAMED_STATEMENTS } = env();
  if (url === undefined) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`.");
  if (kept.colloquyDatabase?.url === url) return kept.colloquyDatabase.client;
  void disconnectDatabase();
  const nameOf = NAMED_STATEMENTS === "on" ? statementNames() : () => "";
  const pool = new pg.Pool({
    ...{ connectionString: url, max },
    ...(NAMED_STATEMENTS === "on" && { onConnect: keepPlans }),
  });
  // The pool drops a connection that the database ends while it is idle. Unheard, its error would end the process.
  pool.on("error", () => {});
  const client = new PrismaClient({
    transactionOptions: TRANSACTION_OPTIONS,
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }),
  });
  kept.colloquyDatabase = { url, client, pool, nameOf };
  return client;
}

/**
 * Lets a connection make one plan for each named statement. PostgreSQL would make another at every use for those with
 * lists, and takes longer over the plan than over the rows (docs/decisions/0018).
 */
async function keepPlans(client: pg.ClientBase): Promise<void> {
  await client.query("SET plan_cache_mode = force_generic_plan");
}

/**
 * Asks for the rows of a statement: rowsOf<Row>(db)`SELECT …`. Outside of a transaction the driver is asked directly, on
 * the connections that Prisma uses: Prisma takes longer over a statement of ours than the driver and the database do
 * together (docs/decisions/0026).
 */
export function rowsOf<Row extends object>(db: Database) {
  return async (strings: TemplateStringsArray, ...parts: readonly unknown[]): Promise<Row[]> => {
    const statement = Prisma.sql(strings, ...parts);
    const connected = kept.colloquyDatabase;
    if (connected?.client !== db) return db.$queryRaw<Row[]>(statement);
    const { text, values } = statement;
    const { rows } = await connected.pool.query<Row>({ name: connected.nameOf({ sql: text }), text, values, types });
    return rows;
  };
}

/** Asks for a statement of a library's, which names it in its own way. */
export function queryPool({ name, ...query }: pg.QueryConfig): Promise<pg.QueryResult> {
  database();
  const pool = kept.colloquyDatabase?.pool;
  if (pool === undefined) throw new Error("The database has been left.");
  return pool.query(env().NAMED_STATEMENTS === "on" && name !== undefined ? { ...query, name } : query);
}

/** Closes the client's connections, so that a command can end. */
export async function disconnectDatabase(): Promise<void> {
  const connected = kept.colloquyDatabase;
  delete kept.colloquyDatabase;
  if (connected !== undefined) await disconnect(connected);
}

/** The pool is ours to end: Prisma knows of it only once it has been asked for something itself. */
async function disconnect({ client, pool }: Connected): Promise<void> {
  await client.$disconnect();
  await pool.end();
}

/** Whether an error says that a unique key is taken already. */
export function isUniqueViolation(error: unknown): boolean {
  return isOneOf(error, ["P2002"], ["23505"]);
}

/** Whether an error says that another request came first, so that this one has to be decided again. */
export function mustDecideAgain(error: unknown): boolean {
  // unique_violation, serialization_failure, deadlock_detected
  return isOneOf(error, ["P2002", "P2034"], ["23505", "40001", "40P01"]);
}

/** Whether an error has one of Prisma's codes, or of PostgreSQL's where it comes from raw SQL. */
function isOneOf(error: unknown, codes: readonly string[], sqlStates: readonly string[]): boolean {
  if (error instanceof pg.DatabaseError) return sqlStates.includes(error.code ?? "");
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (codes.includes(error.code)) return true;
  const meta = JSON.stringify(error.meta ?? {});
  return error.code === "P2010" && sqlStates.some((state) => meta.includes(state));
}

/** Plain data as a JSON column takes it. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
