import { useCallback, useEffect, useState } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { call } from "@/app/_components/request";
import { useMachine } from "@/app/_components/use-machine";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import type { QueueLoader } from "@/app/review/review-page-props";
import { changeQueues, keepInSight, keepSession, readSession, takeInSight } from "@/app/review/session-storage";
import { type StudyCard, toStudyCards, waitAfter } from "@/app/review/study-card";
import type { ReviewQueue } from "@/lib/contracts/study";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { cardsAnsweredSince } from "@/lib/core/session/outbox";
import {
  keptSession,
  type ReviewEvent,
  type ReviewSession,
  reviewSession,
  startReviewSession,
} from "@/lib/core/session/review-session";
import { cardDone, cardUndone, doneSince, queueStarted } from "@/lib/core/session/started-queues";
import { reviewWords } from "@/lib/words/interface/review";

export interface ReviewScope {
  readonly userId: string;
  readonly deckId: string | null;
  readonly minutes: number | null;
  readonly studyDay: string;
  /** What is practised, as the address says it; null in an ordinary review. */
  readonly practice: string | null;
  /** Where the queue comes from this phone; absent where it is the server's. */
  readonly loadQueue?: QueueLoader | undefined;
}

export interface Review {
  readonly session: ReviewSession<StudyCard>;
  /** What has just been done, for those who cannot see it. */
  readonly said: string;
  /** What has just been done and nothing else in sight shows; empty after what shows itself. */
  readonly done: string;
  readonly show: () => void;
  readonly rate: (rating: Rating) => void;
  readonly undo: () => void;
  readonly act: (action: "suspend" | "bury" | "reset") => void;
  /** Says what was done elsewhere on the page. */
  readonly tell: (words: string) => void;
  readonly goOn: (cards: readonly StudyCard[]) => void;
  /** Before the page is left to read more about the card in sight: the way back leads to the same card. */
  readonly keepPlace: () => void;
}

const NO_WORDS: Pick<Review, "said" | "done"> = { said: "", done: "" };

/** At most so many cards when previews are asked for anew: those in learning come first. */
const PREVIEWS = 20;

/** Runs a session over the cards that the server gave: what is done shows at once and goes to the outbox. */
export function useReview(scope: ReviewScope, queue: ReviewQueue, loadedAt: Instant): Review {
  const {
    state: session,
    apply,
    latest,
  } = useMachine<ReviewSession<StudyCard>, ReviewEvent<StudyCard>>(reviewSession, () =>
    startReviewSession(toStudyCards(queue, loadedAt), loadedAt),
  );
  const [{ said, done }, setWords] = useState(NO_WORDS);
  useResume(scope, loadedAt, apply);
  useSettledAnswers(scope.userId, apply, latest);
  useFreshPreviews(scope, session, apply);

  const show = useCallback(() => {
    const shown = apply({ type: "shown" });
    if (shown.phase === "answer") setWords({ said: reviewWords.answerIs(shown.turn.card.answer), done: "" });
  }, [apply]);

  const rate = useCallback(
    (rating: Rating) => {
      const before = latest();
      if (before.phase !== "answer") return;
      const at = Date.now();
      const { card } = before.turn;
      const after = apply({ type: "rated", rating, reviewId: newRecordId(), at, dueAt: at + waitAfter(card, rating) });
      const answer = after.answers.at(-1);
      if (answer === undefined) return;
      const { cardId, cardVersion } = card;
      const { reviewId: id, durationMs } = answer;
      outboxFor(scope.userId).add({
        kind: "answer",
        id,
        cardId,
        cardVersion,
        rating,
        durationMs,
        reviewedAt: at,
        queuedAt: at,
        ...(scope.practice !== null && { practice: true as const }),
      });
      keepSession(scopeKey(scope), keptSession(after));
      changeQueues((queues) => cardDone(queues, cardId));
      setWords(NO_WORDS);
    },
    [apply, latest, scope],
  );

  const undo = useCallback(() => {
    const last = latest().answers.at(-1);
    if (last === undefined) return setWords({ said: reviewWords.nothingToUndo, done: reviewWords.nothingToUndo });
    const at = Date.now();
    const after = apply({ type: "undone", at });
    const { cardId } = last.turn.card;
    outboxFor(scope.userId).add({ kind: "undo", id: newRecordId(), reviewId: last.reviewId, cardId, queuedAt: at });
    keepSession(scopeKey(scope), keptSession(after));
    changeQueues((queues) => cardUndone(queues, cardId));
    setWords({
      said: `${reviewWords.undone} ${reviewWords.answerIs(last.turn.card.answer)}`,
      done: reviewWords.undone,
    });
  }, [apply, latest, scope]);

  const act = useCallback(
    (action: "suspend" | "bury" | "reset") => {
      const before = latest();
      if (before.phase === "finished") return;
      const at = Date.now();
      const { card } = before.turn;
      outboxFor(scope.userId).add({ kind: "action", id: newRecordId(), cardId: card.cardId, action, queuedAt: at });
      apply({ type: "removed", at });
      changeQueues((queues) => cardDone(queues, card.cardId));
      setWords({ said: reviewWords.actionDone(action), done: reviewWords.actionDone(action) });
    },
    [apply, latest, scope],
  );

  const goOn = useCallback(
    (cards: readonly StudyCard[]) => {
      apply({ type: "continued", cards, at: Date.now() });
    },
    [apply],
  );
  const keepPlace = useCallback(() => {
    const now = latest();
    const at = Date.now();
    if (now.phase === "answer")
      keepInSight(scopeKey(scope), { cardId: now.turn.card.cardId, spentMs: Math.max(0, at - now.shownAt) }, at);
  }, [latest, scope]);
  const tell = useCallback((words: string) => setWords({ said: words, done: words }), []);
  return { session, said, done, show, rate, undo, act, tell, goOn, keepPlace };
}

