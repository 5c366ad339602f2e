import { randomUUID } from "node:crypto";
import type pg from "pg";
import { CLIENTS, sendOk } from "@/tests/bench/rates/requests";

/** Someone signed in. */
export interface Person {
  readonly userId: string;
  readonly cookie: string;
}

/** Guests, one for each client. */
export function makePeople(address: string): Promise<readonly Person[]> {
  return Promise.all(Array.from({ length: CLIENTS }, () => makeGuest(address)));
}

/** A guest, signed in. */
export async function makeGuest(address: string): Promise<Person> {
  const response = await fetch(`${address}/api/accounts/guest`, { method: "POST", body: "{}" });
  const { id } = (await response.json()) as { id: string };
  const cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
  return { userId: id, cookie };
}

/** Lets someone know all cards; some of them have come due. */
export async function makeHistory(pool: pg.Pool, { userId }: Person, due: number): Promise<void> {
  await pool.query(
    `INSERT INTO card_schedule (user_id, card_id, state, due, stability, difficulty, reps, lapses, scheduled_days,
       learning_step, last_reviewed_at, introduced_at, suspended, flagged, retired, last_entry_at, content_events,
       meaning_since_version, awaits_revoked, revision)
     SELECT $1::uuid, c.id, 'review', now() + CASE WHEN c.n <= $2 THEN interval '-2 days' ELSE (5 + c.n % 300) * interval '1 day' END,
       20 + c.n % 60, 5, 4, 0, 30, 0, now() - interval '30 days', now() - interval '90 days', false, false, false,
       now() - interval '30 days', c.content_events, c.meaning_since_version, false, 1
     FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM card WHERE NOT retired) c`,
    [userId, due],
  );
}

interface Question {
  readonly itemId: string;
}

/** Begins a quiz, and gives a way to answer its questions one after the other; another quiz is started where it ends. */
export function quizOf(address: string, { cookie }: Person): { prepare(): Promise<void>; answer(): Promise<unknown> } {
  let attemptId = "";
  let left: Question[] = [];
  const prepare = async () => {
    const body = { deckId: "all", length: 50, types: ["cloze", "shortAnswer", "number"] };
    const started = JSON.parse((await sendOk("POST", `${address}/api/attempts`, { cookie, body })).text);
    attemptId = started.attemptId;
    left = started.items;
  };
  const answer = async () => {
    if (left.length === 0) await prepare();
    const itemId = left.pop()?.itemId;
    const body = { id: randomUUID(), itemId, response: { text: "nothing" }, durationMs: 5_000 };
    return sendOk("POST", `${address}/api/attempts/${attemptId}/responses`, { cookie, body });
  };
  return { prepare, answer };
}
