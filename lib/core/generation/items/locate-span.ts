/** What stands before and after a span in its statement. */
export interface SpanPlace {
  readonly before: string;
  readonly after: string;
}

/** Finds a span where it stands as whole words: "Japan" is not found in "Japanese". Undefined where it is nowhere. */
export function locateSpan(statement: string, span: string): SpanPlace | undefined {
  if (span === "") return undefined;
  for (let start = statement.indexOf(span); start >= 0; start = statement.indexOf(span, start + 1)) {
    const before = statement.slice(0, start);
    const after = statement.slice(start + span.length);
    const isCutOff = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(span);
    const goesOn = /[\p{L}\p{N}]$/u.test(span) && /^[\p{L}\p{N}]|^[.,]\d/u.test(after);
    const isDecimalPart = /\d[.,]$/.test(before) && /^\d/.test(span);
    if (!isCutOff && !goesOn && !isDecimalPart) return { before, after };
  }
  return undefined;
}
