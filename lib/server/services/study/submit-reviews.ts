import { type ReviewEntry, type ReviewResult, reviewEntry, type SubmitReviewsAnswer } from "@/lib/contracts/reviews";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { correctClock } from "@/lib/core/scheduling/clocks";
import { isInSteps } from "@/lib/core/scheduling/due";
import { type AnswerRecord, type Instant, type LoggedRecord, mayLapse } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, previewRatings } from "@/lib/core/scheduling/scheduler";
import { asId, type CardId, type RecordId, type UserId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";
import { toPreviewView, toScheduleView } from "@/lib/core/study/views";
import type { SessionContext } from "@/lib/server/services/context";
import { requireWithin } from "@/lib/server/services/limits/require-within";
import { type Appended, appendRecords, type FoundContext } from "@/lib/server/services/memory/append-records";
import { toMemoryView } from "@/lib/server/services/memory/memory-view";
import { type ScoredPractice, scorePractice } from "@/lib/server/services/study/score-practice";
import { idHasOtherContent, unknownCard, unknownItem } from "@/lib/words/problems";

/** A clock that is off by centuries would shift answers to times that the database cannot hold. */
const EARLIEST: Instant = 0;

/** What was sent, in the order sent: an entry that can be considered, or why not. */
type Considered =
  | {
      readonly entry: ReviewEntry;
      readonly fingerprint: string;
      readonly reviewedAt: Instant;
      readonly practice?: ScoredPractice;
    }
  | { readonly id: string; readonly reason: string };

/**
 * Appends answers to the log: one or up to 500, from one device, in any order, as often as they are sent. Results come
 * in the order sent. A record that is wrong, or an id that stands for something else already, is rejected by itself. So
 * is an answer to a card that I may not see, which is kept nevertheless: its deck may have been withdrawn while I was
 * offline. Nothing tells it from an unknown card.
 * @throws DomainError too-many-requests where nobody answers so much within an hour: nothing is kept then, to be sent again
 */
export async function submitReviews(
  context: SessionContext,
  input: { readonly sentAt?: string; readonly reviews: readonly unknown[] },
): Promise<Omit<SubmitReviewsAnswer, "recordedAt">> {
  await requireWithin("changesByAccount", context.actor.userId, input.reviews.length);
  const considered = await consider(input, context.now);
  const entries = considered.filter((one) => "entry" in one);
  const asked = {
    cardIds: [...new Set(entries.map(({ entry }) => asId<CardId>(entry.cardId)))],
    recordIds: [...new Set(entries.map(({ entry }) => asId<RecordId>(entry.id)))],
    mayLapse: entries.some(({ entry, practice }) => mayLapse({ rating: entry.rating, ...practice })),
  };
  const appended = await appendRecords(context, asked, (found) => draftRecords(entries, found, context.now));
  const seen = new Map<string, string>();
  return { results: considered.map((one) => toResult(one, appended, seen, context.actor.userId)) };
}

async function consider(
  { sentAt, reviews }: { readonly sentAt?: string; readonly reviews: readonly unknown[] },
  now: Instant,
): Promise<Considered[]> {
  const parsed = reviews.map((review) => ({ review, result: reviewEntry.safeParse(review) }));
  const times = correctClock({
    ...(sentAt !== undefined && { sentAt: Date.parse(sentAt) }),
    now,
    times: parsed.map(({ result }) => (result.success ? Date.parse(result.data.reviewedAt) : now)),
  });
  const practised = parsed.flatMap(({ result }) =>
    result.success && result.data.itemId !== undefined ? [result.data] : [],
  );
  const scored = practised.length === 0 ? new Map<ReviewEntry, ScoredPractice>() : await scorePractice(practised, now);
  return parsed.map(({ review, result }, index) => {
    if (!result.success) return { id: idOf(review), reason: explain(result.error.issues) };
    const entry = result.data;
    const practice = scored.get(entry);
    if (entry.itemId !== undefined && practice === undefined) return { id: entry.id, reason: unknownItem };
    return {
      entry,
      fingerprint: fingerprintOf(entry),
      reviewedAt: Math.max(EARLIEST, times[index] ?? now),
      ...(practice !== undefined && { practice }),
    };
  });
}

function idOf(review: unknown): string {
  const id = (review as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id.slice(0, 100) : "";
}

function explain(issues: readonly { readonly path: PropertyKey[]; readonly message: string }[]): string {
  return issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": ")).join(" ");
}

