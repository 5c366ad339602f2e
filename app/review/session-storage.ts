import type { StudyCard } from "@/app/review/study-card";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { SessionAnswer } from "@/lib/core/session/review-session";

/*
 * The answers of the running session, so that a reload loses neither the way back (undo) nor the summary. The tab's own
 * storage: another tab is another session.
 */

interface KeptSession {
  /** Whose session over what: an answer of another learner or deck is not taken up. */
  readonly scope: string;
  readonly answers: readonly SessionAnswer<StudyCard>[];
}

const KEY = "colloquy:review";

/** Undo reaches back 30 answers; the summary may tell of a few more. */
const KEPT_ANSWERS = 60;

/** Somebody who comes back after this time starts anew. */
const FORGOTTEN_AFTER_MS = 30 * 60_000;

export function keepSession(scope: string, answers: readonly SessionAnswer<StudyCard>[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ scope, answers: answers.slice(-KEPT_ANSWERS) } satisfies KeptSession));
  } catch {
    // Full or forbidden: a reload then starts with a fresh summary.
  }
}

export function readSession(scope: string, now: Instant): readonly SessionAnswer<StudyCard>[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as KeptSession | null;
    const last = kept?.answers.at(-1);
    if (kept === null || last === undefined || kept.scope !== scope) return [];
    return now - last.answeredAt > FORGOTTEN_AFTER_MS ? [] : kept.answers;
  } catch {
    return [];
  }
}

/** The session is over: the next one starts with nothing. */
export function forgetSession(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}
