import { canonicalFact } from "@/lib/core/content/canonical-fact";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import { explainIssue } from "@/lib/core/content/explain-issue";
import type { Fact } from "@/lib/core/content/fact";
import { factSchema } from "@/lib/core/content/fact-schema";
import { factHash } from "@/lib/core/content/facts-in-force";
import { factOfForm } from "@/lib/core/content/form-to-fact";
import { toFactForm } from "@/lib/core/content/to-fact-form";
import type { FactId } from "@/lib/core/shared/ids";
import { comparePartialDates } from "@/lib/core/shared/partial-date";

/**
 * What an editor can do to a fact. "correct": it was wrong. "supersede": it was right but has changed. "retire": no longer
 * asked. "restore": asked again.
 */
export type FactChangeRequest =
  | { readonly change: "correct"; readonly fields: FieldChanges }
  | { readonly change: "supersede"; readonly fields: FieldChanges }
  | { readonly change: "supersede"; readonly supersededBy: FactId }
  | { readonly change: "retire" }
  | { readonly change: "restore" };

/** Changed fields of a fact in the form of content/facts/*.yaml; null takes a field away. */
export type FieldChanges = Readonly<Record<string, unknown>>;

/** The fact to be changed. */
export interface ChangeableFact {
  readonly data: Fact;
  readonly retired: boolean;
  /** As it was before it was retired; absent where it is not retired, or was not by an editor. */
  readonly beforeRetirement?: Fact | undefined;
}

export type DecidedChange =
  | { readonly ok: true; readonly data: Fact; readonly retired: boolean }
  | { readonly ok: false; readonly reason: "is-retired" | "is-in-use" | "nothing-changed" }
  | { readonly ok: false; readonly reason: "bad-form"; readonly problems: readonly FieldProblem[] };

/** What the fact is after a change, or why the change cannot be made. */
export function decideFactChange(
  current: ChangeableFact,
  request: FactChangeRequest,
  factsInUse: ReadonlySet<string>,
): DecidedChange {
  if (request.change === "restore") {
    if (!current.retired) return { ok: false, reason: "is-in-use" };
    return { ok: true, data: current.beforeRetirement ?? current.data, retired: false };
  }
  if (current.retired) return { ok: false, reason: "is-retired" };
  if (request.change === "retire") return { ok: true, data: current.data, retired: true };
  if ("supersededBy" in request) return replacedBy(current.data, request.supersededBy, factsInUse);
  const changed = withFields(current.data, request.fields);
  if (!changed.ok) return changed;
  if (factHash(changed.data) === factHash(current.data)) return { ok: false, reason: "nothing-changed" };
  const problems = request.change === "supersede" ? datingProblems(current.data, changed.data, request.fields) : [];
  return problems.length > 0 ? { ok: false, reason: "bad-form", problems } : changed;
}

function replacedBy(data: Fact, supersededBy: FactId, factsInUse: ReadonlySet<string>): DecidedChange {
  if (supersededBy !== data.id && factsInUse.has(supersededBy))
    return { ok: true, data: { ...data, supersededBy }, retired: true };
  const message =
    supersededBy === data.id
      ? "A fact can’t replace itself. Choose another one."
      : "This fact isn’t in use. Choose the one that’s true now.";
  return { ok: false, reason: "bad-form", problems: [{ path: ["supersededBy"], message }] };
}

type Merged = Extract<DecidedChange, { ok: true }> | Extract<DecidedChange, { reason: "bad-form" }>;

function withFields(data: Fact, fields: FieldChanges): Merged {
  const fixed = (["id", "kind"] as const).filter((name) => name in fields && fields[name] !== data[name]);
  if (fixed.length > 0) {
    const problems = fixed.map((name) => ({
      path: [name],
      message: `The ${name} of a fact can’t change. It stays "${data[name]}".`,
    }));
    return { ok: false, reason: "bad-form", problems };
  }
  const merged = Object.entries({ ...toFactForm(data), ...fields }).filter(([, value]) => value !== null);
  const form = factSchema.safeParse(Object.fromEntries(merged));
  if (!form.success) return { ok: false, reason: "bad-form", problems: form.error.issues.flatMap(explainIssue) };
  const read = factOfForm(form.data);
  return read.ok
    ? { ok: true, data: canonicalFact(read.fact), retired: false }
    : { ok: false, reason: "bad-form", problems: read.problems };
}

/** Learners are told since when an update is true, so it needs a date, no earlier than the old one. */
function datingProblems(before: Fact, after: Fact, fields: FieldChanges): readonly FieldProblem[] {
  const path = ["asOf"];
  if (!("asOf" in fields)) return [{ path, message: "Add the date from which this is true." }];
  if (comparePartialDates(after.asOf, before.asOf) >= 0) return [];
  return [
    { path, message: "The update can’t be older than the fact it replaces. Use a later date, or choose “Correct it”." },
  ];
}
