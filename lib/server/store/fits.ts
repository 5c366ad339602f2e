import type { UserId } from "@/lib/core/shared/ids";
import type { FitData } from "@/lib/core/statistics/fit-data";
import { asJson, type Database, type PrismaClient } from "@/lib/server/store/database";

/** One fitting of a learner's weights. */
export interface StoredFit {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Null while it runs. */
  readonly data: FitData | null;
}

/** Our own number for PostgreSQL's advisory locks. */
const FIT_LOCK = 72707371;
/** Others of this machine may be before it. */
const PATIENCE_MS = 120_000;

/** Does some work while no other process of this machine does the like: it takes a processor for seconds. */
export async function oneOnThisMachine(db: PrismaClient, machine: string, work: () => Promise<unknown>): Promise<void> {
  await db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${FIT_LOCK}::int, hashtext(${machine}))`;
      await work();
    },
    { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  );
}

/** Notes that a fit has started; one that is noted already stays. */
export async function beginFit(db: Database, userId: UserId, id: string, now: Date): Promise<void> {
  await db.weightsFit.createMany({
    data: [{ userId, id, status: "running", startedAt: now, data: {} }],
    skipDuplicates: true,
  });
}

/** Notes what came of it. */
export async function finishFit(db: Database, userId: UserId, id: string, data: FitData, now: Date): Promise<void> {
  await db.weightsFit.updateMany({
    where: { userId, id },
    data: { status: data.status, finishedAt: now, data: asJson(data) },
  });
}

/** The last one that was started. */
export async function loadLatestFit(db: Database, userId: UserId): Promise<StoredFit | undefined> {
  const row = await db.weightsFit.findFirst({ where: { userId }, orderBy: [{ startedAt: "desc" }, { id: "desc" }] });
  if (row === null) return undefined;
  const { id, startedAt, finishedAt } = row;
  return { id, startedAt, finishedAt, data: finishedAt === null ? null : (row.data as unknown as FitData) };
}

/** The cards that a learner has ever answered. */
export async function loadReviewedCardIds(db: Database, userId: UserId): Promise<readonly string[]> {
  const rows = await db.cardSchedule.findMany({ where: { userId, reps: { gt: 0 } }, select: { cardId: true } });
  return rows.map(({ cardId }) => cardId);
}
