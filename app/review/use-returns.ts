import { useEffect } from "react";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import { useOutbox } from "@/app/_offline/outbox/use-outbox";
import { type Apply, loadFromPhone, type ReviewScope, scopeKey } from "@/app/review/review-scope";
import { keepSession } from "@/app/review/session-storage";
import { countsInLast, type StudyCard, toStudyCards } from "@/app/review/study-card";
import { keptSession, type ReturningCard, type ReviewSession } from "@/lib/core/session/review-session";

type Session = ReviewSession<StudyCard>;

/*
 * When a card comes back is said with the card, by one function of the core (previewRatings): in the queue at first, and
 * after an answer in what the server says of it; where the server is away, the phone says it.
 */

/** Has cards that come back say what each answer would do then. */
export function useReturns(scope: ReviewScope, session: Session, apply: Apply, latest: () => Session): void {
  useReceipts(scope, apply, latest);
  useWordOfPhone(scope, session, apply);
}

function useReceipts(scope: ReviewScope, apply: Apply, latest: () => Session): void {
  useEffect(
    () =>
      outboxFor(scope.userId).onResult(({ id, schedule, preview }) => {
        if (!schedule?.due) return;
        const dueAt = Date.parse(schedule.due);
        apply({ type: "settled", reviewId: id, dueAt });
        const back = returningAfter(latest(), id);
        if (back === undefined || preview === undefined) return;
        // The previews are those of the moment at which the card comes due.
        const card = { ...back.card, schedule, preview, loadedAt: dueAt, countsIn: id };
        keepSession(scopeKey(scope), keptSession(apply({ type: "refreshed", cards: [card] })));
      }),
    [scope, apply, latest],
  );
}

/** The card that an answer has sent back, in front of the learner again or waiting for that. */
function returningAfter(session: Session, reviewId: string): ReturningCard<StudyCard> | undefined {
  const inSight = session.phase === "finished" ? null : session.turn.returned;
  return [...session.returning, ...(inSight === null ? [] : [inSight])].find((back) => back.reviewId === reviewId);
}

/** At most so many cards are asked of the phone: those in learning come first. */
const MOST = 20;

function useWordOfPhone(scope: ReviewScope, session: Session, apply: Apply): void {
  const isAway = useOutbox(scope.userId).failures > 0 || scope.loadQueue !== undefined;
  const turn = session.phase === "finished" ? null : session.turn;
  const unknown = turn === null || countsInLast(turn) ? null : (turn.returned?.reviewId ?? null);
  useEffect(() => {
    // The ordinary queue knows nothing of what practice does.
    if (unknown === null || !isAway || scope.practice !== null) return;
    let wanted = true;
    const { deckId, loadQueue = (limit: number) => loadFromPhone(deckId, limit) } = scope;
    void loadQueue(MOST).then((queue) => {
      if (wanted && queue !== null) apply({ type: "refreshed", cards: toStudyCards(queue, Date.now(), unknown) });
    });
    return () => {
      wanted = false;
    };
  }, [unknown, isAway, scope, apply]);
}
