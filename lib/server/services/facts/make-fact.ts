import type { CreateFactAnswer, CreateFactBody } from "@/lib/contracts/own-facts";
import { factHash } from "@/lib/core/content/facts-in-force";
import { cardChanges } from "@/lib/core/generation/edition/card-changes";
import { DomainError } from "@/lib/core/shared/domain-error";
import { requireOwnDeck } from "@/lib/server/services/access/require-deck";
import { requireAuthor } from "@/lib/server/services/access/require-editor";
import { planEditionOf, saveEditionOf } from "@/lib/server/services/content/publish-edition";
import type { ServiceContext } from "@/lib/server/services/context";
import { problemsOf } from "@/lib/server/services/facts/change-fact";
import { draftFact, type FactDraft } from "@/lib/server/services/facts/draft-fact";
import { lockPublishing, saveFacts } from "@/lib/server/store/content";
import { type Database, database } from "@/lib/server/store/database";
import { appendToDeck } from "@/lib/server/store/own-decks";
import { factHasProblems } from "@/lib/words/problems";

/**
 * Makes a fact of my own, with its cards and items, and puts it into a deck of mine where one is named: all of it or
 * nothing. It is beside the shared bank: others meet it in decks that have it, and nowhere else.
 * @throws DomainError not-allowed, not-found for a deck that is not there, or invalid-body with what is to be fixed
 */
export async function makeFact(
  context: ServiceContext & { readonly newId: () => string },
  body: CreateFactBody,
): Promise<CreateFactAnswer> {
  await requireAuthor(context.actor);
  const { deckId } = body;
  if (deckId !== undefined) await requireOwnDeck(context, deckId);
  return database().$transaction(
    async (db) => {
      await lockPublishing(db);
      const draft = await draftFact(db, context.actor.userId, body, context.newId);
      if (!draft.ok) throw new DomainError("invalid-body", factHasProblems, problemsOf(draft));
      const answer = await saveFact(db, context, draft);
      if (deckId !== undefined) await appendToDeck(db, deckId, answer.factId);
      return answer;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

async function saveFact(
  db: Database,
  { actor, now }: ServiceContext,
  { fact, published, beside, frame }: FactDraft,
): Promise<CreateFactAnswer> {
  const version = 1;
  const inUse = [...published.values()].filter(({ retired }) => !retired);
  const bank = {
    owner: actor.userId,
    facts: [...inUse, { data: fact, version }],
    frame,
    beside: [...beside.values()].filter(({ retired }) => !retired).map(({ data }) => data),
  };
  const plan = await planEditionOf(db, bank);
  const at = new Date(now);
  const edition = { data: fact, version, contentHash: factHash(fact), origin: "app", retired: false } as const;
  await saveFacts(db, [edition], at, actor.userId);
  await saveEditionOf(db, plan, bank, at);
  return { factId: fact.id, version, cards: [...cardChanges(fact.id, [], plan)] };
}
