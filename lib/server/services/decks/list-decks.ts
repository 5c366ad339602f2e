import type { DeckList, DeckSummary } from "@/lib/contracts/decks";
import type { Instant } from "@/lib/core/scheduling/review-record";
import { planOfDeck } from "@/lib/core/study/plans";
import { progressOf } from "@/lib/core/study/progress";
import { deckCounts } from "@/lib/core/study/queue";
import { decksToStudy } from "@/lib/core/study/study-input";
import { requireLearnerWithDecks, type VisibleDeck } from "@/lib/server/services/access/require-deck";
import type { SessionContext } from "@/lib/server/services/context";
import { type LoadedDay, loadDay } from "@/lib/server/services/study/study-input";
import type { Learner } from "@/lib/server/store/users";

/** The decks that I may see, with what is due in each today. */
export async function listDecks(context: SessionContext): Promise<DeckList> {
  const { learner, decks } = await requireLearnerWithDecks(context);
  return { decks: await summariseAll(learner, decks, context.now) };
}

/** All decks that a learner may see, as they see them. */
export async function summariseAll(
  learner: Learner,
  decks: readonly VisibleDeck[],
  now: Instant,
): Promise<DeckSummary[]> {
  const loaded = await loadDay(learner, { decks, studied: decks, now, progress: true });
  return decks.map((deck) => summarise(deck, decks, loaded));
}

/** One deck as I see it, of those that the day was read for. @param decks all that I may see */
export function summarise(
  deck: VisibleDeck,
  decks: readonly VisibleDeck[],
  { day, met }: Pick<LoadedDay, "day" | "met">,
): DeckSummary {
  const { id, title, description, content } = deck;
  const { source, factIds, cards } = content;
  return {
    id,
    title,
    description,
    version: deck.version,
    status: deck.status,
    forkedFrom: deck.forkedFrom,
    revision: deck.revision,
    facts: factIds.length,
    cards: cards.length,
    source:
      source === null
        ? null
        : {
            id: source.id,
            shortName: source.shortName,
            title: source.title,
            outlet: source.outlet,
            author: source.author ?? null,
            published: source.published,
            publishedNote: source.publishedNote,
            dateIsInferred: source.dateIsInferred,
          },
    mine: deck.ownerId === day.learner.id,
    keepsQuestions: deck.keepsQuestions,
    studying: deck.studyOptions !== null,
    inReview: decksToStudy(decks).includes(deck),
    options: deck.studyOptions ?? {},
    plan: planOfDeck(day, id),
    ...deckCounts(day, id),
    progress: progressOf(
      cards.map(({ cardId }) => cardId),
      met,
    ),
  };
}