/** What makes two records of one id the same record: all that the client says, its own clock included. */
function fingerprintOf(entry: ReviewEntry): string {
  const answer = entry.rating ?? JSON.stringify([entry.itemId, entry.itemVersion ?? null, entry.response]);
  return stableId(
    "review",
    entry.cardId,
    entry.cardVersion ?? "",
    answer,
    Date.parse(entry.reviewedAt),
    entry.durationMs,
    ...(entry.practice === true ? ["practice"] : []),
  );
}

function draftRecords(
  entries: readonly Extract<Considered, { entry: ReviewEntry }>[],
  found: FoundContext,
  now: Instant,
): LoggedRecord[] {
  const drafted = new Map<string, LoggedRecord>();
  for (const { entry, fingerprint, reviewedAt, practice } of entries) {
    const card = found.cards.get(asId(entry.cardId)) ?? found.hidden.get(asId(entry.cardId));
    if (card === undefined || drafted.has(entry.id)) continue;
    const shown =
      practice === undefined
        ? {
            source: entry.practice === true ? ("practice" as const) : ("flashcard" as const),
            rating: entry.rating ?? "again",
          }
        : { source: "practice" as const, evidence: practice.evidence };
    const leechRule = found.leechRules.get(card.cardId);
    const record: AnswerRecord = {
      ...{ kind: "answer", id: asId(entry.id), cardId: card.cardId, optionsId: found.options.id },
      cardVersion: Math.min(entry.cardVersion ?? practice?.cardVersion ?? card.currentVersion, card.currentVersion),
      ...{ reviewedAt, receivedAt: now, durationMs: entry.durationMs },
      ...shown,
      ...(leechRule !== undefined && mayLapse(shown) && { leechRule }),
    };
    drafted.set(entry.id, { record, fingerprint });
  }
  return [...drafted.values()];
}

/** For a card that comes back within its steps, what each answer will do when it does. */
function previewOnReturn(
  schedule: CardSchedule | undefined,
  { options }: FoundContext,
  userId: UserId,
): Pick<ReviewResult, "preview"> {
  if (schedule === undefined || schedule.due === null || !isInSteps(schedule)) return {};
  return { preview: toPreviewView(previewRatings(schedule, schedule.due, options, fuzzSeedOf(userId, schedule))) };
}

/** @param seen the records of this request so far, by id: a repeat within one request is a repeat too */
function toResult(
  one: Considered,
  { context, schedules, outcomes }: Appended,
  seen: Map<string, string>,
  userId: UserId,
): ReviewResult {
  if (!("entry" in one)) return { id: one.id, status: "rejected", reason: one.reason, schedule: null };
  const { entry, fingerprint } = one;
  const card = context.cards.get(asId(entry.cardId));
  if (card === undefined) return { id: entry.id, status: "rejected", reason: unknownCard, schedule: null };
  const after = schedules.get(card.cardId) ?? card.schedule;
  const schedule = toScheduleView(after);
  const earlier = context.known.get(asId(entry.id))?.fingerprint ?? seen.get(entry.id);
  seen.set(entry.id, earlier ?? fingerprint);
  if (earlier === undefined) {
    const outcome = outcomes.get(asId(entry.id));
    return {
      id: entry.id,
      status: "applied",
      schedule,
      ...(outcome !== undefined && { memory: toMemoryView(outcome) }),
      ...previewOnReturn(after, context, userId),
      ...(outcome?.leech !== undefined && { leech: outcome.leech }),
    };
  }
  if (earlier === fingerprint)
    return { id: entry.id, status: "duplicate", schedule, ...previewOnReturn(after, context, userId) };
  return { id: entry.id, status: "rejected", reason: idHasOtherContent, schedule };
}
