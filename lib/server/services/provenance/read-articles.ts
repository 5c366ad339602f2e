import type { EvidenceView } from "@/lib/contracts/provenance";
import type { FactView } from "@/lib/contracts/shared";
import type { Fact } from "@/lib/core/content/fact";
import type { ProvenanceIndex } from "@/lib/core/content/provenance";
import type { Source } from "@/lib/core/content/source";
import { DomainError } from "@/lib/core/shared/domain-error";
import type { ServiceContext } from "@/lib/server/services/context";
import { indexFrame, toEvidenceViews, toStatement } from "@/lib/server/services/provenance/fact-views";
import { loadFrame, loadFrameOfFacts } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { loadFactsInUse, loadFactsOfSource } from "@/lib/server/store/facts";
import { unknownSource } from "@/lib/words/problems";

export interface ArticleSummary extends Source {
  /** How many facts have evidence in it. */
  readonly facts: number;
}

/** The articles, with how many facts are taken from each. */
export async function listArticles(_context: ServiceContext): Promise<readonly ArticleSummary[]> {
  const db = database();
  const [{ sources }, facts] = await Promise.all([loadFrame(db), loadFactsInUse(db)]);
  return sources.map((source) => ({
    ...source,
    facts: facts.filter(({ fact }) => fact.evidence.some(({ sourceId }) => sourceId === source.id)).length,
  }));
}

/** A fact as its article gives it. */
export interface ArticleFact {
  readonly statement: FactView;
  /** The quotations from this article, in the order of their paragraphs. */
  readonly evidence: readonly EvidenceView[];
  /** Short names of the other articles that say so too. */
  readonly alsoIn: readonly string[];
}

export interface Article {
  readonly source: Source;
  /** What a student can do after it, first what belongs to it alone. */
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly facts: readonly ArticleFact[];
}

/** An article: what identifies it, and what is taken from it in its own order. @throws DomainError not-found */
export async function readArticle({ actor, now }: ServiceContext, sourceId: string): Promise<Article> {
  const db = database();
  const stored = await loadFactsOfSource(db, { userId: actor.userId, now }, sourceId);
  const frame = await loadFrameOfFacts(
    db,
    stored.map(({ fact }) => fact.id),
  );
  const source = frame.sources.find(({ id }) => id === sourceId);
  if (source === undefined) throw new DomainError("not-found", unknownSource);
  const index = indexFrame(frame);
  const facts = stored.map(({ fact }) => toArticleFact(fact, sourceId, index));
  return {
    source,
    objectives: frame.objectives
      .filter(({ sources }) => sources.includes(source.id))
      .toSorted((a, b) => a.sources.length - b.sources.length)
      .map(({ id, text }) => ({ id, text })),
    facts: facts.toSorted((a, b) => firstParagraph(a) - firstParagraph(b)),
  };
}

function toArticleFact(fact: Fact, sourceId: string, index: ProvenanceIndex): ArticleFact {
  const evidence = toEvidenceViews(fact, index);
  const here = evidence.filter((one) => one.sourceId === sourceId);
  const elsewhere = evidence.filter((one) => one.sourceId !== sourceId);
  return {
    statement: toStatement(fact, index),
    evidence: here.toSorted((a, b) => a.paragraph - b.paragraph),
    alsoIn: [...new Set(elsewhere.map(({ shortName }) => shortName))],
  };
}

function firstParagraph({ evidence }: ArticleFact): number {
  return evidence[0]?.paragraph ?? 0;
}
