import { useCallback, useEffect, useState } from "react";
import { newRecordId } from "@/app/_components/record-id";
import { useMachine } from "@/app/_components/use-machine";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { type Apply, type ReviewScope, scopeKey } from "@/app/review/review-scope";
import { changeQueues, keepInSight, keepSession, readSession, takeInSight } from "@/app/review/session-storage";
import { type StudyCard, toStudyCards, waitAfter } from "@/app/review/study-card";
import { useReturns } from "@/app/review/use-returns";
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

const NO_WORDS = { said: "", done: "" };

/** Runs a session over the cards that the server gave: what is done shows at once and goes to the outbox. */
export function useReview(scope: ReviewScope, queue: ReviewQueue, loadedAt: Instant): Review {
  const {
    state: session,
    apply,
    latest,
  } = useMachine<ReviewSession<StudyCard>, ReviewEvent<StudyCard>>(reviewSession, () =>
    startReviewSession(toStudyCards(queue, loadedAt), loadedAt),
  );
  const [words, setWords] = useState(NO_WORDS);
  useResume(scope, loadedAt, apply);
  useReturns(scope, session, apply, latest);

  const tell = useCallback((done: string) => setWords({ said: done, done }), []);
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
    if (last === undefined) return tell(reviewWords.nothingToUndo);
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
  }, [apply, latest, scope, tell]);

  const act = useCallback(
    (action: "suspend" | "bury" | "reset") => {
      const before = latest();
      if (before.phase === "finished") return;
      const at = Date.now();
      const { card } = before.turn;
      outboxFor(scope.userId).add({ kind: "action", id: newRecordId(), cardId: card.cardId, action, queuedAt: at });
      apply({ type: "removed", at });
      changeQueues((queues) => cardDone(queues, card.cardId));
      tell(reviewWords.actionDone(action));
    },
    [apply, latest, scope, tell],
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
  return { session, ...words, show, rate, undo, act, tell, goOn, keepPlace };
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
