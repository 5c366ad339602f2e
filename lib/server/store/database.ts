import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/server/env";
import { statementNames } from "@/lib/server/store/statement-names";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

export { Prisma };
/** The database, or a transaction on it. */
export type Database = PrismaClient | Prisma.TransactionClient;

const kept = globalThis as { colloquyDatabase?: { url: string; client: PrismaClient } };

/** Milliseconds that a transaction waits for a connection, and may take: a busy database is slow, not away. */
const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 20_000 };

/** The process's one client (it outlives hot reloading, and a change of DATABASE_URL between test files). */
export function database(): PrismaClient {
  const { DATABASE_URL: url, DATABASE_POOL_SIZE: max, NAMED_STATEMENTS } = env();
  if (url === undefined) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`.");
  if (kept.colloquyDatabase?.url === url) return kept.colloquyDatabase.client;
  void kept.colloquyDatabase?.client.$disconnect();
  const named = NAMED_STATEMENTS === "on" ? { statementNameGenerator: statementNames() } : {};
  const client = new PrismaClient({
    transactionOptions: TRANSACTION_OPTIONS,
    adapter: new PrismaPg({ connectionString: url, max }, named),
  });
  kept.colloquyDatabase = { url, client };
  return client;
}

/** Closes the client's connections, so that a command can end. */
export async function disconnectDatabase(): Promise<void> {
  await kept.colloquyDatabase?.client.$disconnect();
  delete kept.colloquyDatabase;
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
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (codes.includes(error.code)) return true;
  const meta = JSON.stringify(error.meta ?? {});
  return error.code === "P2010" && sqlStates.some((state) => meta.includes(state));
}

/** Plain data as a JSON column takes it. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
