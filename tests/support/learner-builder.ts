import { randomUUID } from "node:crypto";
import type { UpdateAccountBody } from "@/lib/contracts/account";
import type { ReviewEntry, ReviewResult } from "@/lib/contracts/reviews";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor } from "@/lib/core/shared/actor";
import type { UserId } from "@/lib/core/shared/ids";
import { createGuest } from "@/lib/server/services/accounts/create-guest";
import { findActor } from "@/lib/server/services/accounts/sessions";
import { updateAccount } from "@/lib/server/services/accounts/update-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { submitReviews } from "@/lib/server/services/study/submit-reviews";
import { database } from "@/lib/server/store/database";
import { turnGuestIntoAccount } from "@/lib/server/store/users";
import { at } from "@/tests/support/schedule-builder";

/** A Monday morning in UTC: the time at which tests of services begin. */
export const MONDAY = at("2026-03-02 09:00");

/** Someone who studies, at times that the test chooses. */
export interface TestLearner {
  readonly id: UserId;
  readonly actor: Actor;
  /** What services get when this learner asks at a moment. */
  at(now: Instant): ServiceContext & { readonly newId: () => string };
}

/** A learner with a session, made at the beginning of time; `settings` are those of PATCH /api/account. */
export async function createLearner(settings: UpdateAccountBody = {}): Promise<TestLearner> {
  const made = at("2026-01-01 00:00");
  const session = await createGuest({ now: made, newId: randomUUID }, {});
  // For as long as the test wants time to go on.
  await database().session.updateMany({
    where: { id: session.sessionId },
    data: { expiresAt: new Date("2100-01-01") },
  });
  const actor = await findActor(session, made);
  if (actor === undefined) throw new Error("The learner's session was not kept.");
  const context = (now: Instant) => ({ actor, now, newId: randomUUID });
  await updateAccount(context(made), settings);
  return { id: actor.userId, actor, at: context };
}

/** The same with an account, and an address of its own. */
export async function createAccountLearner(settings: UpdateAccountBody = {}): Promise<TestLearner> {
  const learner = await createLearner(settings);
  const email = `${learner.id}@test.invalid`;
  await turnGuestIntoAccount(database(), learner.id, { name: learner.actor.name, email, passwordHash: "none" });
  const actor: Actor = { ...learner.actor, guest: false, email };
  return { ...learner, actor, at: (now: Instant) => ({ actor, now, newId: randomUUID }) };
}

/** Settings under which days and intervals can be counted by hand: midnight in UTC, no fuzz. */
export const PLAIN_SETTINGS: UpdateAccountBody = { timeZone: "UTC", rolloverHour: 0, preset: { fuzz: false } };

/** The same, and a new card that is answered with good is in review at once. */
export const NO_STEPS: UpdateAccountBody = {
  ...PLAIN_SETTINGS,
  preset: { fuzz: false, learningSteps: [], relearningSteps: [] },
};

/** An answer as a phone sends it: by itself "good", after five seconds, at MONDAY. */
export function buildEntry(overrides: Partial<ReviewEntry> & { readonly cardId: string }): ReviewEntry {
  const rated = overrides.itemId === undefined ? { rating: "good" as const } : {};
  return { id: randomUUID(), reviewedAt: toIso(MONDAY), durationMs: 5_000, ...rated, ...overrides };
}

/** A moment as it goes on the wire. */
export function toIso(moment: Instant): string {
  return new Date(moment).toISOString();
}

/** The learner answers a card at a moment, and the answer is received at once. */
export async function answerAt(
  learner: TestLearner,
  moment: Instant,
  entry: Partial<ReviewEntry> & { readonly cardId: string },
): Promise<ReviewResult> {
  const { results } = await submitReviews(learner.at(moment), {
    reviews: [buildEntry({ reviewedAt: toIso(moment), ...entry })],
  });
  return only(results);
}

/** The one thing in a list that must have exactly one. */
export function only<Value>(list: readonly Value[]): Value {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`Expected one, found ${list.length}.`);
  return first;
}

/** The thing at a place of a list that must have it. */
export function nth<Value>(list: readonly Value[], index: number): Value {
  const found = list[index];
  if (found === undefined) throw new Error(`Expected more than ${index}, found ${list.length}.`);
  return found;
}
