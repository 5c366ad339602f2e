import type { Comparison } from "@/lib/core/content/comparison";
import type { Entity } from "@/lib/core/content/entity";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";
import type { Source } from "@/lib/core/content/source";
import type { BankOwner } from "@/lib/server/store/content";
import { type Database, Prisma, rowsOf } from "@/lib/server/store/database";

/** What facts refer to: it comes from content/ alone and has no versions. */
export interface Frame {
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly objectives: readonly Objective[];
  readonly comparisons: readonly Comparison[];
}

/** The bank as it is read from content/: facts, and what they refer to. */
export interface Bank extends Frame {
  readonly facts: readonly Fact[];
}

/**
 * Keeps sources, entities, objectives and comparisons of the shared bank in their order. What is gone goes, but for
 * sources, which decks name, and for entities that facts of someone's own name: these stay for them alone.
 */
export async function saveFrame(db: Database, { sources, entities, objectives, comparisons }: Frame): Promise<void> {
  await saveRows(db, "source", sources);
  await saveRows(db, "entity", entities);
  await saveRows(db, "objective", objectives);
  await saveRows(db, "comparison", comparisons);
  const kept = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  await db.$executeRaw`
    UPDATE entity r SET shared = false WHERE r.shared AND NOT r.id = ANY(${kept(entities)}::text[]) AND ${IS_NAMED}`;
  await db.$executeRaw`DELETE FROM entity WHERE shared AND NOT id = ANY(${kept(entities)}::text[])`;
  await db.$executeRaw`DELETE FROM objective WHERE NOT id = ANY(${kept(objectives)}::text[])`;
  await db.$executeRaw`DELETE FROM comparison WHERE NOT id = ANY(${kept(comparisons)}::text[])`;
}

/** Whether a source or entity r is named by some version of a fact that is not of the shared bank. */
export const IS_NAMED = Prisma.sql`EXISTS (SELECT FROM fact f JOIN fact_version v ON v.fact_id = f.id
  WHERE NOT f.shared AND position('"' || r.id || '"' IN v.data::text) > 0)`;

async function saveRows(db: Database, table: string, rows: readonly { readonly id: string }[]): Promise<void> {
  const owned = table === "source" || table === "entity";
  await db.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (id, position, data)
    SELECT r.data->>'id', r.position - 1, r.data
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS r(data, position)
    ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, data = EXCLUDED.data
      ${owned ? Prisma.sql`, shared = true, owner_id = NULL` : Prisma.empty}`;
}

/** Reads the frame of the shared bank in its order; with an owner, after it what they have written themselves. */
export async function loadFrame(db: Database, owner: BankOwner = null): Promise<Frame> {
  return readFrame(db, Prisma.sql`r.shared OR r.owner_id = ${owner}::uuid`);
}

/** What these facts refer to in any of their versions, whoever has written it, beside the shared bank. */
export async function loadFrameOfFacts(db: Database, factIds: readonly string[]): Promise<Frame> {
  return readFrame(
    db,
    Prisma.sql`r.shared OR EXISTS (SELECT FROM fact f JOIN fact_version v ON v.fact_id = f.id
      WHERE f.id = ANY(${[...factIds]}::text[]) AND NOT f.shared AND position('"' || r.id || '"' IN v.data::text) > 0)`,
  );
}

async function readFrame(db: Database, owned: Prisma.Sql): Promise<Frame> {
  const [sources, entities, objectives, comparisons] = await Promise.all([
    loadRows<Source>(db, "source", Prisma.sql`WHERE ${owned}`),
    loadRows<Entity>(db, "entity", Prisma.sql`WHERE ${owned}`),
    loadRows<Objective>(db, "objective"),
    loadRows<Comparison>(db, "comparison"),
  ]);
  return { sources, entities, objectives, comparisons };
}

async function loadRows<T>(db: Database, table: "source" | "entity", where: Prisma.Sql): Promise<readonly T[]>;
async function loadRows<T>(db: Database, table: "objective" | "comparison"): Promise<readonly T[]>;
async function loadRows<T>(db: Database, table: string, where?: Prisma.Sql): Promise<readonly T[]> {
  const order = where === undefined ? Prisma.empty : Prisma.sql`NOT r.shared,`;
  const rows = await rowsOf<{ data: T }>(db)`
    SELECT r.data FROM ${Prisma.raw(table)} r ${where ?? Prisma.empty} ORDER BY ${order} r.position, r.id`;
  return rows.map(({ data }) => data);
}
