import type { DeckList, DeckSummary } from "@/lib/contracts/decks";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadStudyState, queueOf, type StudyState } from "@/lib/server/services/study/study-state";
import { database } from "@/lib/server/store/database";
import { datedDecks, loadDecks, type StoredDeck } from "@/lib/server/store/decks";

/** The decks that I may see, with what is due in each today. */
export async function listDecks(context: ServiceContext): Promise<DeckList> {
  const viewer = { userId: context.actor.userId, now: context.now };
  const [learner, decks] = await Promise.all([requireLearner(context), loadDecks(database(), viewer)]);
  const state = await loadStudyState(learner, { decks, dated: datedDecks(decks), now: context.now });
  return { decks: decks.map((deck) => summarise(deck, state)) };
}

/** One deck as I see it, of those that the state was read for. */
export function summarise(deck: StoredDeck, state: StudyState): DeckSummary {
  const { learner } = state;
  const { counts, dueNow } = queueOf(state, [deck], { limit: 1, firstSession: false });
  const { id, title, description, facts, cards, source } = deck;
  return {
    id,
    title,
    description,
    version: deck.version,
    status: deck.status,
    forkedFrom: deck.forkedFrom,
    facts,
    cards,
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
    mine: deck.ownerId === learner.id,
    studying: deck.studyOptions !== null,
    options: deck.studyOptions ?? {},
    plan: state.plans.find(({ view }) => view.deckId === id)?.view ?? null,
    due: dueNow - counts.new,
    newToday: counts.new,
  };
}
