import type { CreateFactVersionBody, FactVersionPreview, ItemExample } from "@/lib/contracts/fact-versions";
import { staleFigures } from "@/lib/core/content/stale-figures";
import type { CardChange } from "@/lib/core/generation/edition/card-changes";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { type ItemReport, reportItemsOf } from "@/lib/core/generation/report-items";
import { requireMayChange } from "@/lib/server/services/access/require-editor";
import { countRegradings } from "@/lib/server/services/attempts/regrade-responses";
import type { ServiceContext } from "@/lib/server/services/context";
import { problemsOf } from "@/lib/server/services/facts/change-fact";
import { type ChangeDraft, draftChange } from "@/lib/server/services/facts/draft-change";
import { database } from "@/lib/server/store/database";
import { countItemsOf, countLearnersOf } from "@/lib/server/store/fact-versions";
import { stillSays } from "@/lib/words/fact-problems";

const NO_REGRADINGS = { regraded: 0, regradedForEveryone: 0 };

/**
 * What a change would do, saved as it is: nothing is written.
 * @throws DomainError not-allowed, not-found, or conflict
 */
export async function previewChange(
  { actor }: ServiceContext,
  factId: string,
  body: CreateFactVersionBody,
): Promise<FactVersionPreview> {
  const owner = await requireMayChange({ actor }, factId);
  const draft = await draftChange(database(), owner, factId, body);
  const base = { factId, baseVersion: body.baseVersion };
  if (draft.ok) return { ...base, problems: [], ...(await consequencesOf(factId, draft, body)) };
  return {
    ...base,
    problems: [...problemsOf(draft)],
    ...{ warnings: [], cards: [], items: { before: await countItemsOf(database(), factId), after: 0, examples: [] } },
    ...{ learners: { concerned: 0, relearning: 0 }, ...NO_REGRADINGS },
  };
}

async function consequencesOf(
  factId: string,
  draft: ChangeDraft,
  { change }: CreateFactVersionBody,
): Promise<Omit<FactVersionPreview, "factId" | "baseVersion" | "problems">> {
  const db = database();
  const items = itemsAfter(draft);
  const [before, concerned, relearning, regradings] = await Promise.all([
    countItemsOf(db, factId),
    countLearnersOf(
      db,
      idsOf(draft.cards, ({ effect }) => effect !== "unchanged" && effect !== "new"),
    ),
    countLearnersOf(
      db,
      idsOf(draft.cards, ({ effect }) => effect === "relearn"),
    ),
    change === "correct" ? countRegradings(db, draft.truth) : NO_REGRADINGS,
  ]);
  return {
    warnings: [...staleTexts(draft), ...warningsOf(items, draft.report?.skipped)],
    cards: [...draft.cards],
    items: { before, after: items.length, examples: items.map(toExample) },
    learners: { concerned, relearning },
    ...regradings,
  };
}

function idsOf(cards: readonly CardChange[], wanted: (card: CardChange) => boolean): readonly string[] {
  return cards.filter(wanted).map(({ cardId }) => cardId);
}

/** The questions about the fact once it is changed, those that the whole bank is needed for too. */
function itemsAfter({ edition, bank, plan }: ChangeDraft): readonly ItemReport[] {
  if (edition.retired) return [];
  const facts = [...bank.beside, ...bank.facts.map(({ data }) => data)];
  const { entities, sources } = bank.frame;
  return reportItemsOf(edition.data.id, plan.generated.items, toFactBank(facts, entities, sources));
}

export function toExample({ options, places, findings, ...item }: ItemReport): ItemExample {
  return { ...item, options: [...options], places: [...places], findings: findings.map(({ message }) => message) };
}

function staleTexts({ before, edition }: ChangeDraft): readonly string[] {
  if (edition.retired) return [];
  return staleFigures(before.data, edition.data).map(({ figure, where, text }) => stillSays[where](figure, text));
}

/** What the rules find in the questions, and which are not made. */
export function warningsOf(items: readonly ItemReport[], skipped: readonly string[] = []): string[] {
  const ofItems = items.flatMap(({ findings }) => findings.map(({ message }) => message));
  return [...new Set([...ofItems, ...skipped])];
}
