import type { StudyCard } from "@/app/review/study-card";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { CardInSight, KeptSession } from "@/lib/core/session/review-session";
import type { StartedQueue } from "@/lib/core/session/started-queues";

/*
 * The running session, so that a reload loses neither the way back (undo) nor the summary. The tab's own storage:
 * another tab is another session.
 */

interface Stored extends KeptSession<StudyCard> {
  /** Whose session over what: that of another learner or deck is not taken up. */
  readonly scope: string;
}

const KEY = "colloquy:review";
const IN_SIGHT_KEY = "colloquy:review-in-sight";
const QUEUES_KEY = "colloquy:review-queues";

/** Undo reaches back 30 answers; the summary may tell of a few more. */
const KEPT_ANSWERS = 60;

/** Someone who comes back after this time starts again. */
const FORGOTTEN_AFTER_MS = 30 * 60_000;

const NOTHING: KeptSession<StudyCard> = { answers: [], returning: [] };

export function keepSession(scope: string, { answers, returning }: KeptSession<StudyCard>): void {
  const stored: Stored = { scope, answers: answers.slice(-KEPT_ANSWERS), returning };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(stored));
  } catch {
    // Full or forbidden: a reload then starts with a fresh summary.
  }
}

export function readSession(scope: string, now: Instant): KeptSession<StudyCard> {
  try {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Stored | null;
    const last = stored?.answers.at(-1);
    if (stored === null || last === undefined || stored.scope !== scope) return NOTHING;
    return now - last.answeredAt > FORGOTTEN_AFTER_MS ? NOTHING : stored;
  } catch {
    return NOTHING;
  }
}

/** Remembers the card whose answer is in sight while more is read about it on another page. */
export function keepInSight(scope: string, card: CardInSight, now: Instant): void {
  try {
    sessionStorage.setItem(IN_SIGHT_KEY, JSON.stringify({ ...card, scope, leftAt: now }));
  } catch {
    // Full or forbidden: the way back then leads to the card's question.
  }
}

/** That card, once: where the page is opened again after that, it begins with a question as ever. */
export function takeInSight(scope: string, now: Instant): CardInSight | undefined {
  try {
    const left = JSON.parse(sessionStorage.getItem(IN_SIGHT_KEY) ?? "null") as
      | (CardInSight & { readonly scope: string; readonly leftAt: Instant })
      | null;
    sessionStorage.removeItem(IN_SIGHT_KEY);
    if (left === null || left.scope !== scope || now - left.leftAt > FORGOTTEN_AFTER_MS) return undefined;
    return { cardId: left.cardId, spentMs: left.spentMs };
  } catch {
    return undefined;
  }
}

/** The session is over: the next one starts with nothing. */
export function forgetSession(): void {
  try {
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(IN_SIGHT_KEY);
  } catch {
    // Nothing was stored.
  }
}

/** Changes what is known of the queues shown in this tab. It outlives a session: the way back leads into an old one. */
export function changeQueues(
  change: (queues: readonly StartedQueue[]) => readonly StartedQueue[],
): readonly StartedQueue[] {
  const changed = change(readQueues());
  try {
    sessionStorage.setItem(QUEUES_KEY, JSON.stringify(changed));
  } catch {
    // Full or forbidden: a page out of the browser's memory then asks again what was answered.
  }
  return changed;
}

function readQueues(): readonly StartedQueue[] {
  try {
    return JSON.parse(sessionStorage.getItem(QUEUES_KEY) ?? "[]") as readonly StartedQueue[];
  } catch {
    return [];
  }
}
