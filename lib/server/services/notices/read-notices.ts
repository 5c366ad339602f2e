import type { Notice, NoticeList } from "@/lib/contracts/notices";
import { netChangeOf, type ToldChange } from "@/lib/core/generation/edition/net-change";
import { groupBy } from "@/lib/core/shared/group-by";
import { toWireInstant } from "@/lib/core/study/views";
import type { SessionContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadNotices, type StoredNotice } from "@/lib/server/store/notices";

/** More at once nobody reads; the others come next time. */
const MOST_NOTICES = 50;

/**
 * What has changed of what I have learned or been asked about since I first met it, and I have not been told of yet:
 * one notice for each fact, of what holds now, and none where that is what held before.
 */
export async function readNotices({ actor }: SessionContext): Promise<NoticeList> {
  const stored = await loadNotices(database(), actor.userId);
  const notices = [...groupBy(stored, ({ factId }) => factId)].flatMap(([factId, changes]) => {
    const net = netChangeOf(toToldChanges(changes));
    return net === undefined ? [] : [toNotice(factId, net)];
  });
  return { notices: notices.slice(0, MOST_NOTICES) };
}

function toToldChanges(changes: readonly StoredNotice[]): readonly ToldChange[] {
  const met = new Set(changes.flatMap(({ metCardIds }) => metCardIds));
  return changes.map(({ data: { was, now, cards, supersededBy }, ...change }) => ({
    ...change,
    ...{ was, now },
    isReplaced: supersededBy !== undefined,
    cards: cards.filter(({ cardId }) => met.has(cardId)),
  }));
}

function toNotice(factId: string, { id, kind, reason, at, was, now, cards, regraded }: ToldChange): Notice {
  return {
    ...{ id, factId, kind, reason },
    at: toWireInstant(at.getTime()),
    ...{ was, now },
    cards: [...cards],
    regraded: regraded.map(({ responseId: _, ...remark }) => remark),
  };
}
