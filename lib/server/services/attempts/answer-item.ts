import type { z } from "zod";
import type { createResponseAnswer, createResponseBody, ItemFeedback } from "@/lib/contracts/attempts";
import { evidenceOf } from "@/lib/core/assessment/evidence-of";
import { choiceOf } from "@/lib/core/assessment/item-view";
import { misplacedBy } from "@/lib/core/assessment/places";
import { scoreResponse } from "@/lib/core/assessment/score-response";
import type { AnswerRecord, MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId, type CardId } from "@/lib/core/shared/ids";
import { stableId } from "@/lib/core/shared/stable-hash";
import { factsAsked, toItemFeedback } from "@/lib/server/services/attempts/item-feedback";
import { markLateAnswer } from "@/lib/server/services/attempts/mark-late-answer";
import { memoryBefore } from "@/lib/server/services/attempts/memory-before";
import { loadAttemptWithItems } from "@/lib/server/services/attempts/read-attempt";
import { recordIdsOf } from "@/lib/server/services/attempts/response-memory";
import type { ServiceContext } from "@/lib/server/services/context";
import { readStandings } from "@/lib/server/services/provenance/standings";
import { appendAnswers } from "@/lib/server/services/study/append-answers";
import { replayCards } from "@/lib/server/services/study/rebuild-schedules";
import {
  createResponse,
  type StoredAttempt,
  type StoredResponse,
  saveResponseMemory,
} from "@/lib/server/store/attempts";
import { database, isUniqueViolation } from "@/lib/server/store/database";
import type { ItemVersion } from "@/lib/server/store/items";
import { loadRecord } from "@/lib/server/store/reviews";
import {
  attemptSubmitted,
  attemptTimeUp,
  idHasOtherContent,
  itemAnswered,
  itemNotInAttempt,
  misplacedAnswer,
} from "@/lib/words/problems";

type Body = z.output<typeof createResponseBody>;
type Answer = z.infer<typeof createResponseAnswer>;

/** Answers on their way when the time is up still count. */
const GRACE_MS = 5_000;

/**
 * Takes one answer in a quiz: scores it, keeps it, and hands it to memory as evidence about the item's cards. Sent
 * again with the same id it gives the same result.
 * @throws DomainError not-found, or conflict where the quiz is closed or the item answered already
 */
export async function answerItem(context: ServiceContext, attemptId: string, body: Body): Promise<Answer> {
  const [attempt, items] = await loadAttemptWithItems(context, attemptId);
  const position = attempt.form.findIndex(({ viewId }) => viewId === body.itemId);
  const stored = items[position];
  const entry = attempt.form[position];
  if (stored === undefined || entry === undefined) throw new DomainError("not-found", itemNotInAttempt);
  const earlier = attempt.responses.find((response) => response.id === body.id);
  if (earlier !== undefined) return repeatedAnswer(context, attempt, stored, earlier, body);
  requireArrangement(stored, body);
  requireOpen(attempt, position, context.now);
  await requireFreshId(context, stored, body.id);
  const score = scoreResponse(stored.item, body.response, entry.optionOrder);
  const response = {
    id: body.id,
    position,
    itemId: stored.item.id,
    version: stored.version,
    value: body.response,
    correct: score.correct,
    nearMiss: score.nearMiss,
    memory: [],
    durationMs: body.durationMs,
    receivedAt: new Date(context.now),
    regrades: [],
    choice: choiceOf(stored.item, body.response, entry.optionOrder),
  };
  const kept = await keepResponse(context, attempt, response);
  if (kept.id !== body.id) throw new DomainError("conflict", itemAnswered);
  const isMarkedAnew = await markLateAnswer(context, stored, kept.id);
  return repeatedAnswer(context, attempt, stored, isMarkedAnew ? await reread(context, attempt, kept) : kept, body);
}

/** Pairs and orders say of every element where it goes; half of one is no answer yet. */
function requireArrangement({ item }: ItemVersion, { response }: Body): void {
  const misplaced = misplacedBy(item, response);
  if (misplaced === undefined) return;
  const message = misplacedAnswer(misplaced);
  throw new DomainError("invalid-body", message, [{ path: "response", message }]);
}

function requireOpen(attempt: StoredAttempt, position: number, now: number): void {
  if (attempt.submittedAt !== null) throw new DomainError("conflict", attemptSubmitted);
  if (attempt.deadline !== null && now > attempt.deadline.getTime() + GRACE_MS)
    throw new DomainError("conflict", attemptTimeUp);
  if (attempt.responses.some((response) => response.position === position))
    throw new DomainError("conflict", itemAnswered);
}

