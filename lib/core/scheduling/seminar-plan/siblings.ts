import type { PlannedCard, RankedCard } from "@/lib/core/scheduling/seminar-plan/planned-card";
import type { FactId } from "@/lib/core/shared/ids";

/** On the last days cards of one fact may be asked on the same day. */
const LAST_DAYS = 2;
/** So many other answers come between two cards of one fact, or of facts that are easily confused. */
const SIBLING_GAP = 5;

/** Seconds; less is not owed, but left over by rounding. */
const LEAST_OWED = 0.5;

interface Choice {
  readonly daysLeft: number;
  readonly secondsToday: number;
  /** Seconds that today must take, and how many cards are worth asking even beyond that. */
  readonly owed: number;
  readonly worthIt: number;
  readonly factsToday: readonly FactId[];
}

/**
 * Chooses what to ask from the ranked cards, within today's time. One card of a fact a day, except on the last two
 * days, and where the day's minutes would otherwise stay unused: a strict rule costs readiness where time is short.
 */
export function oneOfEachFactFirst<Card extends PlannedCard>(
  ranked: readonly RankedCard<Card>[],
  { daysLeft, secondsToday, owed, worthIt, factsToday }: Choice,
): RankedCard<Card>[] {
  const taken = new Set(daysLeft <= LAST_DAYS ? [] : factsToday);
  const chosen: RankedCard<Card>[] = [];
  const siblings: RankedCard<Card>[] = [];
  let used = 0;
  const take = (one: RankedCard<Card>) => {
    chosen.push(one);
    used += one.seconds;
  };
  for (const [place, one] of newOnesSpread(ranked).entries()) {
    if (used >= secondsToday || (place >= worthIt && owed - used < LEAST_OWED)) break;
    if (daysLeft > LAST_DAYS && taken.has(one.card.factId)) siblings.push(one);
    else {
      take(one);
      taken.add(one.card.factId);
    }
  }
  for (const one of siblings) {
    if (used >= secondsToday) break;
    take(one);
  }
  return chosen;
}

/** Among new cards, which are worth the same, those that come first of their fact before the others. */
function newOnesSpread<Card extends PlannedCard>(ranked: readonly RankedCard<Card>[]): RankedCard<Card>[] {
  const seen = new Set<FactId>();
  const [firsts, others]: [RankedCard<Card>[], RankedCard<Card>[]] = [[], []];
  for (const one of ranked) {
    if (!one.card.isNew) continue;
    (seen.has(one.card.factId) ? others : firsts).push(one);
    seen.add(one.card.factId);
  }
  const inOrder = [...firsts, ...others];
  let next = 0;
  return ranked.map((one) => (one.card.isNew ? (inOrder[next++] ?? one) : one));
}

/** What may be confused with what: cards of one fact always, of facts that interfere until both are settled. */
interface Confusable {
  readonly factId: FactId;
  readonly interferenceKeys: readonly string[];
  readonly settled: boolean;
}

function clash(one: Confusable, other: Confusable): boolean {
  if (one.factId === other.factId) return true;
  if (one.settled && other.settled) return false;
  return one.interferenceKeys.some((key) => other.interferenceKeys.includes(key));
}

/** Draws cards forward so that those that clash are at least five answers apart, where there are so many others. */
export function spaceClashing<Card extends PlannedCard>(
  chosen: readonly RankedCard<Card>[],
  factsToday: readonly FactId[],
): RankedCard<Card>[] {
  const waiting = [...chosen];
  const ordered: RankedCard<Card>[] = [];
  const recent: Confusable[] = factsToday
    .slice(-SIBLING_GAP)
    .map((factId) => ({ factId, interferenceKeys: [], settled: true }));
  while (waiting.length > 0) {
    const fitting = waiting.findIndex(({ card }) => !recent.some((other) => clash(card, other)));
    const [next] = waiting.splice(Math.max(0, fitting), 1);
    if (next === undefined) break;
    ordered.push(next);
    recent.push(next.card);
    if (recent.length > SIBLING_GAP) recent.shift();
  }
  return ordered;
}
