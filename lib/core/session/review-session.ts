import { LEARN_AHEAD_MS } from "@/lib/core/scheduling/learn-ahead";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { assertNever } from "@/lib/core/shared/assert-never";

/** What a session needs to know of a card; whatever else a page gives is handed through. */
export interface SessionCard {
  readonly cardId: string;
  /** How it comes back within the session: by its steps unless said otherwise, once after a miss, or never. */
  readonly returns?: "steps" | "once" | "never";
}

/** A card that comes back within the session, by its learning steps or once more after a miss. */
export interface ReturningCard<Card extends SessionCard> {
  readonly card: Card;
  /** The answer that sent it back. */
  readonly reviewId: string;
  readonly rating: Rating;
  readonly answeredAt: Instant;
  readonly dueAt: Instant;
  /** How many answers the session had when it was sent back, that one included. */
  readonly answersBefore: number;
}

/** The card in front of the learner, and how it came there: null from the queue, else on its return. */
export interface Turn<Card extends SessionCard> {
  readonly card: Card;
  readonly returned: ReturningCard<Card> | null;
}

export interface SessionAnswer<Card extends SessionCard> {
  readonly reviewId: string;
  readonly turn: Turn<Card>;
  readonly rating: Rating;
  readonly answeredAt: Instant;
  readonly durationMs: number;
}

interface SessionBase<Card extends SessionCard> {
  /** Cards not shown yet, in the order of the queue. */
  readonly fresh: readonly Card[];
  readonly returning: readonly ReturningCard<Card>[];
  /** Oldest first. */
  readonly answers: readonly SessionAnswer<Card>[];
}

export type ReviewSession<Card extends SessionCard> = SessionBase<Card> &
  (
    | { readonly phase: "question" | "answer"; readonly turn: Turn<Card>; readonly shownAt: Instant }
    /** Nothing can be asked now; what is left in `returning` comes due later. */
    | { readonly phase: "finished" }
  );

/** A card with its answer in front of the learner, who leaves the page to read more about it. */
export interface CardInSight {
  readonly cardId: string;
  /** Time spent on it until then, in milliseconds. */
  readonly spentMs: number;
}

/** What a reload would lose: the server's queue knows neither what can be undone nor what comes back soon. */
export interface KeptSession<Card extends SessionCard> {
  readonly answers: readonly SessionAnswer<Card>[];
  readonly returning: readonly ReturningCard<Card>[];
}

export type ReviewEvent<Card extends SessionCard> =
  | { readonly type: "shown" }
  /** `dueAt`: when the card comes due again, by the preview of its answer. */
  | {
      readonly type: "rated";
      readonly rating: Rating;
      readonly reviewId: string;
      readonly at: Instant;
      readonly dueAt: Instant;
    }
  /** The server's word on when a card answered comes due, instead of the preview's. */
  | { readonly type: "settled"; readonly reviewId: string; readonly dueAt: Instant }
  | { readonly type: "undone"; readonly at: Instant }
  /** The card in front of the learner was suspended or buried. */
  | { readonly type: "removed"; readonly at: Instant }
  /** Newer views of cards (interval previews) from a fresh queue. */
  | { readonly type: "refreshed"; readonly cards: readonly Card[] }
  | { readonly type: "continued"; readonly cards: readonly Card[]; readonly at: Instant }
  /**
   * The page is ready for answers, from here on time counts. After a reload it brings what was kept, and the cards
   * that are answered though the queue still has them: their answers have not reached the server yet, or the queue
   * is one that the browser shows again. `inSight` is the card whose answer was being read when the page was left.
   */
  | {
      readonly type: "resumed";
      readonly kept: KeptSession<Card>;
      readonly answeredCardIds: readonly string[];
      readonly inSight?: CardInSight;
      readonly at: Instant;
    };

/** A card answered again comes back after at least so many others, where there are so many. */
export const CARDS_BETWEEN = 3;

/** The wire takes durations up to a day. */
const MAX_DURATION_MS = 86_400_000;

/** A session over the cards of a queue, its first card in front of the learner. */
export function startReviewSession<Card extends SessionCard>(cards: readonly Card[], at: Instant): ReviewSession<Card> {
  return nextTurn({ fresh: cards, returning: [], answers: [] }, at);
}

