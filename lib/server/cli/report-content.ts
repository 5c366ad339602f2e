import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { generateItems } from "@/lib/core/generation/generate-items";
import { reportOn } from "@/lib/core/generation/report/bank-report";
import type { Measure } from "@/lib/core/generation/report/measure";
import { reportPage } from "@/lib/server/cli/report-page";
import { readContent } from "@/lib/server/content/read-content";

/** The compiler is still warming up in the first of them, and others at work on the machine slow some of the rest. */
const WARM_UP_RUNS = 10;
const TIMED_RUNS = 15;
const MOST_MS_PER_100_FACTS = 50;

/**
 * npm run content:report [-- --content DIR] [-- --out DIR] [-- --json FILE]: the bank measured as a whole, as a table, as a
 * page and as JSON. The exit code is 1 where a bar is missed, but for the time, which depends on the machine.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string", default: "content-report" },
      json: { type: "string" },
    },
  });
  const content = await readContent(values.content);
  const report = reportOn(content);
  const measures = [...report.measures, timeMeasure(content)];
  const page = path.join(values.out, "report.html");
  const json = values.json ?? path.join(values.out, "report.json");
  await mkdir(values.out, { recursive: true });
  await writeFile(page, reportPage({ ...report, measures }));
  await writeFile(json, `${JSON.stringify({ ...report, measures }, null, 2)}\n`);
  console.log(measures.map(lineOf).join("\n"));
  console.log(
    `\n${report.counts.facts} facts, ${report.counts.cards} cards, ${report.counts.items} items: ${page}, ${json}`,
  );
  return report.measures.every(({ passes }) => passes) ? 0 : 1;
}

/** The median of the warm runs, the bank scaled to 100 facts: items are made of all its facts together. */
function timeMeasure({ facts, entities, sources }: Awaited<ReturnType<typeof readContent>>): Measure {
  const run = () => {
    const start = process.cpuUsage();
    generateItems(facts, entities, sources);
    const { user, system } = process.cpuUsage(start);
    return ((user + system) / 1000) * (100 / Math.max(1, facts.length));
  };
  for (let done = 0; done < WARM_UP_RUNS; done += 1) run();
  const times = Array.from({ length: TIMED_RUNS }, run).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  return {
    id: "time",
    name: "Time to make the items",
    definition: `Milliseconds of processor time for the items of the whole bank, scaled to 100 facts: median and best of ${TIMED_RUNS} runs after ${WARM_UP_RUNS} to warm up, on this machine.`,
    value: `${median.toFixed(0)} ms, best ${(times[0] ?? 0).toFixed(0)} ms`,
    bar: `at most ${MOST_MS_PER_100_FACTS} ms`,
    passes: median <= MOST_MS_PER_100_FACTS,
  };
}

function lineOf({ name, value, bar, passes }: Measure): string {
  return `${passes ? "ok  " : "MISS"} ${name.padEnd(48)} ${value}  (bar: ${bar})`;
}

process.exitCode = await main();
