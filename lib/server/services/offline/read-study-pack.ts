import type { PackedCard, StudyPack } from "@/lib/contracts/study-pack";
import { missedSince } from "@/lib/core/scheduling/practice";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { startOfStudyDay, studyDayOf } from "@/lib/core/scheduling/study-day";
import { stableId } from "@/lib/core/shared/stable-hash";
import { toWireInstant } from "@/lib/core/study/views";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { loadFreshCandidates } from "@/lib/server/services/study/fresh-candidates";
import { listObjectives } from "@/lib/server/services/study/list-objectives";
import { loadDay } from "@/lib/server/services/study/study-input";
import { database } from "@/lib/server/store/database";
import { loadStudiedDecks } from "@/lib/server/store/decks";
import { loadFactsByObjective, loadMissedSince } from "@/lib/server/store/practice";
import { type Candidate, countIntroduced, loadAnswersByCard } from "@/lib/server/store/queue";
import type { Learner } from "@/lib/server/store/users";

/** Everything that a device needs to go on without a network, but the words of the cards. */
export async function readStudyPack(context: ServiceContext): Promise<StudyPack> {
  const learner = await requireLearner(context);
  const { now } = context;
  const db = database();
  const studied = await loadStudiedDecks(db, { userId: learner.id, now });
  const startOfDay = startOfStudyDay(studyDayOf(now, learner.options), learner.options);
  const [day, receivedToday, { decks: summaries }, introduced, missed, decks] = await Promise.all([
    // The device makes the plans itself.
    loadDay(learner, { decks: studied, studied: [], now }),
    loadAnswersByCard(db, learner.id, new Date(startOfDay)),
    listDecks(context),
    countIntroduced(db, learner.id),
    missedLately(learner, now),
    Promise.all(studied.map(async ({ id }) => ({ id, candidates: await loadFreshCandidates(learner.id, [{ id }]) }))),
  ]);
  const cards = eachOnce(decks.flatMap(({ candidates }) => candidates));
  return {
    userId: learner.id,
    madeAt: toWireInstant(now),
    studyDay: studyDayOf(now, learner.options),
    options: learner.options,
    newPerDay: learner.newPerDay,
    reviewsPerDay: learner.reviewsPerDay,
    minutesPerDay: learner.minutesPerDay,
    buttons: learner.buttons,
    introduced,
    medianSeconds: day.learner.medianSeconds ?? null,
    answeredToday: day.answeredToday.map((card) => ({ ...card, factId: card.factId ?? "" })),
    receivedToday,
    decks: decks.flatMap(({ id, candidates }) => {
      const summary = summaries.find((deck) => deck.id === id);
      if (summary === undefined) return [];
      const inOrder = candidates.toSorted((a, b) => a.deckPosition - b.deckPosition);
      return [{ summary, cardIds: inOrder.map(({ cardId }) => cardId), revision: revisionOf(inOrder) }];
    }),
    missed,
    objectives: await objectivesOf(cards),
    cards: cards.map(toPackedCard),
  };
}

/** Practice goes back so many days. */
const MISSED_DAYS = 30;

async function missedLately({ id, options }: Learner, now: Instant): Promise<StudyPack["missed"]> {
  const since = new Date(missedSince(MISSED_DAYS, now, options));
  return [...(await loadMissedSince(database(), id, since))].map(([cardId, at]) => ({ cardId, at }));
}

async function objectivesOf(cards: readonly Candidate[]): Promise<StudyPack["objectives"]> {
  const factIds = [...new Set(cards.map(({ factId }) => factId))];
  const [objectives, facts] = await Promise.all([listObjectives(), loadFactsByObjective(database(), factIds)]);
  return objectives.flatMap(({ id, text }) => {
    const served = facts.get(id);
    return served === undefined ? [] : [{ id, text, factIds: [...served] }];
  });
}

function eachOnce(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.cardId, candidate])).values()];
}

/** Each change of a published card, a rewording too, is one more content event of it. */
function revisionOf(candidates: readonly Candidate[]): string {
  return stableId("deck", ...candidates.map(({ cardId, contentEvents }) => `${cardId} ${contentEvents}`));
}

function toPackedCard({ cardId, factId, interferenceKeys, position, schedule }: Candidate): PackedCard {
  return { cardId, factId, interferenceKeys: [...interferenceKeys], position, schedule: schedule ?? null };
}