/** The state after an event; the same state where the event means nothing in it (a second tap, a late answer). */
export function reviewSession<Card extends SessionCard>(
  session: ReviewSession<Card>,
  event: ReviewEvent<Card>,
): ReviewSession<Card> {
  switch (event.type) {
    case "shown":
      return session.phase === "question" ? { ...session, phase: "answer" } : session;
    case "rated":
      return rate(session, event);
    case "settled":
      return settle(session, event.reviewId, event.dueAt);
    case "undone":
      return undo(session, event.at);
    case "removed":
      return session.phase === "finished" ? session : nextTurn(session, event.at);
    case "refreshed":
      return refresh(session, event.cards);
    case "continued":
      return goOn(session, event.cards, event.at);
    case "resumed":
      return resume(session, event);
    default:
      return assertNever(event);
  }
}

/** How far the session is: answers given, and how many it will have been at its end, as far as can be known. */
export function sessionProgress<Card extends SessionCard>(
  session: ReviewSession<Card>,
): { readonly answered: number; readonly total: number } {
  const answered = session.answers.length;
  if (session.phase === "finished") return { answered, total: answered };
  const certain = session.returning.filter((entry) => entry.rating === "again").length;
  return { answered, total: answered + 1 + session.fresh.length + certain };
}

/** The part of a session to keep over a reload. */
export function keptSession<Card extends SessionCard>(session: ReviewSession<Card>): KeptSession<Card> {
  return { answers: session.answers, returning: putBack(session).returning };
}

/** Cards answered with "again" at least once, each once, in the order of their first miss; what was undone is no miss. */
export function missedCards<Card extends SessionCard>(session: ReviewSession<Card>): readonly Card[] {
  const missed = new Map<string, Card>();
  for (const { rating, turn } of session.answers) {
    if (rating === "again" && !missed.has(turn.card.cardId)) missed.set(turn.card.cardId, turn.card);
  }
  return [...missed.values()];
}

/** Time spent on answers, in milliseconds. */
export function timeSpent<Card extends SessionCard>(session: ReviewSession<Card>): number {
  return session.answers.reduce((sum, answer) => sum + answer.durationMs, 0);
}

/** How many cards were asked, and of how many the first answer was not "again". */
export function sessionScore<Card extends SessionCard>(
  session: ReviewSession<Card>,
): { readonly recalled: number; readonly cards: number } {
  const first = new Map(session.answers.toReversed().map(({ turn, rating }) => [turn.card.cardId, rating]));
  return { recalled: [...first.values()].filter((rating) => rating !== "again").length, cards: first.size };
}

/** The last answer to each card, the first one answered first. */
export function lastAnswers<Card extends SessionCard>(session: ReviewSession<Card>): readonly SessionAnswer<Card>[] {
  return [...new Map(session.answers.map((answer) => [answer.turn.card.cardId, answer])).values()];
}

function rate<Card extends SessionCard>(
  session: ReviewSession<Card>,
  event: Extract<ReviewEvent<Card>, { type: "rated" }>,
): ReviewSession<Card> {
  if (session.phase !== "answer") return session;
  const { rating, reviewId, at, dueAt } = event;
  const { turn } = session;
  const durationMs = Math.min(Math.max(0, Math.round(at - session.shownAt)), MAX_DURATION_MS);
  const answers = [...session.answers, { reviewId, turn, rating, answeredAt: at, durationMs }];
  const back = { card: turn.card, reviewId, rating, answeredAt: at, dueAt, answersBefore: answers.length };
  const returning = mayReturn(turn, rating) && comesBack(at, dueAt) ? [...session.returning, back] : session.returning;
  return nextTurn({ fresh: session.fresh, returning, answers }, at);
}

function settle<Card extends SessionCard>(
  session: ReviewSession<Card>,
  reviewId: string,
  dueAt: Instant,
): ReviewSession<Card> {
  if (!session.returning.some((entry) => entry.reviewId === reviewId)) return session;
  const returning = session.returning.flatMap((entry) => {
    if (entry.reviewId !== reviewId) return [entry];
    return comesBack(entry.answeredAt, dueAt) ? [{ ...entry, dueAt }] : [];
  });
  return { ...session, returning };
}

function mayReturn<Card extends SessionCard>({ card, returned }: Turn<Card>, rating: Rating): boolean {
  if (card.returns === "never") return false;
  return card.returns !== "once" || (rating === "again" && returned === null);
}

function comesBack(answeredAt: Instant, dueAt: Instant): boolean {
  return dueAt - answeredAt <= LEARN_AHEAD_MS;
}

function undo<Card extends SessionCard>(session: ReviewSession<Card>, at: Instant): ReviewSession<Card> {
  const last = session.answers.at(-1);
  if (last === undefined) return session;
  const rest = putBack(session);
  return {
    fresh: rest.fresh,
    returning: rest.returning.filter((entry) => entry.reviewId !== last.reviewId),
    answers: session.answers.slice(0, -1),
    // The answer has been seen: rate it again, the time taken before counted in.
    phase: "answer",
    turn: last.turn,
    shownAt: at - last.durationMs,
  };
}