type Apply = (event: ReviewEvent<StudyCard>) => ReviewSession<StudyCard>;

function scopeKey({ userId, deckId, minutes, studyDay, practice }: ReviewScope): string {
  return [userId, deckId, minutes, studyDay, ...(practice === null ? [] : [practice])].join("|");
}

/**
 * From here on time counts; what was answered before a reload, or before the way back to here, is not asked again. A
 * queue of the phone's own counts unsent answers in already.
 */
function useResume(scope: ReviewScope, loadedAt: Instant, apply: Apply): void {
  const key = scopeKey(scope);
  const { userId } = scope;
  const isLocal = scope.loadQueue !== undefined;
  useEffect(() => {
    let wanted = true;
    const outbox = outboxFor(userId);
    void outbox.restored.then(() => {
      if (!wanted) return;
      const at = Date.now();
      const queues = changeQueues((known) => queueStarted(known, loadedAt));
      const unknown = isLocal ? [] : cardsAnsweredSince(outbox.state(), loadedAt);
      const answeredCardIds = [...unknown, ...doneSince(queues, loadedAt)];
      const inSight = takeInSight(key, at);
      apply({ type: "resumed", kept: readSession(key, at), answeredCardIds, at, ...(inSight && { inSight }) });
    });
    return () => {
      wanted = false;
    };
  }, [key, userId, isLocal, loadedAt, apply]);
}

/** The server's word on when a card comes back replaces the preview's, and brings the previews for its return. */
function useSettledAnswers(userId: string, apply: Apply, latest: () => ReviewSession<StudyCard>): void {
  useEffect(
    () =>
      outboxFor(userId).onResult(({ id, schedule, preview }) => {
        if (!schedule?.due) return;
        const dueAt = Date.parse(schedule.due);
        apply({ type: "settled", reviewId: id, dueAt });
        const back = latest().returning.find(({ reviewId }) => reviewId === id);
        // The previews are those of the moment at which the card comes due.
        if (back !== undefined && preview !== undefined)
          apply({ type: "refreshed", cards: [{ ...back.card, schedule, preview, loadedAt: dueAt }] });
      }),
    [userId, apply, latest],
  );
}

/** A card that returns was answered since its previews were made: asks for newer ones, once the server has the answer. */
function useFreshPreviews(scope: ReviewScope, session: ReviewSession<StudyCard>, apply: Apply): void {
  const turn = session.phase === "finished" ? null : session.turn;
  const stale =
    turn?.returned != null && turn.card.loadedAt <= turn.returned.answeredAt ? turn.returned.reviewId : null;
  useEffect(() => {
    // The ordinary queue knows nothing of what practice does.
    if (stale === null || scope.practice !== null) return;
    let wanted = true;
    void loadMore(scope, PREVIEWS).then((loaded) => {
      if (wanted && loaded !== null) apply({ type: "refreshed", cards: loaded.cards });
    });
    return () => {
      wanted = false;
    };
  }, [stale, scope, apply]);
}

/** A queue that was asked for while the session runs. */
export interface LoadedQueue {
  readonly queue: ReviewQueue;
  readonly cards: readonly StudyCard[];
}

/** What is due now: by the phone itself where the queue is its own, else by the server, or by the phone where that is away. */
export async function loadMore(scope: ReviewScope, limit: number): Promise<LoadedQueue | null> {
  const { userId, deckId, loadQueue } = scope;
  const queue =
    loadQueue === undefined
      ? ((await loadFromServer(userId, deckId, limit)) ?? (await loadFromPhone(deckId, limit)))
      : await loadQueue(limit);
  return queue === null ? null : { queue, cards: toStudyCards(queue, Date.now()) };
}

/** What that takes is loaded when it is needed: the service worker has it. */
async function loadFromPhone(deckId: string | null, limit: number): Promise<ReviewQueue | null> {
  try {
    return await (await import("@/app/_offline/pack/phone-study")).moreFromPhone(deckId, limit);
  } catch {
    return null;
  }
}

async function loadFromServer(userId: string, deckId: string | null, limit: number): Promise<ReviewQueue | null> {
  if (!(await outboxFor(userId).flush())) return null;
  const answer = await call("GET /api/review-queue", { query: { limit, ...(deckId !== null && { deckId }) } });
  return answer.ok ? answer.body : null;
}
