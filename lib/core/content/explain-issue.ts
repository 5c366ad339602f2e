import type { z } from "zod";
import type { FieldFault, FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import { BAD_DATE, BAD_SLUG, EMPTY, MISSING } from "@/lib/core/content/schema-parts";

/** "asks[0].question", as people point at it in a file. */
function nameOf(path: FieldPath): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

function pathOf(issue: z.core.$ZodIssue): FieldPath {
  return issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
}

/** What a schema found wrong, as problems of fields in a file; one for each unknown field. */
export function explainIssue(issue: z.core.$ZodIssue): readonly FieldProblem[] {
  const path = pathOf(issue);
  const field = nameOf(path);
  const fault = faultOf(issue);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `Unknown field "${key}"${field === "" ? "" : ` in ${field}`}. Remove it, or correct its name.`,
      }));
    case "invalid_value":
      return [{ path, fault, message: `"${field}" must be one of: ${issue.values.join(", ")}.` }];
    case "invalid_type":
      return [{ path, fault, message: missingOrMistyped(field, issue) }];
    default:
      return [{ path, fault, message: field === "" ? issue.message : `"${field}": ${issue.message}` }];
  }
}

/** The faults that every form has words for. Whatever a form can't send otherwise counts as missing. */
function faultOf({ code, message }: z.core.$ZodIssue): FieldFault | undefined {
  if (message === BAD_DATE) return "bad-date";
  if (message === BAD_SLUG) return "bad-word";
  const isMissing = code === "invalid_type" || code === "invalid_value" || code === "invalid_union";
  return isMissing || code === "too_small" || message === EMPTY ? "missing" : undefined;
}

function missingOrMistyped(field: string, issue: z.core.$ZodIssueInvalidType): string {
  if (field === "") return "This must be a set of fields, beginning with its id.";
  const isMissing = issue.message.endsWith("received undefined");
  return isMissing ? `"${field}" ${MISSING}` : `"${field}" must be: ${NAME_OF_TYPE[issue.expected] ?? issue.expected}.`;
}

const NAME_OF_TYPE: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "a set of fields",
  string: "text",
};
