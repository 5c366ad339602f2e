import type { Account } from "@/lib/contracts/account";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { type Learner, loadLearner } from "@/lib/server/store/users";
import { sessionEnded } from "@/lib/words/problems";

/** The learner behind a session. @throws DomainError not-signed-in where the account is gone */
export async function requireLearner({ actor }: ServiceContext): Promise<Learner> {
  const learner = await loadLearner(database(), actor.userId);
  if (learner === undefined) throw new DomainError("not-signed-in", sessionEnded);
  return learner;
}

/** My account with its settings. */
export async function readAccount(context: ServiceContext): Promise<Account> {
  return toAccount(await requireLearner(context));
}

const ALL_DAYS_ALIKE = [1, 1, 1, 1, 1, 1, 1];

/** A learner as they see themselves. */
export function toAccount(learner: Learner): Account {
  const { options } = learner;
  return {
    id: learner.id,
    guest: learner.guest,
    email: learner.email,
    emailVerified: learner.emailVerified,
    name: learner.name,
    role: learner.role,
    timeZone: options.timeZone,
    rolloverHour: options.rolloverHour,
    streakShown: learner.streakShown,
    preset: {
      desiredRetention: options.desiredRetention,
      learningSteps: [...options.learningSteps],
      relearningSteps: [...options.relearningSteps],
      maximumInterval: options.maximumInterval,
      fuzz: options.fuzz,
      easyDays: [...(options.easyDays ?? ALL_DAYS_ALIKE)],
      ...(options.weights !== undefined && { weights: [...options.weights] }),
      newPerDay: learner.newPerDay,
      reviewsPerDay: learner.reviewsPerDay,
      minutesPerDay: learner.minutesPerDay,
      buttons: learner.buttons,
    },
  };
}
