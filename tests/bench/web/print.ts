/** A figure beside its bar. @param holds null where there is no bar */
export function print(what: string, figures: string, holds: boolean | null): void {
  console.log(`${holds === null ? " " : holds ? "✓" : "✗"} ${what}: ${figures}`);
}

export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
