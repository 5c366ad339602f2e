import type { FactPage } from "@/lib/contracts/provenance";
import type { Fact } from "@/lib/core/content/fact";
import { relationsOf } from "@/lib/core/content/fact-relations";
import type { ProvenanceIndex } from "@/lib/core/content/provenance";
import { DomainError } from "@/lib/core/shared/domain-error";
import { formatAsOf } from "@/lib/core/shared/partial-date";
import { toWireInstant } from "@/lib/core/study/views";
import { mayChange } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { indexFrame, toEvidenceViews, toRelatedFact, toStatement } from "@/lib/server/services/provenance/fact-views";
import { loadFrameOfFacts } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import {
  loadCardsOfFact,
  loadFact,
  loadFactChanges,
  loadRelatedFacts,
  type StoredChange,
  type StoredFact,
} from "@/lib/server/store/facts";
import { unknownFactPage } from "@/lib/words/problems";

/** Everything that can be told of one fact. @throws DomainError not-found */
export async function readFact({ actor, now }: ServiceContext, factId: string): Promise<FactPage> {
  const db = database();
  const viewer = { userId: actor.userId, now };
  const stored = await loadFact(db, viewer, factId);
  if (stored === undefined) throw new DomainError("not-found", unknownFactPage);
  const { fact, version, retired } = stored;
  const related = await loadRelatedFacts(db, viewer, fact);
  const [frame, cards, changes] = await Promise.all([
    loadFrameOfFacts(db, [factId, ...related.map((one) => one.fact.id)]),
    loadCardsOfFact(db, factId),
    loadFactChanges(db, factId),
  ]);
  const index = indexFrame(frame);
  const speaker = fact.attribution && index.entities.get(fact.attribution.speakerId);
  const objective = frame.objectives.find(({ id }) => id === fact.objectiveId);
  return {
    fact: toStatement(fact, index),
    version,
    retired,
    speaker: speaker === undefined ? null : { name: speaker.name, gloss: speaker.gloss },
    validUntil: fact.validUntil === undefined ? null : formatAsOf(fact.validUntil),
    evidence: toEvidenceViews(fact, index),
    ...toRelationViews(fact, related, index),
    comparisons: frame.comparisons
      .filter(({ accounts }) => accounts.includes(fact.id))
      .map(({ id, question }) => ({ id, question })),
    cards: cards.map(({ view, ...card }) => ({ ...card, prompt: view.prompt, answer: view.answer })),
    objective: objective === undefined ? null : { id: objective.id, text: objective.text },
    changes: changes.map(toChangeView),
    mayEdit: mayChange(actor, stored),
  };
}

/** What is no longer asked disagrees with nobody; it is still shown as what held before. */
function toRelationViews(fact: Fact, related: readonly StoredFact[], index: ProvenanceIndex) {
  const relations = relationsOf(
    fact,
    related.map((one) => one.fact),
  );
  const storedOf = new Map(related.map((one) => [one.fact.id, one]));
  const views = (ids: readonly Fact["id"][]) =>
    ids.flatMap((id) => {
      const stored = storedOf.get(id);
      return stored === undefined ? [] : [toRelatedFact(stored, index)];
    });
  const inUse = (ids: readonly Fact["id"][]) => views(ids).filter(({ retired }) => !retired);
  return {
    disagreements: relations.disagreements.flatMap(({ factId, notes }) =>
      inUse([factId]).map((other) => ({ fact: other, notes: [...notes] })),
    ),
    samePoint: inUse(relations.samePoint),
    supersededBy: views(relations.supersededBy === undefined ? [] : [relations.supersededBy])[0] ?? null,
    supersedes: views(relations.supersedes),
  };
}

function toChangeView({ at, ...change }: StoredChange): FactPage["changes"][number] {
  return { ...change, at: toWireInstant(at.getTime()) };
}
