import type { AttemptScore, AttemptView } from "@/lib/contracts/attempts";
import { toItemView } from "@/lib/core/assessment/item-view";
import { DomainError } from "@/lib/core/shared/domain-error";
import { type AttemptId, asId } from "@/lib/core/shared/ids";
import { toWireInstant } from "@/lib/core/study/views";
import { factsAsked, shareOf, toItemFeedback } from "@/lib/server/services/attempts/item-feedback";
import { type RememberedResponse, readAnswers } from "@/lib/server/services/attempts/read-answers";
import type { SessionContext } from "@/lib/server/services/context";
import { readStandings, UNDISPUTED } from "@/lib/server/services/provenance/standings";
import { loadAttempt, type NewAttempt, type StoredAttempt, type StoredResponse } from "@/lib/server/store/attempts";
import { database } from "@/lib/server/store/database";
import { type ItemVersion, loadItemVersions, type StoredItem } from "@/lib/server/store/items";
import { unknownAttempt } from "@/lib/words/problems";

type StandingOf = Awaited<ReturnType<typeof readStandings>>;

/**
 * A quiz of mine as far as it may be known: of an item that is not answered yet (or, with feedback at the end, as long
 * as the quiz is open) nothing that tells the key.
 */
export async function readAttempt(context: Pick<SessionContext, "actor">, attemptId: string): Promise<AttemptView> {
  const [attempt, items] = await loadAttemptWithItems(context, attemptId);
  const answered = attempt.responses.flatMap((response) => {
    const item = items[response.position]?.item;
    return item === undefined ? [] : [{ response, item }];
  });
  const responses = await readAnswers(context.actor.userId, answered);
  const standingOf = await readStandings(items.flatMap(({ item }) => factsAsked(item).map(({ factId }) => factId)));
  return toAttemptView({ ...attempt, responses }, items, standingOf);
}

/** A quiz that has just started. @param stored items among which those of its form are */
export function viewNewAttempt(attempt: NewAttempt, stored: readonly StoredItem[]): AttemptView {
  const byId = new Map(stored.map((one) => [one.item.id, one]));
  const items = attempt.form.flatMap(({ itemId }) => byId.get(itemId) ?? []);
  return toAttemptView({ ...attempt, submittedAt: null, responses: [] }, items, () => UNDISPUTED);
}

/** An attempt of mine and its items by place in the form. @throws DomainError not-found */
export async function loadAttemptWithItems(
  { actor }: Pick<SessionContext, "actor">,
  attemptId: string,
): Promise<[StoredAttempt, readonly ItemVersion[]]> {
  const attempt = await loadAttempt(database(), actor.userId, asId<AttemptId>(attemptId));
  if (attempt === undefined) throw new DomainError("not-found", unknownAttempt);
  const found = await loadItemVersions(
    database(),
    attempt.form.map(({ itemId, version }) => ({ itemId, version })),
  );
  const items = attempt.form.map(({ itemId, version }) =>
    found.find((one) => one.item.id === itemId && one.version === version),
  );
  return [attempt, items.filter((item) => item !== undefined)];
}

/** An attempt with what its answers have done to memory. */
interface RememberedAttempt extends StoredAttempt {
  readonly responses: readonly RememberedResponse[];
}

function toAttemptView(attempt: RememberedAttempt, items: readonly StoredItem[], standingOf: StandingOf): AttemptView {
  const { submittedAt, deadline } = attempt;
  return {
    attemptId: attempt.id,
    deckId: attempt.deckId,
    deckTitle: attempt.deckTitle,
    assignmentId: attempt.assignmentId,
    status: submittedAt === null ? "open" : "submitted",
    feedback: attempt.feedback,
    startedAt: toWireInstant(attempt.startedAt.getTime()),
    submittedAt: submittedAt === null ? null : toWireInstant(submittedAt.getTime()),
    deadline: deadline === null ? null : toWireInstant(deadline.getTime()),
    items: items.map((stored, position) => toAnsweredItem(attempt, stored, position, standingOf)),
    score: submittedAt === null ? null : scoreOf(attempt, items),
  };
}

function toAnsweredItem(
  attempt: RememberedAttempt,
  stored: StoredItem,
  position: number,
  standingOf: StandingOf,
): AttemptView["items"][number] {
  const entry = attempt.form[position];
  if (entry === undefined) throw new Error(`The attempt has no item at place ${position}.`);
  const response = attempt.responses.find((one) => one.position === position);
  const { options, elements, choices, ...view } = toItemView(stored.item, entry);
  return {
    ...view,
    ...(options !== undefined && { options: [...options] }),
    ...(elements !== undefined && { elements: [...elements] }),
    ...(choices !== undefined && { choices: [...choices] }),
    response: response?.value ?? null,
    result: maySeeResult(attempt, response) ? toItemFeedback(stored, entry.optionOrder, response, standingOf) : null,
  };
}

/** Feedback comes with the answer, or for all items once the quiz is submitted. */
function maySeeResult(attempt: StoredAttempt, response: StoredResponse | undefined): boolean {
  return attempt.submittedAt !== null || (attempt.feedback === "immediate" && response !== undefined);
}

/** How many are right, of how many; what was not answered is not right. */
export function scoreOf(
  { form, responses }: Pick<StoredAttempt, "form" | "responses">,
  items: readonly StoredItem[],
): AttemptScore {
  const correct = responses.filter((response) => response.correct).length;
  const credit = responses.reduce((sum, response) => sum + creditOf(response, form, items), 0);
  return {
    correct,
    answered: responses.length,
    total: form.length,
    share: form.length === 0 ? 0 : correct / form.length,
    partialShare: form.length === 0 ? 0 : credit / form.length,
  };
}

/** What is put in its place counts by its part, all else as right or wrong. */
function creditOf(response: StoredResponse, form: StoredAttempt["form"], items: readonly StoredItem[]): number {
  const item = items[response.position]?.item;
  if (item === undefined) return Number(response.correct);
  return shareOf(item, response, form[response.position]?.optionOrder);
}
