import type { DeckList, DeckSummary } from "@/lib/contracts/decks";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { LearnerDay } from "@/lib/core/study/learner-day";
import { planOfDeck } from "@/lib/core/study/plans";
import { deckCounts } from "@/lib/core/study/queue";
import { requireLearnerWithDecks, type VisibleDeck } from "@/lib/server/services/access/require-deck";
import type { SessionContext } from "@/lib/server/services/context";
import { loadDay } from "@/lib/server/services/study/study-input";
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
  const { day } = await loadDay(learner, { decks, studied: decks, now });
  return decks.map((deck) => summarise(deck, day));
}

/** One deck as I see it, of those that the day was read for. */
export function summarise(deck: VisibleDeck, day: LearnerDay): DeckSummary {
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
    options: deck.studyOptions ?? {},
    plan: planOfDeck(day, id),
    ...deckCounts(day, id),
  };
}
