import { performance } from "node:perf_hooks";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { generateItems } from "@/lib/core/generation/generate-items";
import { readContent } from "@/lib/server/content/read-content";
import { CONTENT_FOLDER } from "@/tests/support/content-bank";

/**
 * `npx tsx tests/bench/generation.ts`: milliseconds for the cards and items of 100 facts of the shipped bank, cold and
 * warm. The bar is 50 ms warm; machines differ and are noisy, so it is printed and not asserted.
 */

const RUNS = 15;

const { facts, entities, sources } = await readContent(CONTENT_FOLDER);

function measure(): number {
  const start = performance.now();
  generateCards(facts, entities);
  generateItems(facts, entities, sources);
  return ((performance.now() - start) * 100) / facts.length;
}

const times = Array.from({ length: RUNS }, measure);
const [cold = 0] = times;
const warm = times.slice(5).toSorted((a, b) => a - b);
const median = warm[Math.floor(warm.length / 2)] ?? 0;
console.log(
  `${facts.length} facts; per 100 facts: cold ${cold.toFixed(0)} ms, warm ${median.toFixed(0)} ms (median of ${warm.length}), best ${(warm[0] ?? 0).toFixed(0)} ms`,
);
