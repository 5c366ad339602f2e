import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/server/env";
import { statementNames } from "@/lib/server/store/statement-names";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

export { Prisma };
/** The database, or a transaction on it. */
export type Database = PrismaClient | Prisma.TransactionClient;

const kept = globalThis as { colloquyDatabase?: { url: string; client: PrismaClient } };

/** The process's one client (it outlives hot reloading, and a change of DATABASE_URL between test files). */
export function database(): PrismaClient {
  const { DATABASE_URL: url, DATABASE_POOL_SIZE: max } = env();
  if (url === undefined) throw new Error("DATABASE_URL is not set: start with `npm start` or `npm run dev`.");
  if (kept.colloquyDatabase?.url === url) return kept.colloquyDatabase.client;
  void kept.colloquyDatabase?.client.$disconnect();
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max }, { statementNameGenerator: statementNames() }),
  });
  kept.colloquyDatabase = { url, client };
  return client;
}

/** Closes the client's connections, so that a command can end. */
export async function disconnectDatabase(): Promise<void> {
  await kept.colloquyDatabase?.client.$disconnect();
  delete kept.colloquyDatabase;
}

/** Whether an error says that a unique key is taken already: by Prisma's own queries or by raw SQL (23505). */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2002" || (error.code === "P2010" && JSON.stringify(error.meta ?? {}).includes("23505"));
}

/** Plain data as a JSON column takes it. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
