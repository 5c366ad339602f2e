import type { Account } from "@/lib/contracts/account";
import type { DeckSummary } from "@/lib/contracts/decks";
import { DomainError } from "@/lib/core/shared/domain-error";
import { groupBy } from "@/lib/core/shared/group-by";
import { type ListedFact, listFacts } from "@/lib/core/study/listed-facts";
import { readFrame } from "@/lib/server/content/deck-content";
import { requireLearnerWithDecks, type VisibleDeck } from "@/lib/server/services/access/require-deck";
import { toAccount } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext, SessionContext } from "@/lib/server/services/context";
import { findCards, toCardViews } from "@/lib/server/services/decks/list-cards";
import { summarise } from "@/lib/server/services/decks/list-decks";
import { loadDay } from "@/lib/server/services/study/study-input";
import type { Learner } from "@/lib/server/store/users";
import { unknownDeck } from "@/lib/words/problems";

/** One deck that I may see. @throws DomainError not-found */
export async function readDeck(context: SessionContext, deckId: string): Promise<DeckSummary> {
  return summariseOne(context, await findDeck(context, deckId));
}

/** A deck among all that I may see: which of them I study for a date matters to each. */
interface FoundDeck {
  readonly learner: Learner;
  readonly deck: VisibleDeck;
  readonly decks: readonly VisibleDeck[];
}

async function findDeck(context: SessionContext, deckId: string): Promise<FoundDeck> {
  const { learner, decks } = await requireLearnerWithDecks(context);
  const deck = decks.find(({ id }) => id === deckId);
  if (deck === undefined) throw new DomainError("not-found", unknownDeck);
  return { learner, deck, decks };
}

async function summariseOne({ now }: SessionContext, { learner, deck, decks }: FoundDeck): Promise<DeckSummary> {
  const loaded = await loadDay(learner, { decks: [deck], studied: decks, now, progress: true });
  return summarise(deck, decks, loaded);
}

/** A deck with a part of its facts, or of those that a search finds. */
export interface DeckPage {
  readonly deck: DeckSummary;
  readonly account: Account;
  readonly facts: readonly ListedFact[];
  /** How many facts there are, or are found; the number of this part from 1, and how many parts there are. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** So many facts are a part: a deck of a seminar's articles is one page, which is found in, sorted and filtered whole. */
const FACTS_ON_A_PAGE = 300;

/** A deck that I may see, with a part of its facts; there is no part beyond the last. @throws DomainError not-found */
export async function readDeckPage(
  context: ServiceContext,
  {
    deckId,
    query,
    page: wanted,
  }: { readonly deckId: string; readonly query?: string | undefined; readonly page: number },
): Promise<DeckPage> {
  const found = await findDeck(context, deckId);
  const byFact = groupBy(await findCards(found.deck, query), ({ factId }) => factId);
  const pages = Math.max(1, Math.ceil(byFact.size / FACTS_ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = [...byFact.values()].slice((page - 1) * FACTS_ON_A_PAGE, page * FACTS_ON_A_PAGE).flat();
  const [deck, cards, objectiveOf] = await Promise.all([
    summariseOne(context, found),
    toCardViews(context, found.deck, shown),
    objectivesOf(found.deck),
  ]);
  const facts = listFacts(cards, (factId) => objectiveOf.get(factId));
  return { deck, account: toAccount(found.learner), facts, total: byFact.size, page, pages };
}

/** The text of the objective that each fact of a deck serves. */
async function objectivesOf({ edition, content }: VisibleDeck): Promise<ReadonlyMap<string, string>> {
  const { objectives } = await readFrame(edition);
  return new Map(
    objectives.flatMap(({ id, text }) => (content.factsByObjective.get(id) ?? []).map((factId) => [factId, text])),
  );
}
