import type { DeckList, DeckSummary } from "@/lib/contracts/decks";
import { requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadFreshCandidates, loadStudyState, queueOf, type StudyState } from "@/lib/server/services/study/study-state";
import { database } from "@/lib/server/store/database";
import { loadDecks, type StoredDeck } from "@/lib/server/store/decks";

/** The decks that I may see, with what is due in each today. */
export async function listDecks(context: ServiceContext): Promise<DeckList> {
  const learner = await requireLearner(context);
  const [state, decks] = await Promise.all([loadStudyState(learner, context.now), loadDecks(database(), learner.id)]);
  return { decks: await Promise.all(decks.map((deck) => summarise(deck, state))) };
}

/** One deck as I see it. */
export async function summarise(deck: StoredDeck, state: StudyState): Promise<DeckSummary> {
  const { learner } = state;
  const candidates = await loadFreshCandidates(learner.id, [deck]);
  const { counts, dueNow } = queueOf(state, candidates, { limit: 1, firstSession: false, deck });
  const { id, title, description, facts, cards, source } = deck;
  return {
    id,
    title,
    description,
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
    due: dueNow - counts.new,
    newToday: counts.new,
  };
}
