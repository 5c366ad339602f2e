import type { StudyPack } from "@/lib/contracts/study-pack";
import { missedSince } from "@/lib/core/scheduling/practice";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { decksToStudy } from "@/lib/core/study/study-input";
import { toWireInstant } from "@/lib/core/study/views";
import { readFrame } from "@/lib/server/content/deck-content";
import { requireLearnerWithDecks } from "@/lib/server/services/access/require-deck";
import type { SessionContext } from "@/lib/server/services/context";
import { summariseAll } from "@/lib/server/services/decks/list-decks";
import { loadDay, objectivesOf } from "@/lib/server/services/study/study-input";
import { database } from "@/lib/server/store/database";
import { loadMissedSince } from "@/lib/server/store/practice";
import type { Learner } from "@/lib/server/store/users";

/** Everything that a device needs to go on offline, but the words of the cards. */
export async function readStudyPack(context: SessionContext): Promise<StudyPack> {
  const { now } = context;
  const { learner, decks: visible } = await requireLearnerWithDecks(context);
  const { id, options, newPerDay, reviewsPerDay, minutesPerDay, buttons } = learner;
  const decks = decksToStudy(visible);
  const [{ day, contents, work }, summaries, missed, { objectives }] = await Promise.all([
    // The device makes the plans itself.
    loadDay(learner, { decks, studied: [], now, whole: true, answers: true, work: true }),
    summariseAll(learner, visible, now),
    missedLately(learner, now),
    readFrame(visible[0]?.edition ?? 0),
  ]);
  const served = objectivesOf(contents);
  const cards = new Map(contents.flatMap((content) => content.cards.map((card) => [card.cardId, card])));
  return {
    userId: id,
    madeAt: toWireInstant(now),
    studyDay: day.studyDay,
    ...{ options, newPerDay, reviewsPerDay, minutesPerDay, buttons, missed },
    doneToday: { answers: work.answers, milliseconds: work.milliseconds },
    introduced: day.learner.begun,
    medianSeconds: day.learner.medianSeconds ?? null,
    answeredToday: day.answeredToday.map((card) => ({ ...card, factId: card.factId ?? "" })),
    receivedToday: [...day.answers],
    decks: contents.flatMap((content) => {
      const summary = summaries.find((deck) => deck.id === content.id);
      if (summary === undefined) return [];
      const cardIds = content.cards.map(({ cardId }) => cardId);
      return [{ summary, cardIds, revision: summary.revision }];
    }),
    otherDecks: summaries.filter(({ inReview }) => !inReview),
    objectives: objectives.flatMap(({ id: objectiveId, text }) => {
      const factIds = served.get(objectiveId);
      return factIds === undefined ? [] : [{ id: objectiveId, text, factIds: [...factIds] }];
    }),
    cards: [...cards.values()].map(({ cardId, factId, interferenceKeys, position }) => ({
      ...{ cardId, factId, interferenceKeys: [...interferenceKeys], position },
      schedule: day.schedules.get(cardId) ?? null,
    })),
  };
}

/** Practice goes back so many days. */
const MISSED_DAYS = 30;

async function missedLately({ id, options }: Learner, now: Instant): Promise<StudyPack["missed"]> {
  const since = new Date(missedSince(MISSED_DAYS, now, options));
  return [...(await loadMissedSince(database(), id, since))].map(([cardId, at]) => ({ cardId, at }));
}
