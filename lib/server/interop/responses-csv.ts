import type { ResearchResponse } from "@/lib/contracts/research";
import { writeCsv } from "@/lib/server/interop/write-csv";

const COLUMNS: readonly (keyof ResearchResponse)[] = [
  ...(["learner", "assignment", "day", "run", "position", "itemId", "itemVersion", "type", "answered"] as const),
  ...(["correct", "nearMiss", "choice", "durationMs", "recallBefore", "firstSight", "regraded"] as const),
];

/** Answers for research as a table: a line for each, columns as the fields are called. */
export function responsesCsv(responses: readonly ResearchResponse[]): string {
  const rows = responses.map((response) =>
    COLUMNS.map((column) => {
      const value = response[column];
      return typeof value === "boolean" ? Number(value) : value;
    }),
  );
  return writeCsv([COLUMNS, ...rows]);
}
