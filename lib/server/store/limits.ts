import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { LIMITS, type Limit, type LimitName } from "@/lib/core/accounts/limits";
import { env } from "@/lib/server/env";
import { type Database, queryPool } from "@/lib/server/store/database";

const TABLE = "rate_limit";

const limiters = new Map<string, RateLimiterAbstract>();

/** The database counts, so that all processes count together, except for what is counted too often. */
function limiterOf(name: LimitName): RateLimiterAbstract {
  const { times, seconds, inProcess }: Limit = LIMITS[name];
  const points = Math.ceil(times * env().RATE_LIMIT_FACTOR);
  const key = `${name} ${points} ${env().DATABASE_URL}`;
  const known = limiters.get(key);
  if (known !== undefined) return known;
  const counted = { keyPrefix: name, points, duration: seconds };
  const made = inProcess
    ? new RateLimiterMemory(counted)
    : new RateLimiterPostgres({
        ...{ storeClient: { query: queryPool }, storeType: "client", tableName: TABLE, tableCreated: true },
        ...counted,
        clearExpiredByTimeout: false,
      });
  limiters.set(key, made);
  return made;
}

/** Counts something. @returns how many seconds are to be waited where the limit is passed, else undefined */
export async function countUse(name: LimitName, key: string, points = 1): Promise<number | undefined> {
  try {
    await limiterOf(name).consume(key, points);
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** Takes back what was counted, because it was no misuse. */
export async function uncountUse(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).reward(key, 1);
}

/** Forgets all that was counted. */
export async function forgetUse(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).delete(key);
}

/** Deletes what no longer counts. */
export async function deletePastUses(db: Database, now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
}
