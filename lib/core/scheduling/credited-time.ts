import { LONGEST_ANSWER_MS } from "@/lib/core/scheduling/pace";
import type { AnswerRecord, Instant, LoggedRecord } from "@/lib/core/scheduling/review-record";

/** How much of a device's time its answers have taken. */
export interface DeviceTime {
  /** Nothing before this moment can be claimed any more. At first it is when the session began. */
  readonly workedUntil: Instant;
}

/** Nobody reads a card and answers it in less. */
const LEAST_ANSWER_MS = 1_000;

/** An answer may have been given so much earlier or later than dated: clocks are wrong, and requests take time. */
const SLACK_MS = 2 * 60_000;

/**
 * Says of each new answer how much time it is credited with towards a grade. A device has the time since its session
 * began, each moment of it once and in order: so answers that come together can't hold more than has passed since
 * those before them. What finds no time left gets none, and counts for memory alone. Pure, and decided at receipt:
 * `workedUntil` has to be saved together with the answers.
 * @param now when the server received them
 */
export function creditAnswers(
  drafts: readonly LoggedRecord[],
  { workedUntil }: DeviceTime,
  now: Instant,
): { readonly drafts: readonly LoggedRecord[]; readonly workedUntil: Instant } {
  const credits = new Map<string, number>();
  let until = workedUntil;
  const answers = drafts.flatMap(({ record }) => (record.kind === "answer" ? [record] : []));
  for (const answer of answers.toSorted((a, b) => a.reviewedAt - b.reviewedAt)) {
    const name = nameOf(answer);
    if (credits.has(name)) continue;
    const wish = wishOf(answer);
    const from = Math.max(until, answer.reviewedAt - wish - SLACK_MS);
    const left = Math.min(answer.reviewedAt + SLACK_MS, now) - from;
    const credit = left < LEAST_ANSWER_MS ? 0 : Math.min(wish, left);
    credits.set(name, credit);
    if (credit > 0) until = from + credit;
  }
  const withCredit = drafts.map((draft): LoggedRecord => {
    if (draft.record.kind !== "answer") return draft;
    return { ...draft, record: { ...draft.record, creditedMs: credits.get(nameOf(draft.record)) ?? 0 } };
  });
  return { drafts: withCredit, workedUntil: until };
}

/** The records of an answer to a question about several cards are one answer. */
function nameOf({ id, reviewedAt, evidence }: AnswerRecord): string {
  return evidence === undefined ? id : `${evidence.itemId} ${reviewedAt}`;
}

/** The time that an answer asks for: what its device says it took, within what an answer can take. */
function wishOf({ durationMs }: AnswerRecord): number {
  return Math.min(Math.max(durationMs, LEAST_ANSWER_MS), LONGEST_ANSWER_MS);
}
