import { useCallback, useEffect, useState } from "react";
import { outboxFor } from "@/app/_components/outbox-controller";
import { newRecordId } from "@/app/_components/record-id";
import { request } from "@/app/_components/request";
import { useMachine } from "@/app/_components/use-machine";
import { changeQueues, keepSession, readSession } from "@/app/review/session-storage";
import { type StudyCard, toStudyCards, waitAfter } from "@/app/review/study-card";
import type { ReviewQueue } from "@/lib/contracts/study";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { type CardAction, cardsWithUnsentAnswers } from "@/lib/core/session/outbox";
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
  readonly act: (action: CardAction) => void;
  readonly goOn: (cards: readonly StudyCard[]) => void;
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
  useSettledAnswers(scope.userId, apply);
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
    (action: CardAction) => {
      const before = latest();
      if (before.phase === "finished") return;
      const at = Date.now();
      const { card } = before.turn;
      outboxFor(scope.userId).add({ kind: "action", id: newRecordId(), cardId: card.cardId, action, queuedAt: at });
      if (action === "suspend" || action === "bury") {
        apply({ type: "removed", at });
        changeQueues((queues) => cardDone(queues, card.cardId));
      } else
        apply({ type: "refreshed", cards: [{ ...card, schedule: { ...card.schedule, flagged: action === "flag" } }] });
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
  return { session, said, done, show, rate, undo, act, goOn };
}

type Apply = (event: ReviewEvent<StudyCard>) => ReviewSession<StudyCard>;

function scopeKey({ userId, deckId, minutes, studyDay }: ReviewScope): string {
  return [userId, deckId, minutes, studyDay].join("|");
}

/** From here on time counts; what was answered before a reload, or before the way back to here, is not asked again. */
function useResume(scope: ReviewScope, loadedAt: Instant, apply: Apply): void {
  const key = scopeKey(scope);
  const { userId } = scope;
  useEffect(() => {
    const at = Date.now();
    const queues = changeQueues((known) => queueStarted(known, loadedAt));
    const unsent = cardsWithUnsentAnswers(outboxFor(userId).state());
    const answeredCardIds = [...unsent, ...doneSince(queues, loadedAt)];
    apply({ type: "resumed", kept: readSession(key, at), answeredCardIds, at });
  }, [key, userId, loadedAt, apply]);
}

/** The server's word on when a card comes back replaces the preview's. */
function useSettledAnswers(userId: string, apply: Apply): void {
  useEffect(
    () =>
      outboxFor(userId).onResult(({ id, schedule }) => {
        if (schedule?.due) apply({ type: "settled", reviewId: id, dueAt: Date.parse(schedule.due) });
      }),
    [userId, apply],
  );
}

/** A card that returns was answered since its previews were made: asks for newer ones, once the server has the answer. */
function useFreshPreviews({ deckId, userId }: ReviewScope, session: ReviewSession<StudyCard>, apply: Apply): void {
  const turn = session.phase === "finished" ? null : session.turn;
  const stale =
    turn?.returned != null && turn.card.loadedAt <= turn.returned.answeredAt ? turn.returned.reviewId : null;
  useEffect(() => {
    if (stale === null) return;
    let wanted = true;
    void loadQueue(userId, deckId, PREVIEWS).then((loaded) => {
      if (wanted && loaded !== null) apply({ type: "refreshed", cards: loaded.cards });
    });
    return () => {
      wanted = false;
    };
  }, [stale, deckId, userId, apply]);
}

export interface LoadedQueue {
  readonly queue: ReviewQueue;
  readonly cards: readonly StudyCard[];
}

/** What is due now, every answer so far counted in; null where the server was not reached. */
export async function loadQueue(userId: string, deckId: string | null, limit: number): Promise<LoadedQueue | null> {
  if (!(await outboxFor(userId).flush())) return null;
  const query = new URLSearchParams({ limit: String(limit), ...(deckId !== null && { deckId }) });
  const answer = await request<ReviewQueue>("GET", `/api/review-queue?${query}`);
  return answer.ok ? { queue: answer.body, cards: toStudyCards(answer.body, Date.now()) } : null;
}
