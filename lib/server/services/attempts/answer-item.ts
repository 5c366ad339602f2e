import type { z } from "zod";
import type { createResponseAnswer, createResponseBody } from "@/lib/contracts/attempts";
import { type AskedItem, decideResponse, type NewResponse } from "@/lib/core/assessment/decide-response";
import { misplacedBy } from "@/lib/core/assessment/places";
import type { MemoryOutcome } from "@/lib/core/scheduling/review-record";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type AttemptId, asId } from "@/lib/core/shared/ids";
import { readItemVersions, readStandingsOf } from "@/lib/server/content/deck-content";
import { correctionSince, type MarkedCorrection } from "@/lib/server/services/attempts/correction-since";
import { type GivenAnswer, toItemFeedback } from "@/lib/server/services/attempts/item-feedback";
import { readAnswers } from "@/lib/server/services/attempts/read-answers";
import type { SessionContext } from "@/lib/server/services/context";
import { credit, decideWithPast, untilCurrent, withCards } from "@/lib/server/services/memory/append-records";
import { type AskedAttempt, type ResponseContext, readResponseContext, writeAppend } from "@/lib/server/store/append";
import { type AskedEntry, loadAttempt } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import type { ItemVersion } from "@/lib/server/store/items";
import {
  attemptSubmitted,
  attemptTimeUp,
  idHasOtherContent,
  itemAnswered,
  itemNotInAttempt,
  misplacedAnswer,
  sessionEnded,
  unknownAttempt,
} from "@/lib/words/problems";

type Body = z.output<typeof createResponseBody>;
type Answer = z.infer<typeof createResponseAnswer>;

/** Answers on their way when the time is up still count. */
const GRACE_MS = 5_000;

/** A question of a quiz of mine, found by what it is called there. */
interface AskedQuestion {
  readonly found: ResponseContext;
  readonly attempt: AskedAttempt;
  readonly asked: AskedEntry;
  readonly stored: ItemVersion;
}

/**
 * Takes one answer in a quiz: scores it, and writes it together with what it shows about the memory of the item's cards.
 * Idempotent: sent again with the same id it gives the same result.
 * @throws DomainError not-signed-in, not-found, or conflict where the quiz is closed or the item answered already
 */
export async function answerItem(context: SessionContext, attemptId: string, body: Body): Promise<Answer> {
  return untilCurrent(async () => {
    const question = await findQuestion(context, attemptId, body);
    const earlier = question.found.responses.find(({ id }) => id === body.id);
    if (earlier !== undefined) {
      if (earlier.attemptId !== attemptId || earlier.position !== question.asked.position)
        throw new DomainError("conflict", idHasOtherContent);
      return repeatAnswer(context, attemptId, question, body);
    }
    requireArrangement(question.stored, body);
    requireOpen(question, context.now);
    if (question.found.known.size > 0) throw new DomainError("conflict", idHasOtherContent);
    return writeAnswer(context, attemptId, question, body);
  });
}

async function findQuestion(context: SessionContext, attemptId: string, body: Body): Promise<AskedQuestion> {
  const ids = { attemptId, viewId: body.itemId, responseId: body.id };
  const found = await readResponseContext(database(), context, ids);
  if (found === undefined) throw new DomainError("not-signed-in", sessionEnded);
  const { attempt, asked } = found;
  if (attempt === undefined) throw new DomainError("not-found", unknownAttempt);
  if (asked === undefined) throw new DomainError("not-found", itemNotInAttempt);
  const [stored] = await readItemVersions([asked], found.edition);
  if (stored === undefined) throw new DomainError("not-found", itemNotInAttempt);
  return { found, attempt, asked, stored };
}

/** Pairs and orders say of every element where it goes; half of one is no answer yet. */
function requireArrangement({ item }: ItemVersion, { response }: Body): void {
  const misplaced = misplacedBy(item, response);
  if (misplaced === undefined) return;
  const message = misplacedAnswer(misplaced);
  throw new DomainError("invalid-body", message, [{ path: "response", message }]);
}

function requireOpen({ attempt, found }: AskedQuestion, now: number): void {
  if (attempt.isSubmitted) throw new DomainError("conflict", attemptSubmitted);
  if (attempt.deadline !== null && now > attempt.deadline + GRACE_MS) throw new DomainError("conflict", attemptTimeUp);
  if (found.responses.length > 0) throw new DomainError("conflict", itemAnswered);
}

async function writeAnswer(
  session: SessionContext,
  attemptId: string,
  { found, attempt, asked, stored }: AskedQuestion,
  { id, response: value, durationMs }: Body,
): Promise<Answer> {
  const { actor, now } = session;
  const correction = stored.isCurrent ? undefined : await correctionSince(stored);
  const item: AskedItem = { ...stored, position: asked.position, optionOrder: asked.optionOrder, correction };
  const context = await withCards(found, stored.item.cardIds);
  const { response, drafts: drafted } = decideResponse(item, { id, value, durationMs, receivedAt: now }, context);
  const { drafts, device } = credit(session, found, drafted);
  const { writes, outcomes } = await decideWithPast(context, drafts);
  await writeAppend(database(), actor.userId, writes, {
    response: { ...response, attemptId, decidedOnCorrections: attempt.corrections },
    device,
  });
  const memory = drafts.flatMap(({ record }) => outcomes.get(record.id) ?? []);
  const answer = { ...response, memory, regrades: regradesOf(response, correction) };
  return toAnswer({ found, attempt, asked, stored }, answer);
}

/** How the answer's own mark was changed before it was given. */
function regradesOf({ id, mark, correct, receivedAt }: NewResponse, correction: MarkedCorrection | undefined) {
  if (mark === undefined || correction === undefined) return [];
  const { changeId, reason, cards } = correction;
  const marks = { wasCorrect: mark.wasCorrect, isCorrect: correct, forEveryone: mark.forEveryone };
  return [{ responseId: id, changeId, reason, cards, at: new Date(receivedAt), ...marks }];
}

/** The same answer again. @throws DomainError conflict where it says something else under the same id */
async function repeatAnswer(
  { actor }: SessionContext,
  attemptId: string,
  question: AskedQuestion,
  body: Body,
): Promise<Answer> {
  const attempt = await loadAttempt(database(), actor.userId, asId<AttemptId>(attemptId));
  const kept = attempt?.responses.find(({ id }) => id === body.id);
  if (kept === undefined || JSON.stringify(kept.value) !== JSON.stringify(body.response))
    throw new DomainError("conflict", idHasOtherContent);
  const [answer] = await readAnswers(actor.userId, [{ response: kept, item: question.stored.item }]);
  return toAnswer(question, answer ?? { ...kept, memory: [] });
}

async function toAnswer(
  { found, attempt, asked: { viewId, optionOrder }, stored }: AskedQuestion,
  answer: GivenAnswer & { readonly id: string; readonly memory: readonly MemoryOutcome[] },
): Promise<Answer> {
  const recorded = { id: answer.id, itemId: viewId, recorded: true as const };
  if (attempt.feedback === "deferred") return { ...recorded, feedback: null };
  const standingOf = await readStandingsOf(found.edition);
  return { ...recorded, feedback: toItemFeedback(stored, optionOrder, answer, standingOf) };
}
