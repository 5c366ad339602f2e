import { createLog, setLog } from "@/lib/server/log";

/** A line of the log, as it is written. */
export type LogLine = Readonly<Record<string, any>> & { readonly level: string; readonly msg: string };

/** Takes down what this process logs. @returns the lines so far */
export function captureLog(): LogLine[] {
  const lines: LogLine[] = [];
  setLog(createLog("info", { write: (line) => lines.push(JSON.parse(line)) }));
  return lines;
}
