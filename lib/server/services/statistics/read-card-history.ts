import type { CardHistory } from "@/lib/contracts/statistics";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import { sameTimeDaysLater } from "@/lib/core/scheduling/study-day";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CardId } from "@/lib/core/shared/ids";
import type { CardTrace } from "@/lib/core/statistics/card-trace";
import { forgettingCurve } from "@/lib/core/statistics/forgetting-curve";
import { toScheduleView, toWireInstant } from "@/lib/core/study/views";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { toMemoryView } from "@/lib/server/services/memory/memory-view";
import { traceCards } from "@/lib/server/services/statistics/trace-cards";
import { database } from "@/lib/server/store/database";
import { loadCardFactId, loadCardViews } from "@/lib/server/store/queue";
import { loadUntold } from "@/lib/server/store/statistics";
import { unknownCard } from "@/lib/words/problems";

/** The curve goes on so many days from now, so that it is seen to fall. */
const DAYS_AHEAD = 30;

/**
 * What I answered to a card, and how well I could be expected to know it at each moment: its forgetting curve.
 * @throws DomainError not-found where there is no such card, or it is not to be seen
 */
export async function readCardHistory(context: ServiceContext, id: string): Promise<CardHistory> {
  const { now } = context;
  const cardId = asId<CardId>(id);
  const [learner, views, factId, untold] = await Promise.all([
    requireLearner(context),
    loadCardViews(database(), [cardId]),
    loadCardFactId(database(), { userId: context.actor.userId, now }, cardId),
    loadUntold(database(), context.actor.userId),
  ]);
  const found = views.get(cardId);
  if (found === undefined || factId === undefined) throw new DomainError("not-found", unknownCard);
  const trace = (await traceCards(learner.id, [cardId], untold)).get(cardId) ?? {
    schedule: freshSchedule(cardId),
    answers: [],
    spans: [],
  };
  const { schedule } = trace;
  const until = curveEnd(schedule, now, sameTimeDaysLater(now, DAYS_AHEAD, learner.options));
  return {
    cardId,
    factId,
    prompt: found.view.prompt,
    answer: found.view.answer,
    desiredRetention: learner.options.desiredRetention,
    schedule: toScheduleView(schedule),
    retrievability: schedule.state === "new" ? null : retrievability(schedule, now, learner.options),
    answers: toAnswers(trace, cardId),
    curve: forgettingCurve(trace, until).map((piece) =>
      piece.map((point) => ({ ...point, at: toWireInstant(point.at) })),
    ),
  };
}

/** A curve that has years to go before it is due would crowd what has happened into a corner. */
function curveEnd({ due, introducedAt }: CardSchedule, now: Instant, ahead: Instant): Instant {
  if (due === null || introducedAt === null) return ahead;
  const asLongAsSoFar = now + (now - introducedAt);
  return Math.max(ahead, Math.min(due, asLongAsSoFar));
}

function toAnswers({ answers }: CardTrace, cardId: CardId): CardHistory["answers"] {
  return answers.map(({ at, record, rating, reason, predicted, after }) => ({
    id: record.id,
    at: toWireInstant(at),
    source: record.source,
    memory: toMemoryView({ cardId, written: rating !== undefined, reason, ...(rating !== undefined && { rating }) }),
    predicted,
    stability: after.stability,
    intervalDays: after.scheduledDays,
  }));
}
