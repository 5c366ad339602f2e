/** What a schema reports about one value, as zod hands it to an error map. */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly format?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
}

const TYPES: Readonly<Record<string, string>> = {
  array: "Send a list here.",
  boolean: "Choose yes or no.",
  int: "Enter a whole number.",
  number: "Enter a number.",
  string: "Enter text.",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "Enter a date such as 2026-03-02.",
  datetime: "Enter a date and time such as 2026-03-02T09:00:00Z.",
  email: "Enter an e-mail address, such as name@example.org.",
  url: "Enter a link that starts with http:// or https://.",
};

/** What to do about a value that a schema refuses without words of its own. */
export function schemaProblem(issue: SchemaIssue): string {
  if (issue.input === undefined || issue.input === null || issue.input === "") return "Fill this in.";
  switch (issue.code) {
    case "invalid_type":
      return TYPES[String(issue.expected)] ?? "Check this.";
    case "too_small":
      return boundOf(issue.origin, `at least ${issue.minimum}`, `${issue.minimum} or more`);
    case "too_big":
      return boundOf(issue.origin, `at most ${issue.maximum}`, `${issue.maximum} or less`);
    case "invalid_value":
      return Array.isArray(issue.values) ? `Choose one of: ${issue.values.join(", ")}.` : "Choose one of the options.";
    case "invalid_format":
      return FORMATS[String(issue.format)] ?? "Check how this is written.";
    case "unrecognized_keys":
      return `Remove what isn’t expected: ${Array.isArray(issue.keys) ? issue.keys.join(", ") : ""}.`;
    default:
      return "Check this.";
  }
}

function boundOf(origin: unknown, many: string, amount: string): string {
  if (origin === "string") return `Use ${many} characters.`;
  return origin === "array" || origin === "set" ? `Choose ${many}.` : `Enter ${amount}.`;
}
