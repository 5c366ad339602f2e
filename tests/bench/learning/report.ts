import {
  atMinutes,
  type ByCell,
  cellMean,
  type Estimate,
  type Measure,
  overall,
  pairedDifference,
} from "@/tests/bench/learning/figures";
import type { Cell } from "@/tests/bench/learning/policy";

/** What was run: for every policy its outcomes in every cell. */
export interface Results {
  readonly cells: readonly Cell[];
  readonly timeEnough: readonly boolean[];
  readonly byPolicy: ReadonlyMap<string, ByCell>;
}

const points = (share: number) => (share * 100).toFixed(1);
const signed = ({ mean, margin }: Estimate, scale: number) =>
  `${mean >= 0 ? "+" : ""}${(mean * scale).toFixed(2)} ± ${(margin * scale).toFixed(2)}`;

/** A table of the policies, each beside the plan: positive where the plan is higher. */
export function printTable(title: string, results: Results, baseline = "plan"): void {
  const plan = results.byPolicy.get(baseline) ?? [];
  console.log(`\n${title} (${results.cells.length} cells, ${plan[0]?.length ?? 0} learners each)`);
  console.log(
    `${"policy".padEnd(26)} ready  minutes  30 days later  ${baseline} minus it, with 95 % confidence: ready | minutes | 30 days later`,
  );
  for (const [name, cells] of results.byPolicy) {
    const difference = (measure: Measure, scale: number) =>
      name === baseline ? "" : signed(pairedDifference(plan, cells, measure), scale);
    console.log(
      `${name.padEnd(26)} ${points(overall(cells, "readiness")).padStart(5)}  ${overall(cells, "minutes").toFixed(1).padStart(7)}  ${points(overall(cells, "later")).padStart(13)}  ${difference("readiness", 100).padStart(15)} | ${difference("minutes", 1).padStart(15)} | ${difference("later", 100).padStart(15)}`,
    );
  }
}

/** The results of some of the cells. */
export function some(results: Results, keep: (place: number) => boolean): Results {
  const places = results.cells.map((_, place) => place).filter(keep);
  const pick = <Value>(list: readonly Value[]) => places.flatMap((place) => list.slice(place, place + 1));
  return {
    cells: pick(results.cells),
    timeEnough: pick(results.timeEnough),
    byPolicy: new Map([...results.byPolicy].map(([name, cells]) => [name, pick(cells)])),
  };
}

/** The results of the first learners alone. */
export function firstLearners(results: Results, count: number): Results {
  const firsts = [...results.byPolicy].map(
    ([name, cells]) => [name, cells.map((cell) => cell.slice(0, count))] as const,
  );
  return { ...results, byPolicy: new Map(firsts) };
}

function line(met: boolean, words: string): void {
  console.log(`${met ? "met    " : "NOT MET"}  ${words}`);
}

interface Gain {
  readonly ready: number;
  readonly later: number;
  readonly minutes: number;
  readonly readiness: number;
}

function gainOver({ byPolicy }: Results, other: string): Gain {
  const [plan, reference] = [byPolicy.get("plan") ?? [], byPolicy.get(other) ?? []];
  return {
    ready: pairedDifference(plan, reference, "readiness").mean * 100,
    later: pairedDifference(plan, reference, "later").mean * 100,
    minutes: overall(plan, "minutes") / overall(reference, "minutes"),
    readiness: overall(plan, "readiness") * 100,
  };
}

/** The bars of the design, each met or not. `reference` is FSRS 0.90 as in Anki. */
export function printBars(results: Results, reference: string): void {
  console.log("\nBars");
  const all = gainOver(results, reference);
  line(all.ready >= 8, `at least 8.0 points higher at the date: ${all.ready.toFixed(2)}`);
  line(all.minutes <= 0.91, `in at most 0.91 of the minutes: ${all.minutes.toFixed(3)}`);
  line(all.later >= 7.5, `at least 7.5 points higher 30 days later: ${all.later.toFixed(2)}`);
  const enough = some(results, (place) => results.timeEnough[place] === true);
  if (enough.cells.length > 0) {
    const { ready, readiness, minutes } = gainOver(enough, reference);
    line(ready >= 3.3, `where time suffices (${enough.cells.length} cells) at least 3.3 points: ${ready.toFixed(2)}`);
    line(readiness >= 97.8, `where time suffices a readiness of at least 97.8 %: ${readiness.toFixed(2)}`);
    line(minutes <= 0.87, `where time suffices in at most 0.87 of the minutes: ${minutes.toFixed(3)}`);
  }
  const short = some(results, (place) => results.timeEnough[place] === false);
  if (short.cells.length > 0) {
    const { ready, minutes } = gainOver(short, reference);
    line(ready >= 20.5, `where time is short (${short.cells.length} cells) at least 20.5 points: ${ready.toFixed(2)}`);
    line(minutes <= 1.05, `where time is short in at most 1.05 of the minutes: ${minutes.toFixed(3)}`);
  }
  printEveryCell(results, reference);
}

function printEveryCell({ cells, byPolicy }: Results, reference: string): void {
  const [plan, anki] = [byPolicy.get("plan") ?? [], byPolicy.get(reference) ?? []];
  const leastGain = (measure: Measure) =>
    Math.min(...cells.map((_, place) => cellMean(plan[place] ?? [], measure) - cellMean(anki[place] ?? [], measure)));
  const [ready, later] = [leastGain("readiness"), leastGain("later")];
  line(ready >= 0, `in no cell below ${reference} at the date: the least gain is ${points(ready)}`);
  line(later >= 0, `in no cell below ${reference} 30 days later: the least gain is ${points(later)}`);
}

/**
 * The plan beside another rule at that rule's minutes, cell by cell: where it takes fewer or more of them by itself it
 * is read off its runs with other floors under the price. A cell counts as below where chance alone hardly explains it.
 */
export function printAtEqualMinutes({ cells, byPolicy }: Results, rule: string, otherFloors: readonly ByCell[]): void {
  const [plan, other] = [byPolicy.get("plan") ?? [], byPolicy.get(rule) ?? []];
  const equal = cells.map((_, place) =>
    atMinutes(
      [plan, ...otherFloors].map((run) => run[place] ?? []),
      cellMean(other[place] ?? [], "minutes"),
    ),
  );
  const gains = (measure: Measure) =>
    cells.map((_, place) => pairedDifference(equal.slice(place, place + 1), other.slice(place, place + 1), measure));
  const [ready, later] = [gains("readiness"), gains("later")];
  const below = (list: readonly Estimate[]) => list.filter(({ mean, margin }) => mean + margin < 0).length;
  const minutes = pairedDifference(equal, other, "minutes");
  console.log(
    `\nThe plan at the minutes of the ${rule} rule (${signed(minutes, 1)} of them), plan minus rule, ${plan[0]?.length ?? 0} learners`,
  );
  console.log(
    `readiness ${signed(pairedDifference(equal, other, "readiness"), 100)}   30 days later ${signed(pairedDifference(equal, other, "later"), 100)}`,
  );
  for (const [place, { cards, days, minutes: perDay }] of cells.entries()) {
    const [one, two] = [ready[place], later[place]];
    if (one === undefined || two === undefined) continue;
    console.log(
      `${String(cards).padStart(3)} cards ${String(days).padStart(2)} days ${String(perDay).padStart(2)} minutes  readiness ${signed(one, 100).padStart(15)}   30 days later ${signed(two, 100).padStart(15)}`,
    );
  }
  line(below(ready) === 0, `in no cell below the ${rule} rule at its minutes: ${below(ready)} cells at the date`);
  console.log(`         (30 days later: ${below(later)} cells)`);
}
