import type { z } from "zod";
import type { practiceItems } from "@/lib/contracts/attempts";
import type { practiceItem } from "@/lib/contracts/questions";
import { optionsOf, toItemView } from "@/lib/core/assessment/item-view";
import { isPlaced, shownElements } from "@/lib/core/assessment/places";
import { practiceOrderOf } from "@/lib/core/assessment/quiz-form";
import { readDeckItems } from "@/lib/server/content/deck-content";
import { requireDeck } from "@/lib/server/services/access/require-deck";
import type { ServiceContext } from "@/lib/server/services/context";
import { cutPage, listNameOf, type PageQuery, sliceOf, startOf } from "@/lib/server/services/decks/deck-page";
import { loadOpenItemIds } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import type { StoredItem } from "@/lib/server/store/items";
import { isFree } from "@/lib/server/store/reservations";

/** A quiz that was started longer ago and never submitted no longer keeps its items from practice. */
const QUIZ_FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/**
 * The items of a deck with their keys, for practice that nothing hangs on: never those of a quiz that I have open, or
 * that are kept for assigned quizzes. What no card asks has no cards here either: it can be answered, and there is nothing to
 * send.
 */
export async function listPracticeItems(
  context: ServiceContext,
  deckId: string,
  page: PageQuery = {},
): Promise<z.infer<typeof practiceItems>> {
  const deck = await requireDeck(context, deckId);
  const start = startOf(listNameOf(deck), page);
  const { actor, now } = context;
  const [stored, open] = await Promise.all([
    readDeckItems(deck),
    loadOpenItemIds(database(), actor.userId, new Date(now - QUIZ_FORGOTTEN_MS)),
  ]);
  const views = sliceOf(stored, start, page.limit).map((one) =>
    isFree(one, now) && !open.has(one.item.id) ? toPracticeItem(one) : null,
  );
  const { views: items, next } = cutPage(listNameOf(deck), views, { start, total: stored.length });
  return { deckId: deck.id, items: items.filter((item) => item !== null), next };
}

function toPracticeItem({ item, version, view }: StoredItem): z.infer<typeof practiceItem> {
  const source = view.sources[0];
  if (source === undefined) throw new Error(`Item ${item.id} has no source.`);
  const order = practiceOrderOf(item);
  const { type, stem, unit, input, choices } = toItemView(item, {
    viewId: item.id,
    ...(order && { optionOrder: order }),
  });
  const options = optionsOf(item);
  return {
    itemId: item.id,
    itemVersion: version,
    cardIds: [...item.cardIds],
    type,
    stem,
    ...(unit !== undefined && { unit }),
    ...(input !== undefined && { input }),
    ...(options !== undefined && {
      options: options.map(({ id, text, isKey, whyWrong }) => ({ id, text, isKey, whyWrong: whyWrong ?? null })),
    }),
    ...(isPlaced(item) && {
      elements: shownElements(item, order).map(({ index: place, prompt, factId: _, ...element }) => ({
        ...element,
        place,
        text: prompt,
      })),
    }),
    ...(choices !== undefined && { choices: [...choices] }),
    ...("accepted" in item && { accepted: item.accepted }),
    key: item.key,
    why: item.why,
    epistemic: view.fact.epistemic,
    sourceLine: item.sourceLine,
    source,
  };
}
