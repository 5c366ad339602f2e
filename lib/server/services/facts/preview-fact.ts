import type { CreateFactBody, NewFactPreview } from "@/lib/contracts/own-facts";
import type { Fact } from "@/lib/core/content/fact";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { generateItems } from "@/lib/core/generation/generate-items";
import { type ItemReport, reportItemsOf } from "@/lib/core/generation/report-items";
import { requireAuthor } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { problemsOf } from "@/lib/server/services/facts/change-fact";
import { draftFact, type FactDraft } from "@/lib/server/services/facts/draft-fact";
import { toExample, warningsOf } from "@/lib/server/services/facts/preview-change";
import { database } from "@/lib/server/store/database";

/** What a new fact of mine would bring, saved as it is: nothing is written. @throws DomainError not-allowed */
export async function previewFact(
  { actor, newId }: ServiceContext & { readonly newId: () => string },
  body: CreateFactBody,
): Promise<NewFactPreview> {
  await requireAuthor(actor);
  const draft = await draftFact(database(), actor.userId, body, newId);
  if (!draft.ok) {
    const items = { before: 0, after: 0, examples: [] };
    return { problems: [...problemsOf(draft)], warnings: [], cards: [], items, asks: [...(draft.asks ?? [])] };
  }
  const { fact, asks, report, frame } = draft;
  const items = itemsWith(draft);
  return {
    problems: [],
    warnings: warningsOf(items, report.skipped),
    cards: generateCards([fact], frame.entities).map(({ id, prompt, answer }) => ({
      ...{ cardId: id, effect: "new" as const, prompt, promptWas: null },
      ...{ was: null, now: answer },
    })),
    items: { before: 0, after: items.length, examples: items.map(toExample) },
    asks: [...asks],
  };
}

/** The questions about the new fact, those made of other facts of its author too. */
function itemsWith({ fact, published, beside, frame: { entities, sources } }: FactDraft): readonly ItemReport[] {
  const own = [...inUse(published), fact];
  const shared = inUse(beside);
  const items = generateItems(own, entities, sources, shared);
  return reportItemsOf(fact.id, items, toFactBank([...shared, ...own], entities, sources));
}

function inUse(facts: FactDraft["published"]): readonly Fact[] {
  return [...facts.values()].filter(({ retired }) => !retired).map(({ data }) => data);
}
