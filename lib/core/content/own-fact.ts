import { nameWordings } from "@/lib/core/content/answer-wordings";
import { canonicalFact } from "@/lib/core/content/canonical-fact";
import { namedEntityIds } from "@/lib/core/content/checks/check-references";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Entity } from "@/lib/core/content/entity";
import { explainIssue } from "@/lib/core/content/explain-issue";
import type { Fact } from "@/lib/core/content/fact";
import { factSchema } from "@/lib/core/content/fact-schema";
import { factOfForm } from "@/lib/core/content/form-to-fact";
import { containsPhrase } from "@/lib/core/content/phrase";
import type { FactId } from "@/lib/core/shared/ids";

export type ReadOwnFact =
  | {
      readonly ok: true;
      readonly fact: Fact;
      /** Whether its author has said what is to be asked; else it has no questions yet. */
      readonly hasAsks: boolean;
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Under this tag stand facts whose author has given them none. */
const OWN_TAG = "own";

/** Passes the schema in the place of questions that are still to be suggested; it is never kept. */
const NO_ASKS_YET = [{ target: "speaker", question: "?" }] as const;

/**
 * Reads a fact that someone writes for a deck of their own, in the form of content/facts/*.yaml. What only the shared
 * bank needs may be missing: the id is given to it, and its slot is nobody else's.
 */
export function readOwnFact(form: Readonly<Record<string, unknown>>, id: FactId): ReadOwnFact {
  const { asks } = form;
  const hasAsks = asks !== undefined;
  const whole = { tags: [OWN_TAG], importance: 2, slotKey: id, ...form, id, ...(!hasAsks && { asks: NO_ASKS_YET }) };
  const read = factSchema.safeParse(whole);
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap(explainIssue) };
  const made = factOfForm(hasAsks ? read.data : { ...read.data, asks: [] });
  if (!made.ok) return made;
  return { ok: true, fact: canonicalFact(made.fact), hasAsks };
}

/** The fact with everyone whom it names, in its parts or by their name in its statement, each once. */
export function withNamedEntities(fact: Fact, entities: readonly Entity[]): Fact {
  const inStatement = entities
    .filter((entity) => entity.type !== "concept")
    .filter((entity) => nameWordings(entity).some((name) => containsPhrase(fact.statement, name)))
    .map(({ id }) => id);
  return { ...fact, entities: [...new Set([...namedEntityIds(fact), ...inStatement])] };
}