/** The session without a card in front of the learner: that card is where it came from. */
function putBack<Card extends SessionCard>(session: ReviewSession<Card>): SessionBase<Card> {
  if (session.phase === "finished") return session;
  const { card, returned } = session.turn;
  if (returned === null) return { ...session, fresh: [card, ...session.fresh] };
  return { ...session, returning: [returned, ...session.returning] };
}

function refresh<Card extends SessionCard>(session: ReviewSession<Card>, cards: readonly Card[]): ReviewSession<Card> {
  const newer = new Map(cards.map((card) => [card.cardId, card]));
  const view = (card: Card): Card => newer.get(card.cardId) ?? card;
  const returning = session.returning.map((entry) => ({ ...entry, card: view(entry.card) }));
  const fresh = session.fresh.map(view);
  if (session.phase === "finished") return { ...session, fresh, returning };
  return { ...session, fresh, returning, turn: { ...session.turn, card: view(session.turn.card) } };
}

function goOn<Card extends SessionCard>(
  session: ReviewSession<Card>,
  cards: readonly Card[],
  at: Instant,
): ReviewSession<Card> {
  if (session.phase !== "finished") return session;
  const offered = new Set(cards.map((card) => card.cardId));
  const returning = session.returning.filter((entry) => !offered.has(entry.card.cardId));
  return nextTurn({ fresh: [...session.fresh, ...cards], returning, answers: session.answers }, at);
}

function resume<Card extends SessionCard>(
  session: ReviewSession<Card>,
  event: Extract<ReviewEvent<Card>, { type: "resumed" }>,
): ReviewSession<Card> {
  if (session.answers.length > 0 || session.phase === "answer") return session;
  const answered = new Set(event.answeredCardIds);
  const fresh = putBack(session).fresh.filter((card) => !answered.has(card.cardId));
  const offered = new Set(fresh.map((card) => card.cardId));
  const returning = event.kept.returning.filter((entry) => !offered.has(entry.card.cardId));
  const resumed = nextTurn({ fresh, returning, answers: event.kept.answers }, event.at);
  return event.inSight === undefined ? resumed : backInSight(resumed, event.inSight, event.at);
}

/** The card that was being read is in front of the learner again, its answer too; where it is still to be asked. */
function backInSight<Card extends SessionCard>(
  session: ReviewSession<Card>,
  { cardId, spentMs }: CardInSight,
  at: Instant,
): ReviewSession<Card> {
  const { fresh, returning, answers } = putBack(session);
  const card = fresh.find((one) => one.cardId === cardId);
  const returned = returning.find((one) => one.card.cardId === cardId);
  const turn = card === undefined ? returned && { card: returned.card, returned } : { card, returned: null };
  if (turn === undefined) return session;
  return {
    fresh: fresh.filter((one) => one !== card),
    returning: returning.filter((one) => one !== turn.returned),
    answers,
    phase: "answer",
    turn,
    shownAt: at - spentMs,
  };
}

/** The next card: one that has come due on its return, else the next of the queue, else one answered again before its time. */
function nextTurn<Card extends SessionCard>(session: SessionBase<Card>, at: Instant): ReviewSession<Card> {
  const { fresh, answers } = session;
  const back = [...session.returning].sort((a, b) => a.dueAt - b.dueAt);
  const rested = back.find((entry) => entry.dueAt <= at && answers.length - entry.answersBefore >= CARDS_BETWEEN);
  if (rested !== undefined) return turnTo(session, rested, at);
  const [first, ...rest] = fresh;
  if (first !== undefined) {
    return { ...session, fresh: rest, phase: "question", turn: { card: first, returned: null }, shownAt: at };
  }
  const waiting = back.filter((entry) => entry.rating === "again" || entry.dueAt <= at);
  const other = waiting.find((entry) => entry.answersBefore < answers.length);
  const chosen = other ?? waiting[0];
  if (chosen !== undefined) return turnTo(session, chosen, at);
  return { fresh, returning: session.returning, answers, phase: "finished" };
}

function turnTo<Card extends SessionCard>(
  session: SessionBase<Card>,
  returned: ReturningCard<Card>,
  at: Instant,
): ReviewSession<Card> {
  const returning = session.returning.filter((entry) => entry.reviewId !== returned.reviewId);
  return { ...session, returning, phase: "question", turn: { card: returned.card, returned }, shownAt: at };
}
