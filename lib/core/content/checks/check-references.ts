import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { asId, type EntityId } from "@/lib/core/shared/ids";

interface EntityReference {
  readonly path: FieldPath;
  readonly id: string | undefined;
}

function entityReferences(fact: Fact): readonly EntityReference[] {
  const references: EntityReference[] = fact.entities.map((id, index) => ({ path: ["entities", index], id }));
  references.push({ path: ["attribution", "speaker"], id: fact.attribution?.speakerId });
  if (fact.kind === "event") references.push({ path: ["actor"], id: fact.actor });
  if (fact.kind === "personRole")
    references.push({ path: ["person"], id: fact.person }, { path: ["organisation"], id: fact.organisation });
  if (fact.kind === "policy") references.push(...fact.parties.map((id, index) => ({ path: ["parties", index], id })));
  fact.asks.forEach(({ answer }, index) => {
    if (answer.type === "entity") references.push({ path: ["asks", index, "answer", "entity"], id: answer.entityId });
  });
  return references;
}

/** Everyone and everything that a fact names in its fields, maybe several times. */
export function namedEntityIds(fact: Fact): readonly EntityId[] {
  return entityReferences(fact).flatMap(({ id }) => (id === undefined ? [] : [asId<EntityId>(id)]));
}

/** Ids that lead nowhere: sources, entities, other facts. */
export function checkReferences(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const { path, id } of entityReferences(fact)) {
    if (id === undefined || index.entities.has(id)) continue;
    problems.push({ path, message: `There is no entity "${id}". Add it to content/entities.yaml, or correct the id.` });
  }
  fact.conflictsWith.forEach(({ factId }, position) => {
    problems.push(...checkOtherFact(fact, factId, ["conflictsWith", position, "fact"], index));
  });
  if (fact.supersededBy !== undefined)
    problems.push(...checkOtherFact(fact, fact.supersededBy, ["supersededBy"], index));
  return problems;
}

function checkOtherFact(fact: Fact, otherId: string, path: FieldPath, index: ContentIndex): readonly FieldProblem[] {
  if (otherId === fact.id) return [{ path, message: "A fact can’t refer to itself here. Choose another one." }];
  if (index.facts.has(otherId)) return [];
  return [{ path, message: `There is no fact "${otherId}". Correct the id, or remove it.` }];
}
