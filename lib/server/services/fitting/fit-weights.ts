import { asId, type CardId, type UserId } from "@/lib/core/shared/ids";
import type { FitData } from "@/lib/core/statistics/fit-data";
import type { FitItem } from "@/lib/core/statistics/fit-weights";
import { FIT_FROM, fitSequences, judgeFit, splitItems, usableWeights } from "@/lib/core/statistics/fit-weights";
import { traceCards } from "@/lib/server/services/statistics/trace-cards";
import { database } from "@/lib/server/store/database";
import { finishFit, loadReviewedCardIds } from "@/lib/server/store/fits";
import { optionsIdOf, saveOptions } from "@/lib/server/store/options";
import { loadUntold } from "@/lib/server/store/statistics";
import { loadLearner, updateUser } from "@/lib/server/store/users";

/** What makes weights of answers; given, so that what decides knows nothing of native code. */
export type ComputeWeights = (items: readonly FitItem[], relearningSteps: number) => Promise<readonly number[]>;

/**
 * Fits a learner's weights to their own answers and keeps them where they predict the latest fifth of the answers,
 * which they were not made from, better than the weights in force. Kept weights are a new options snapshot: they act
 * from then on.
 */
export async function fitWeights(
  { userId, fitId, now }: { readonly userId: UserId; readonly fitId: string; readonly now: () => Date },
  computeWeights: ComputeWeights,
): Promise<FitData["status"]> {
  const db = database();
  const learner = await loadLearner(db, userId);
  if (learner === undefined) return "failed";
  const cardIds = (await loadReviewedCardIds(db, userId)).map((id) => asId<CardId>(id));
  const traces = await traceCards(userId, cardIds, await loadUntold(db, userId));
  const { training, heldOut } = splitItems(fitSequences([...traces.values()]));
  const counts = { training: training.length, heldOut: heldOut.length };
  const finish = async (data: FitData) => {
    await finishFit(db, userId, fitId, data, now());
    return data.status;
  };
  if (training.length < FIT_FROM || heldOut.length === 0) return finish({ status: "too-few", ...counts });
  const before = learner.options.weights;
  const fitted = await computeWeights(training, learner.options.relearningSteps.length);
  const weights = usableWeights(fitted, before, training.length);
  const judgement = judgeFit(heldOut, before, weights);
  const { better, ...calibrations } = judgement;
  if (better) await keepWeights(userId, weights, now());
  return finish({ status: better ? "kept" : "no-better", ...counts, weights: [...weights], ...calibrations });
}

/** The weights beside whatever else the settings are by now. */
async function keepWeights(userId: UserId, weights: readonly number[], now: Date): Promise<void> {
  await database().$transaction(async (db) => {
    const learner = await loadLearner(db, userId);
    if (learner === undefined) return;
    const { id: _id, ...values } = { ...learner.options, weights };
    const options = { ...values, id: optionsIdOf(values) };
    await saveOptions(db, userId, options, now);
    await updateUser(db, userId, { optionsId: options.id });
  });
}
