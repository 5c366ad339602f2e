import { randomUUID } from "node:crypto";
import type pg from "pg";
import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import { makeGuest } from "@/tests/bench/rates/people";

/** How fast answers came back. */
export interface Measured {
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
}

/** A learner with a session, ready to answer. */
export interface Learner {
  readonly userId: UserId;
  readonly sessionId: string;
  readonly cookie: string;
}

/** A guest. */
export async function makeLearner(address: string, pool: pg.Pool): Promise<Learner> {
  const { userId, cookie } = await makeGuest(address);
  const session = await pool.query<{ id: string }>("SELECT id FROM session WHERE user_id = $1", [userId]);
  return { userId: asId(userId), sessionId: session.rows[0]?.id ?? "", cookie };
}

/** So many clients, each answering one card after the other; each has a learner of its own. */
export async function load(
  clients: number,
  goesOn: () => boolean,
  learners: readonly Learner[],
  cards: readonly CardId[],
  answer: (learner: Learner, card: CardId) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    learners.slice(0, clients).map(async (learner, start) => {
      for (let index = start; goesOn(); index++) {
        const before = performance.now();
        await answer(learner, cards[index % cards.length] ?? asId("none"));
        times.push(performance.now() - before);
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return { rate: times.length / elapsed, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One answer as a phone sends it. */
export async function answerThroughApp(address: string, { cookie }: Learner, cardId: CardId): Promise<void> {
  const review = { id: randomUUID(), cardId, rating: "good", reviewedAt: new Date().toISOString(), durationMs: 4000 };
  const response = await fetch(`${address}/api/reviews`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ reviews: [review] }),
  });
  const { results } = (await response.json()) as { results: { status: string }[] };
  if (results[0]?.status !== "applied") throw new Error(`Not applied: ${JSON.stringify(results[0])}`);
}

/** For so long, from now on. */
export function forSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() < end;
}
