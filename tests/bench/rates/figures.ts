import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One measurement beside its limit, of each run. */
export interface Figure {
  readonly name: string;
  readonly unit: "/s" | "ms" | "MB";
  readonly ours: number[];
  /** What the same machine can do at most, or at least, in the same runs; empty where the bar is absolute. */
  readonly limit: number[];
  readonly limitIs: string;
  /** Bar of the ratio of ours to the limit, or of ours where there is no limit. */
  readonly bar: { readonly least: number } | { readonly most: number };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The rate of several things that each request has to do one after the other. */
export function inSeries(rates: readonly number[]): number {
  return 1 / rates.reduce((sum, rate) => sum + 1 / rate, 0);
}

/** What the bar is about: the median over the runs of each run's ratio, since runs differ more than what is in one. */
export function ratioOf({ ours, limit }: Figure): number {
  return median(limit.length === 0 ? ours : ours.map((value, run) => value / (limit[run] ?? Number.NaN)));
}

export function isMet(figure: Figure): boolean {
  const value = ratioOf(figure);
  return "least" in figure.bar ? value >= figure.bar.least : value <= figure.bar.most;
}

const shown = (value: number) => value.toFixed(value < 10 ? 2 : 0);

export function printFigures(figures: readonly Figure[]): void {
  for (const figure of figures) {
    const { name, unit, ours, limit, limitIs, bar } = figure;
    const beside =
      limit.length === 0 ? "" : ` of ${shown(median(limit))} ${unit} (${limitIs}): ${shown(ratioOf(figure))}`;
    const wanted = "least" in bar ? `at least ${bar.least}` : `at most ${bar.most}`;
    console.log(
      `${isMet(figure) ? "met   " : "MISSED"} ${name}: ${shown(median(ours))} ${unit}${beside}; bar ${wanted}`,
    );
  }
}

/** Keeps every run's figures in a file. @returns where it is */
export function keepFigures(figures: readonly Figure[], folder: string, now: Date): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${now.toISOString().replaceAll(":", "-")}.json`);
  const kept = figures.map((figure) => ({ ...figure, value: ratioOf(figure), met: isMet(figure) }));
  writeFileSync(file, `${JSON.stringify({ at: now.toISOString(), figures: kept }, null, 2)}\n`);
  return file;
}
