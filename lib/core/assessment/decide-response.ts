import { evidenceOf } from "@/lib/core/assessment/evidence-of";
import { choiceOf } from "@/lib/core/assessment/item-view";
import type { Marker } from "@/lib/core/assessment/regrade";
import type { Response } from "@/lib/core/assessment/response";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import type { Item } from "@/lib/core/generation/item";
import type { AppendContext, KnownCard } from "@/lib/core/scheduling/decide-append";
import type { LeechRule } from "@/lib/core/scheduling/leech";
import { type AnswerRecord, type Instant, type LoggedRecord, mayLapse } from "@/lib/core/scheduling/review-record";
import { retrievability } from "@/lib/core/scheduling/scheduler";
import { asId, type CardId, type ItemId, type RecordId } from "@/lib/core/shared/ids";
import { stableId, stableUuid } from "@/lib/core/shared/stable-hash";

/** A question as it stands in a quiz, in the version that was asked. */
export interface AskedItem {
  readonly item: Item;
  readonly version: number;
  /** Number of the item in the form, from 0. */
  readonly position: number;
  readonly optionOrder: readonly number[];
  /** By card id: the version of the card that this version of the item asks about. */
  readonly cardVersions: Readonly<Record<string, number>>;
  /** How answers are marked since a correction that the question does not show yet. */
  readonly correction?: { readonly changeId: string; readonly marker: Marker } | undefined;
}

/** An answer as the learner sent it, and when it was received. */
export interface GivenResponse {
  readonly id: string;
  readonly value: Response;
  readonly durationMs: number;
  readonly receivedAt: Instant;
}

/** An answer as it is kept. */
export interface NewResponse extends GivenResponse {
  readonly position: number;
  readonly itemId: ItemId;
  readonly version: number;
  readonly correct: boolean;
  readonly nearMiss: boolean;
  /** Which of the item's own options was chosen, from 0; null where none was. */
  readonly choice: number | null;
  /** Present where a correction gave it another mark than the question as asked. */
  readonly mark?: { readonly changeId: string; readonly wasCorrect: boolean; readonly forEveryone: boolean };
}

/** What was expected of a learner just before an answer. */
export interface MemoryBefore {
  /** Recall expected of the item's one card; null where there was no memory, or not one card. */
  readonly recallBefore: number | null;
  /** Whether none of its cards had ever been met. */
  readonly firstSight: boolean;
}

/**
 * Scores an answer in a quiz, and says what it shows of each of the item's cards: a draft of a record for each, the
 * first with the answer's own id. What the log has of it already makes no difference.
 */
export function decideResponse(
  asked: AskedItem,
  given: GivenResponse,
  context: AppendContext & { readonly leechRules: ReadonlyMap<CardId, LeechRule> },
): { readonly response: NewResponse & MemoryBefore; readonly drafts: readonly LoggedRecord[] } {
  const { item, version, position, optionOrder, correction } = asked;
  const score = scoreResponse(item, given.value, optionOrder);
  const marked = correction?.marker(given.value, optionOrder);
  const isMarkedAgain = correction !== undefined && marked !== undefined && marked.correct !== score.correct;
  const response = {
    ...given,
    ...{ position, itemId: item.id, version },
    ...(isMarkedAgain
      ? {
          correct: marked.correct,
          nearMiss: marked.nearMiss,
          mark: { changeId: correction.changeId, wasCorrect: score.correct, forEveryone: marked.forEveryone },
        }
      : { correct: score.correct, nearMiss: score.nearMiss }),
    choice: choiceOf(item, given.value, optionOrder),
    ...memoryBefore(context, item.cardIds, given.receivedAt),
  };
  const ids = recordIdsOf(given.id, item);
  const drafts = item.cardIds.flatMap((cardId, elementIndex) => {
    const card = context.cards.get(cardId);
    const id = ids[elementIndex];
    if (card === undefined || id === undefined) return [];
    const { durationMs, receivedAt } = given;
    const evidence = evidenceOf({ item, itemVersion: version, elementIndex, durationMs, score });
    const leechRule = context.leechRules.get(cardId);
    const record: AnswerRecord = {
      ...{ kind: "answer", source: "quiz", id, cardId, evidence, durationMs },
      cardVersion: asked.cardVersions[cardId] ?? card.currentVersion,
      ...{ optionsId: context.options.id, reviewedAt: receivedAt, receivedAt },
      ...(leechRule !== undefined && mayLapse({ evidence }) && { leechRule }),
    };
    return [{ record, fingerprint: stableId("quiz", given.id, cardId) }];
  });
  return { response, drafts };
}

/** The ids of an answer's records in the log: one for each card of the item, the first with the answer's own id. */
export function recordIdsOf(responseId: string, { cardIds }: Pick<Item, "cardIds">): readonly RecordId[] {
  return cardIds.map((cardId, index) => asId<RecordId>(index === 0 ? responseId : stableUuid(responseId, cardId)));
}

function memoryBefore({ cards, options }: AppendContext, cardIds: readonly CardId[], at: Instant): MemoryBefore {
  const asked = cardIds.map((cardId) => cards.get(cardId));
  const [only, ...others] = asked;
  const schedule = others.length === 0 && only !== undefined && isCurrent(only) ? only.schedule : undefined;
  const isRemembered = schedule !== undefined && schedule.state !== "new";
  return {
    recallBefore: isRemembered ? retrievability(schedule, at, options) : null,
    firstSight: asked.length > 0 && asked.every((card) => card?.schedule === undefined),
  };
}

/** Of a card that was corrected since, the schedule does not tell what is remembered. */
function isCurrent({ contentEvents, schedule }: KnownCard): boolean {
  return schedule?.contentEvents === contentEvents;
}
