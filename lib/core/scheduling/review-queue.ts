import { byDue, type NewOrder, orderNew, orderReviews, type ReviewOrder } from "@/lib/core/scheduling/card-order";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { isInSteps } from "@/lib/core/scheduling/due";
import { LEARN_AHEAD_MS } from "@/lib/core/scheduling/learn-ahead";
import { INTERFERENCE_GAP, intersperse, keepApart } from "@/lib/core/scheduling/queue-order";
import type { Instant, StudyDay } from "@/lib/core/scheduling/review-record";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { addStudyDays, startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import type { CardId, DeckId, FactId } from "@/lib/core/shared/ids";

/** A learner's very first session ends after so many cards. */
export const FIRST_SESSION_CARDS = 5;

/** A card that may be asked, with what the queue needs to know of it. */
export interface QueueCandidate {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly deckId: DeckId;
  readonly interferenceKeys: readonly string[];
  /** None where the learner has never met the card. */
  readonly schedule: CardSchedule | undefined;
  /** Rank among new cards by importance: lowest first. */
  readonly position: number;
  /** Rank within the deck. */
  readonly deckPosition?: number;
}

/** How a deck's learner wants its cards asked; none of it enters replay. */
export interface QueueOrder {
  readonly newOrder: NewOrder;
  readonly reviewOrder: ReviewOrder;
  /** Whether a second card of a fact waits for the next study day. */
  readonly burySiblings: boolean;
  /** Whose chance it is where new cards come by chance. */
  readonly seed: string;
}

/** Unless chosen otherwise: what matters most first, the safest last, one card of a fact a day. */
export const USUAL_ORDER: QueueOrder = {
  newOrder: "importance",
  reviewOrder: "retrievability",
  burySiblings: true,
  seed: "",
};

/** An answer of today to a card that may not be among the candidates. */
export interface SeenCard {
  readonly cardId: CardId;
  readonly factId: FactId;
  readonly at: Instant;
}

export interface QueueInput<Candidate extends QueueCandidate> {
  readonly candidates: readonly Candidate[];
  readonly now: Instant;
  readonly options: SchedulingOptions;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Cards introduced on this study day, of any deck under the same limit. */
  readonly introducedToday: number;
  /** Cards answered on this study day that were introduced before it. */
  readonly reviewedToday: number;
  /** Cards answered on this study day, where they are not all among the candidates. */
  readonly seenToday?: readonly SeenCard[];
  /** At most so many cards; the counts are those without it. */
  readonly limit: number;
  /** The learner's first session: five new cards. */
  readonly firstSession: boolean;
  readonly order?: QueueOrder;
}

export interface ReviewQueue<Candidate extends QueueCandidate> {
  readonly studyDay: StudyDay;
  readonly cards: readonly Candidate[];
  /** What is left today under the limits. Learning counts cards in steps that fall on today, due by now or later. */
  readonly counts: { readonly new: number; readonly learning: number; readonly review: number };
  /** Of the cards counted those that can be asked right now: all but the ones whose steps have not run out. */
  readonly dueNow: number;
  /** Where no card is given: when the next card of today comes due, if one does. */
  readonly nextDue: Instant | null;
}

/** A candidate that the learner has met. */
type Met<Candidate> = Candidate & { readonly schedule: CardSchedule };

interface Pools<Candidate> {
  readonly learning: readonly Met<Candidate>[];
  readonly review: readonly Met<Candidate>[];
  readonly fresh: readonly Candidate[];
}

function isMet<Candidate extends QueueCandidate>(candidate: Candidate): candidate is Met<Candidate> {
  return candidate.schedule !== undefined && candidate.schedule.state !== "new";
}

function isHidden({ schedule }: QueueCandidate, today: StudyDay): boolean {
  if (schedule === undefined) return false;
  const buried = schedule.buriedUntil !== null && today < schedule.buriedUntil;
  return buried || schedule.suspended || schedule.retired;
}

interface Day {
  readonly today: StudyDay;
  readonly start: Instant;
  readonly end: Instant;
}

/** Gather: the cards that belong to today, by kind, each kind in its order. */
function gather<Candidate extends QueueCandidate>(
  { candidates, now, options, order = USUAL_ORDER }: QueueInput<Candidate>,
  { today, start, end }: Day,
): Pools<Candidate> {
  const shown = candidates.filter((candidate) => !isHidden(candidate, today));
  const met = shown.filter(isMet);
  const learning = met.filter(({ schedule }) => {
    const endsToday = schedule.due !== null && schedule.due < end;
    return isInSteps(schedule) && (endsToday || (schedule.lastReviewedAt ?? 0) >= start);
  });
  const review = met.filter(
    ({ schedule }) => schedule.state === "review" && schedule.due !== null && schedule.due < end,
  );
  return {
    learning: learning.toSorted(byDue),
    review: orderReviews(review, order.reviewOrder, now, options),
    fresh: orderNew(
      shown.filter((candidate) => !isMet(candidate)),
      order.newOrder,
      order.seed,
    ),
  };
}

/** The cards answered last on this study day, latest last. */
function answeredLast<Candidate extends QueueCandidate>(candidates: readonly Candidate[], { start }: Day): Candidate[] {
  return candidates
    .filter(({ schedule }) => (schedule?.lastReviewedAt ?? -Infinity) >= start)
    .sort((a, b) => (a.schedule?.lastReviewedAt ?? 0) - (b.schedule?.lastReviewedAt ?? 0))
    .slice(-INTERFERENCE_GAP);
}

/** The card of each fact that was answered last on this study day: no other card of the fact is asked today. */
function cardOfTheDay(
  { candidates, seenToday = [] }: QueueInput<QueueCandidate>,
  { start }: Day,
): ReadonlyMap<FactId, CardId> {
  const latest = new Map<FactId, SeenCard>();
  const see = (seen: SeenCard) => {
    if (seen.at >= start && seen.at >= (latest.get(seen.factId)?.at ?? start)) latest.set(seen.factId, seen);
  };
  for (const { cardId, factId, schedule } of candidates)
    see({ cardId, factId, at: schedule?.lastReviewedAt ?? -Infinity });
  for (const seen of seenToday) see(seen);
  return new Map([...latest].map(([factId, { cardId }]) => [factId, cardId]));
}

/**
 * Siblings: one card of a fact each study day. That is the one answered today if there is one, which may only come
 * back itself; else one in its steps before one in review before a new one. Decided before the limits, so that these
 * count cards that are really shown, and on what the whole day holds, so that it stays the same all day.
 */
function oneOfEachFact<Candidate extends QueueCandidate>(
  pools: Pools<Candidate>,
  cardsOfTheDay: ReadonlyMap<FactId, CardId>,
): Pools<Candidate> {
  const taken = new Map(cardsOfTheDay);
  const offered = new Set<FactId>();
  const isFirst = ({ cardId, factId }: Candidate) => {
    if (!taken.has(factId)) taken.set(factId, cardId);
    // A card of two decks may be among the candidates twice.
    if (taken.get(factId) !== cardId || offered.has(factId)) return false;
    offered.add(factId);
    return true;
  };
  return {
    learning: pools.learning.filter(isFirst),
    review: pools.review.filter(isFirst),
    fresh: pools.fresh.filter(isFirst),
  };
}

/** Siblings are welcome: each card once, also where two decks have it. */
function eachOnce<Candidate extends QueueCandidate>({ learning, review, fresh }: Pools<Candidate>): Pools<Candidate> {
  const offered = new Set<CardId>();
  const isFirst = ({ cardId }: Candidate) => !offered.has(cardId) && offered.add(cardId) !== undefined;
  return { learning: learning.filter(isFirst), review: review.filter(isFirst), fresh: fresh.filter(isFirst) };
}

/** Limits: what is left of today's. Cards in their steps have been started, and are never held back. */
function withinLimits<Candidate extends QueueCandidate>(
  pools: Pools<Candidate>,
  input: QueueInput<Candidate>,
): Pools<Candidate> {
  const newPerDay = input.firstSession ? Math.min(input.newPerDay, FIRST_SESSION_CARDS) : input.newPerDay;
  return {
    learning: pools.learning,
    review: pools.review.slice(0, Math.max(0, input.reviewsPerDay - input.reviewedToday)),
    fresh: pools.fresh.slice(0, Math.max(0, newPerDay - input.introducedToday)),
  };
}

/** Order: what is due within its steps, then reviews with new cards among them; if there is nothing, learn ahead. */
function inOrder<Candidate extends QueueCandidate>(
  { learning, review, fresh }: Pools<Candidate>,
  now: Instant,
): Candidate[] {
  const dueBy = (at: Instant) => learning.filter(({ schedule }) => (schedule.due ?? 0) <= at);
  const ready = [...dueBy(now), ...intersperse<Candidate>(review, fresh)];
  return ready.length > 0 ? ready : dueBy(now + LEARN_AHEAD_MS);
}

/**
 * The learner's ordinary queue: gather, siblings, limits, order with new cards among the others, and facts that are
 * easily confused apart from each other. Unless siblings are welcome it offers at most one card of each fact on a study
 * day, however often it is asked for; the same card may come back within its steps.
 */
export function buildReviewQueue<Candidate extends QueueCandidate>(
  input: QueueInput<Candidate>,
): ReviewQueue<Candidate> {
  const { now, options, order = USUAL_ORDER } = input;
  const today = studyDayOf(now, options);
  const day = { today, start: startOfStudyDay(today, options), end: startOfStudyDay(addStudyDays(today, 1), options) };
  const gathered = gather(input, day);
  const offered = order.burySiblings ? oneOfEachFact(gathered, cardOfTheDay(input, day)) : eachOnce(gathered);
  const pools = withinLimits(offered, input);
  const limit = input.firstSession ? Math.min(input.limit, FIRST_SESSION_CARDS) : input.limit;
  const cards = keepApart(inOrder(pools, now), limit, answeredLast(input.candidates, day));
  const next = pools.learning[0]?.schedule.due ?? null;
  const learningNow = pools.learning.filter(({ schedule }) => (schedule.due ?? 0) <= now).length;
  return {
    studyDay: today,
    cards,
    counts: { new: pools.fresh.length, learning: pools.learning.length, review: pools.review.length },
    dueNow: pools.fresh.length + learningNow + pools.review.length,
    nextDue: cards.length === 0 ? next : null,
  };
}
