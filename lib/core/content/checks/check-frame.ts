import type { Comparison } from "@/lib/core/content/comparison";
import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import type { Objective } from "@/lib/core/content/objective";

/** An objective belongs to articles that are there, and has facts. */
export function checkObjective(objective: Objective, index: ContentIndex): readonly FieldProblem[] {
  const unknown = objective.sources.flatMap((id, position) =>
    index.sources.has(id)
      ? []
      : [{ path: ["sources", position], message: `There is no source "${id}". Correct the id, or remove it.` }],
  );
  const hasFacts = [...index.facts.values()].some((fact) => fact.objectiveId === objective.id);
  if (hasFacts) return unknown;
  const message = `No fact has the objective "${objective.id}". Give it to a fact, or remove it.`;
  return [...unknown, { path: ["id"], message }];
}

/** Each account of a comparison is a fact that is there, once. */
export function checkComparison({ accounts }: Comparison, index: ContentIndex): readonly FieldProblem[] {
  return accounts.flatMap((id, position) => {
    const path = ["accounts", position];
    if (!index.facts.has(id)) return [{ path, message: `There is no fact "${id}". Correct the id, or remove it.` }];
    return accounts.indexOf(id) < position ? [{ path, message: `The fact "${id}" is listed twice.` }] : [];
  });
}

/** A fact serves one objective that is there; without any objectives in the content it needs none. */
export function checkFactObjective({ objectiveId }: Fact, index: ContentIndex): readonly FieldProblem[] {
  if (objectiveId === undefined) {
    if (index.objectives.size === 0) return [];
    return [{ path: ["objective"], message: "Choose a learning objective (objectives.yaml)." }];
  }
  if (index.objectives.has(objectiveId)) return [];
  const message = `There is no objective "${objectiveId}". Add it to content/objectives.yaml, or correct the id.`;
  return [{ path: ["objective"], message }];
}
