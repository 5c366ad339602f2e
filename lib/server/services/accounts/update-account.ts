import type { Account, UpdateAccountBody } from "@/lib/contracts/account";
import { hasEasyDays } from "@/lib/core/scheduling/easy-days";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { readAccount, requireLearner } from "@/lib/server/services/accounts/read-account";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { optionsIdOf, saveOptions } from "@/lib/server/store/options";
import { updateUser } from "@/lib/server/store/users";

/** Changes my settings; what is absent stays. Settings that enter replay become a new options snapshot: the past stays. */
export async function updateAccount(context: ServiceContext, change: UpdateAccountBody): Promise<Account> {
  const learner = await requireLearner(context);
  const options = changedOptions(learner.options, change);
  const { newPerDay, reviewsPerDay, minutesPerDay, buttons } = change.preset ?? {};
  await database().$transaction(async (db) => {
    await saveOptions(db, learner.id, options, new Date(context.now));
    await updateUser(db, learner.id, {
      optionsId: options.id,
      ...(change.name !== undefined && { name: change.name }),
      ...(change.streakShown !== undefined && { streakShown: change.streakShown }),
      ...(newPerDay !== undefined && { newPerDay }),
      ...(reviewsPerDay !== undefined && { reviewsPerDay }),
      ...(minutesPerDay !== undefined && { minutesPerDay }),
      ...(buttons !== undefined && { buttons }),
    });
  });
  return readAccount(context);
}

function changedOptions(
  current: SchedulingOptions,
  { timeZone, rolloverHour, preset = {} }: UpdateAccountBody,
): SchedulingOptions {
  const { weights: before, easyDays: daysBefore, id: _id, ...rest } = current;
  const easyDays = preset.easyDays ?? daysBefore;
  const weights = preset.weights === undefined ? before : (preset.weights ?? undefined);
  const values = {
    ...rest,
    desiredRetention: preset.desiredRetention ?? rest.desiredRetention,
    learningSteps: preset.learningSteps ?? rest.learningSteps,
    relearningSteps: preset.relearningSteps ?? rest.relearningSteps,
    maximumInterval: preset.maximumInterval ?? rest.maximumInterval,
    fuzz: preset.fuzz ?? rest.fuzz,
    timeZone: timeZone ?? rest.timeZone,
    rolloverHour: rolloverHour ?? rest.rolloverHour,
    ...(weights !== undefined && { weights }),
    ...(hasEasyDays(easyDays) && { easyDays }),
  };
  return { ...values, id: optionsIdOf(values) };
}
