import { generateCards } from "@/lib/core/generation/generate-cards";
import { generateItems } from "@/lib/core/generation/generate-items";
import { readContent } from "@/lib/server/content/read-content";
import { CONTENT_FOLDER } from "@/tests/support/content-bank";

/**
 * `npm run bench:generation`: processor time for the cards and the items of 100 facts of the shipped bank, cold and
 * warm, beside a reference loop that runs in turn with it: milliseconds depend on the machine and on who else uses it,
 * the ratio hardly does. The bar is 50 ms warm; it is printed and not asserted.
 */

const RUNS = 41;
const WARM_UP_RUNS = 10;

/** So many words are counted in one reference loop. */
const REFERENCE_WORDS = 100_000;

const { facts, entities, sources } = await readContent(CONTENT_FOLDER);

const cards = (): unknown => generateCards(facts, entities);
const items = (): unknown => generateItems(facts, entities, sources);

/** Splitting statements into words and counting each: strings and a map, as in the generator, and none of its code. */
function reference(): unknown {
  const counts = new Map<string, number>();
  for (let words = 0; words < REFERENCE_WORDS; ) {
    for (const { statement } of facts) {
      for (const word of statement.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        words += 1;
      }
    }
  }
  return counts;
}

/** Of all threads of the process: the compiler and the collector of garbage are part of the price. */
function processorTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function report(title: string, run: () => unknown): void {
  const rounds = Array.from({ length: RUNS }, () => {
    const own = (processorTime(run) * 100) / facts.length;
    return { own, reference: processorTime(reference) };
  });
  const [first] = rounds;
  const warm = rounds.slice(WARM_UP_RUNS);
  const times = warm.map(({ own }) => own);
  const figures = [
    `cold ${(first?.own ?? 0).toFixed(0)} ms`,
    `warm ${medianOf(times).toFixed(1)} ms (median of ${warm.length})`,
    `best ${Math.min(...times).toFixed(1)} ms`,
    `${medianOf(warm.map((round) => round.own / round.reference)).toFixed(2)} reference loops`,
  ];
  console.log(`${title.padEnd(20)} ${figures.join(", ")}`);
}

console.log(`${facts.length} facts; a reference loop counts ${REFERENCE_WORDS} words`);
report("cards of 100 facts", cards);
report("items of 100 facts", items);
