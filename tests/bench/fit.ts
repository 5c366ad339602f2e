import { seededNumber } from "@/lib/core/shared/seeded-random";
import { type FitReview, judgeFit, splitItems, usableWeights } from "@/lib/core/statistics/fit-weights";
import { computeWeights } from "@/lib/server/cli/compute-weights";

/**
 * `npm run bench:fit`: fitting the weights to 20,000 answers of a learner who forgets a little faster than most, judged
 * by the latest fifth. The bar is 2 s; machines differ and are noisy. It runs in a process of its own in the app.
 */

const CARDS = 2_000;
const ANSWERS_A_CARD = 10;
const SPEED_OF_FORGETTING = 1.4;

function sequence(card: number): readonly FitReview[] {
  let stability = 2;
  let at = card;
  return Array.from({ length: ANSWERS_A_CARD }, (_, index) => {
    const days = index === 0 ? 0 : Math.max(1, Math.round(stability));
    const recalled = seededNumber(`${card} ${index}`) < 0.9 ** SPEED_OF_FORGETTING;
    const rating = index === 0 || recalled ? ("good" as const) : ("again" as const);
    stability = rating === "good" ? stability * 2.2 : 1.5;
    at += days * 86_400_000;
    return { rating, days, at, isTest: days > 0 };
  });
}

const sequences = Array.from({ length: CARDS }, (_, card) => sequence(card));
const began = performance.now();
const { training, heldOut } = splitItems(sequences);
const fitted = await computeWeights(training, 1);
const computed = performance.now();
const weights = usableWeights(fitted, undefined, training.length);
const { before, after, better } = judgeFit(heldOut, undefined, weights);
const judged = performance.now();
console.log(`${CARDS * ANSWERS_A_CARD} answers: ${training.length} to learn from, ${heldOut.length} kept back`);
console.log(
  `fitted in ${(computed - began).toFixed(0)} ms, judged in ${(judged - computed).toFixed(0)} ms (bar: 2,000 ms)`,
);
console.log(
  `log loss ${before.logLoss?.toFixed(4)} before, ${after.logLoss?.toFixed(4)} fitted: ${better ? "kept" : "not kept"}`,
);
