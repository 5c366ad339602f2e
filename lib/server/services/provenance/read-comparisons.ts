import type { EvidenceView } from "@/lib/contracts/provenance";
import type { FactView } from "@/lib/contracts/shared";
import type { ProvenanceIndex } from "@/lib/core/content/provenance";
import { DomainError } from "@/lib/core/shared/domain-error";
import { groupBy } from "@/lib/core/shared/group-by";
import type { ServiceContext } from "@/lib/server/services/context";
import { indexFrame, toEvidenceViews, toStatement } from "@/lib/server/services/provenance/fact-views";
import { type Frame, loadFrame } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { loadFacts, type StoredFact } from "@/lib/server/store/facts";
import { unknownComparison } from "@/lib/words/problems";

export interface ComparisonSummary {
  readonly id: string;
  readonly question: string;
  /** Whose views they are, each with what kinds of statement it makes. */
  readonly voices: readonly Voice[];
}

/** A speaker, or an article where it speaks for itself. */
export interface Voice {
  readonly name: string;
  readonly kinds: readonly FactView["epistemic"][];
}

/** The questions on which the articles, or those quoted in them, do not agree. */
export async function listComparisons(_context: ServiceContext): Promise<readonly ComparisonSummary[]> {
  const db = database();
  const frame = await loadFrame(db);
  const facts = await loadFacts(
    db,
    frame.comparisons.flatMap(({ accounts }) => accounts),
  );
  const index = indexFrame(frame);
  return frame.comparisons.map((comparison) => ({
    id: comparison.id,
    question: comparison.question,
    voices: groupByVoice(accountsOf(comparison, facts, index)).map(({ name, accounts }) => ({
      name,
      kinds: accounts.map(({ statement }) => statement.epistemic),
    })),
  }));
}

/** One of several accounts of the same thing. */
export interface Account {
  readonly statement: FactView;
  /** A line that tells who the speaker is. */
  readonly speakerGloss: string | null;
  readonly evidence: readonly EvidenceView[];
  /** No longer asked. */
  readonly retired: boolean;
}

export interface ComparisonView {
  readonly id: string;
  readonly question: string;
  readonly note: string;
  /** In the order in which they first speak. */
  readonly voices: readonly { readonly name: string; readonly accounts: readonly Account[] }[];
}

/** Rival accounts of one thing, in their order. @throws DomainError not-found */
export async function readComparison(_context: ServiceContext, comparisonId: string): Promise<ComparisonView> {
  const db = database();
  const frame = await loadFrame(db);
  const comparison = frame.comparisons.find(({ id }) => id === comparisonId);
  if (comparison === undefined) throw new DomainError("not-found", unknownComparison);
  const { id, question, note } = comparison;
  const facts = await loadFacts(db, comparison.accounts);
  return { id, question, note, voices: groupByVoice(accountsOf(comparison, facts, indexFrame(frame))) };
}

function accountsOf(
  { accounts }: Frame["comparisons"][number],
  facts: readonly StoredFact[],
  index: ProvenanceIndex,
): readonly Account[] {
  return accounts.flatMap((factId) => {
    const stored = facts.find(({ fact }) => fact.id === factId);
    if (stored === undefined) return [];
    const { fact, retired } = stored;
    const speaker = fact.attribution && index.entities.get(fact.attribution.speakerId);
    return {
      statement: toStatement(fact, index),
      speakerGloss: speaker?.gloss ?? null,
      evidence: toEvidenceViews(fact, index),
      retired,
    };
  });
}

function groupByVoice(accounts: readonly Account[]): ComparisonView["voices"] {
  return [...groupBy(accounts, voiceOf)].map(([name, ofVoice]) => ({ name, accounts: ofVoice }));
}

function voiceOf({ statement, evidence }: Account): string {
  return statement.attribution?.speaker ?? evidence[0]?.shortName ?? "";
}