/** The first record of an answer in the log has the answer's own id, so that no other record may have it. */
async function requireFreshId({ actor }: ServiceContext, { item }: ItemVersion, id: string): Promise<void> {
  const known = await loadRecord(database(), actor.userId, asId(id));
  const isOurs = known?.fingerprint === fingerprintOf(id, item.cardIds[0]);
  if (known !== undefined && !isOurs) throw new DomainError("conflict", idHasOtherContent);
}

function fingerprintOf(responseId: string, cardId: CardId | undefined): string {
  return stableId("quiz", responseId, cardId ?? "");
}

/** Keeps an answer. @returns the one that is kept: another, where the item was answered at the same moment */
async function keepResponse(
  context: ServiceContext,
  attempt: StoredAttempt,
  response: StoredResponse & { readonly choice: number | null },
): Promise<StoredResponse> {
  try {
    const isKept = await createResponse(database(), context.actor.userId, attempt.id, response);
    if (!isKept) throw new DomainError("conflict", attemptSubmitted);
    return response;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const [{ responses }] = await loadAttemptWithItems(context, attempt.id);
    const kept = responses.find(({ position }) => position === response.position);
    if (kept === undefined) throw new DomainError("conflict", idHasOtherContent);
    return kept;
  }
}

async function reread(context: ServiceContext, attempt: StoredAttempt, kept: StoredResponse): Promise<StoredResponse> {
  const [{ responses }] = await loadAttemptWithItems(context, attempt.id);
  return responses.find(({ id }) => id === kept.id) ?? kept;
}

/** The same answer again: where its evidence did not reach the log the first time, it does now. */
async function repeatedAnswer(
  context: ServiceContext,
  attempt: StoredAttempt,
  stored: ItemVersion,
  earlier: StoredResponse,
  body: Body,
): Promise<Answer> {
  if (
    attempt.form[earlier.position]?.viewId !== body.itemId ||
    JSON.stringify(earlier.value) !== JSON.stringify(body.response)
  ) {
    throw new DomainError("conflict", idHasOtherContent);
  }
  return toAnswer(context, attempt, stored, earlier);
}

async function toAnswer(
  context: ServiceContext,
  attempt: StoredAttempt,
  stored: ItemVersion,
  response: StoredResponse,
): Promise<Answer> {
  const optionOrder = attempt.form[response.position]?.optionOrder ?? [];
  const memory =
    response.memory.length > 0 ? response.memory : await writeEvidence(context, stored, response, optionOrder);
  const feedback =
    attempt.feedback === "deferred" ? null : await toFeedback(stored, optionOrder, { ...response, memory });
  return { id: response.id, itemId: attempt.form[response.position]?.viewId ?? "", recorded: true, feedback };
}

async function toFeedback(
  stored: ItemVersion,
  optionOrder: readonly number[],
  response: StoredResponse,
): Promise<ItemFeedback> {
  const standingOf = await readStandings(factsAsked(stored.item).map(({ factId }) => factId));
  return toItemFeedback(stored, optionOrder, response, standingOf);
}

/** One record of the log for each card of the item, if there are any; the first has the response's own id. */
async function writeEvidence(
  context: ServiceContext,
  stored: ItemVersion,
  response: StoredResponse,
  optionOrder: readonly number[],
): Promise<readonly MemoryOutcome[]> {
  if (stored.item.cardIds.length === 0) return [];
  const ids = recordIdsOf(response, stored.item);
  const { elements } = scoreResponse(stored.item, response.value, optionOrder);
  const score = { correct: response.correct, nearMiss: response.nearMiss, elements };
  const appended = await appendAnswers(context, stored.item.cardIds, ids, ({ cards, options }) =>
    stored.item.cardIds.flatMap((cardId, elementIndex) => {
      const card = cards.get(cardId);
      const id = ids[elementIndex];
      if (card === undefined || id === undefined) return [];
      const record: AnswerRecord = {
        kind: "answer",
        source: "quiz",
        id,
        cardId,
        cardVersion: stored.cardVersions[cardId] ?? card.currentVersion,
        optionsId: options.id,
        reviewedAt: response.receivedAt.getTime(),
        receivedAt: response.receivedAt.getTime(),
        durationMs: response.durationMs,
        evidence: evidenceOf({
          item: stored.item,
          itemVersion: stored.version,
          elementIndex,
          durationMs: response.durationMs,
          score,
        }),
      };
      return [{ record, fingerprint: fingerprintOf(response.id, cardId) }];
    }),
  );
  const isNew = ids.every((id) => appended.outcomes.has(id));
  const { outcomes } = isNew ? appended : await replayCards(context.actor.userId, stored.item.cardIds);
  const memory = ids.map((id) => outcomes.get(id)).filter((outcome) => outcome !== undefined);
  const before = isNew ? memoryBefore(appended.context, stored.item.cardIds, response.receivedAt.getTime()) : undefined;
  await saveResponseMemory(database(), context.actor.userId, response.id, memory, before);
  return memory;
}
