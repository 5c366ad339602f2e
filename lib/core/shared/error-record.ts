/** An error as the log and the list of errors keep it: nothing that someone sent, and where it came from. */
export interface ErrorRecord {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  /** Lines of code, innermost first. */
  readonly stack: string;
  readonly cause?: ErrorRecord;
}

const LONGEST_MESSAGE = 300;
const DEEPEST_CAUSE = 3;
const REMOVED = "…";

/** What an error says, without what it may quote. */
export function toErrorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: "Not an error object", stack: "" };
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return {
    type: error.name,
    ...(typeof code === "string" && { code }),
    message: withoutData(error.message),
    stack: framesOf(error),
    ...(cause instanceof Error && depth < DEEPEST_CAUSE && { cause: toErrorRecord(cause, depth + 1) }),
  };
}

/** A stack begins with the message, which may have several lines. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join("\n");
}

/**
 * A message without the values that it may quote: PostgreSQL puts them between quotation marks or in brackets after "=",
 * Prisma shows the code of the call. What our own tables are called stays, and names of JavaScript, as in "reading 'x'".
 */
export function withoutData(message: string): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "" && !/^\s|^[→\d]/.test(line));
  return lines
    .join(" ")
    .replace(
      /(\b(?:relation|column|constraint|index) "\w+")|"(?:[^"\\]|\\.)*"|`[^`]*`|“[^”]*”/g,
      (_, ours) => ours ?? REMOVED,
    )
    .replace(/'([^']*)'/g, (quoted, text: string) => (/^[A-Za-z_$][\w$]*$/.test(text) ? quoted : REMOVED))
    .replace(/=\([^)]*\)/g, `=(${REMOVED})`)
    .replace(/\S+@\S+/g, REMOVED)
    .replace(/https?:\/\/\S+/g, REMOVED)
    .slice(0, LONGEST_MESSAGE);
}
