import type { Outlook } from "@/lib/core/scheduling/seminar-plan/outlook";
import type { CardId, FactId } from "@/lib/core/shared/ids";

/** A card under a plan, today. */
export interface PlannedCard {
  readonly cardId: CardId;
  readonly factId: FactId;
  /** Rank among cards that are worth the same, as new ones are: lowest first. */
  readonly position: number;
  /** Facts that share one are easily confused, until both are settled. */
  readonly interferenceKeys: readonly string[];
  readonly settled: boolean;
  readonly outlook: Outlook;
  readonly isNew: boolean;
  /** Whether it is not put off until another day. One that was rated today has no outlook for today anyway. */
  readonly askable: boolean;
  /** Missed today, and not asked a second time yet. */
  readonly mayRetry: boolean;
}

/** A card that may be asked today, by what a second of it brings. */
export interface RankedCard<Card> {
  readonly card: Card;
  /** (worth now - worth later) / seconds: what a second spent now brings above its price. */
  readonly index: number;
  readonly seconds: number;
}
