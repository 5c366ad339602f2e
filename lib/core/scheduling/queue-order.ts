import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import type { CardId } from "@/lib/core/shared/ids";

/** Facts that are easily confused have so many other cards between them. */
export const INTERFERENCE_GAP = 5;
/** Days of stability from which on they may meet again. */
export const SETTLED_STABILITY = 7;

/** Spreads the second list evenly through the first; each keeps its order. */
export function intersperse<Value>(main: readonly Value[], among: readonly Value[]): Value[] {
  const place = (list: readonly Value[], order: number) =>
    list.map((value, index) => ({ value, at: (index + 0.5) / list.length, order }));
  return [...place(main, 0), ...place(among, 1)]
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ value }) => value);
}

/** What can be confused: cards that share a key, for as long as one of them is not settled. */
interface Confusable {
  readonly cardId: CardId;
  readonly interferenceKeys: readonly string[];
  readonly schedule: CardSchedule | undefined;
}

function isSettled({ schedule }: Confusable): boolean {
  return schedule !== undefined && schedule.stability >= SETTLED_STABILITY;
}

function interfere(a: Confusable, b: Confusable): boolean {
  if (a.cardId === b.cardId || (isSettled(a) && isSettled(b))) return false;
  return a.interferenceKeys.some((key) => b.interferenceKeys.includes(key));
}

/**
 * The first `limit` cards, with those that interfere at least five cards apart: where one would come too close, the
 * next that does not is drawn forward. Best effort: where only such cards are left, they come in their order.
 * @param answered what was answered last, latest last
 */
export function keepApart<Card extends Confusable>(
  cards: readonly Card[],
  limit: number,
  answered: readonly Card[] = [],
): Card[] {
  const waiting = [...cards];
  const chosen: Card[] = [];
  while (chosen.length < limit && waiting.length > 0) {
    const recent = [...answered.slice(-INTERFERENCE_GAP), ...chosen].slice(-INTERFERENCE_GAP);
    const fitting = waiting.findIndex((card) => !recent.some((other) => interfere(card, other)));
    chosen.push(...waiting.splice(Math.max(0, fitting), 1));
  }
  return chosen;
}
