import type { z } from "zod";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";

/** "asks[0].question", as a person would point at it. */
function nameOf(path: FieldPath): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

function pathOf(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
}

/** What a schema found wrong, as problems that say which field and what to do; one for each unknown field. */
export function explainIssue(issue: z.core.$ZodIssue): readonly FieldProblem[] {
  const path = pathOf(issue);
  const field = nameOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `Unknown field "${key}"${field === "" ? "" : ` in ${field}`}: remove it, or correct its name.`,
      }));
    case "invalid_value":
      return [{ path, message: `"${field}" must be one of: ${issue.values.join(", ")}.` }];
    case "invalid_type":
      return [{ path, message: missingOrMistyped(field, issue) }];
    default:
      return [{ path, message: field === "" ? issue.message : `"${field}": ${issue.message}` }];
  }
}

function missingOrMistyped(field: string, issue: z.core.$ZodIssueInvalidType): string {
  if (field === "") return "This must be a set of fields, beginning with its id.";
  const isMissing = issue.message.endsWith("received undefined");
  return isMissing
    ? `"${field}" is missing.`
    : `"${field}" must be: ${NAME_OF_TYPE[issue.expected] ?? issue.expected}.`;
}

const NAME_OF_TYPE: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a set of fields",
  string: "text",
};
