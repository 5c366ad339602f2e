import type { CreateFactVersionBody } from "@/lib/contracts/fact-versions";
import { type DecidedChange, decideFactChange, type FactChangeRequest } from "@/lib/core/content/change-fact";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import {
  type FactEdition,
  type FactInForce,
  factHash,
  type PublishedFactState,
} from "@/lib/core/content/facts-in-force";
import { type CardChange, cardChanges } from "@/lib/core/generation/edition/card-changes";
import type { EditionPlan } from "@/lib/core/generation/edition/plan-edition";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { type FactReport, type LintBank, lintFact } from "@/lib/core/generation/lint-fact";
import { DomainError } from "@/lib/core/shared/domain-error";
import { asId } from "@/lib/core/shared/ids";
import type { TruthNow } from "@/lib/server/services/attempts/regrade-responses";
import { type BankInForce, planEditionOf } from "@/lib/server/services/content/publish-edition";
import { type Frame, loadFrame } from "@/lib/server/store/bank";
import { type BankOwner, loadPublishedFacts } from "@/lib/server/store/content";
import type { Database } from "@/lib/server/store/database";
import { loadFactVersion } from "@/lib/server/store/fact-versions";
import { changedMeanwhile, factIsInUse, factIsRetired, nothingChanged, unknownFact } from "@/lib/words/problems";

/** A change of a fact, worked out and not saved. */
export interface ChangeDraft {
  readonly ok: true;
  readonly before: PublishedFactState;
  readonly edition: FactEdition;
  /** Everything that holds after it, of the shared bank or of whoever the fact belongs to. */
  readonly bank: BankInForce;
  readonly plan: EditionPlan;
  readonly cards: readonly CardChange[];
  /** What the checks say of the fact; undefined where it is not asked any more. */
  readonly report: FactReport | undefined;
  /** The fact that holds in its place. */
  readonly successor: Fact | undefined;
  readonly truth: TruthNow;
}

/** What keeps a change from being made. */
export interface RefusedDraft {
  readonly ok: false;
  readonly problems: readonly FieldProblem[];
}

const CONFLICTS = { "is-retired": factIsRetired, "is-in-use": factIsInUse } as const;

/**
 * Works out a change of a fact: what it says then, and what becomes of its cards and items. Writes nothing.
 * @param owner whose fact it is; null for one of the shared bank
 * @throws DomainError not-found; conflict where the fact has been changed since, or is in a state that does not allow it
 */
export async function draftChange(
  db: Database,
  owner: BankOwner,
  factId: string,
  body: CreateFactVersionBody,
): Promise<ChangeDraft | RefusedDraft> {
  const [published, beside, frame] = await Promise.all([
    loadPublishedFacts(db, owner),
    loadFactsBeside(db, owner),
    loadFrame(db, owner),
  ]);
  const before = published.get(factId);
  if (before === undefined) throw new DomainError("not-found", unknownFact([factId]));
  if (before.version !== body.baseVersion) throw new DomainError("conflict", changedMeanwhile(before.version));
  const named = new Map([...beside, ...published]);
  const decided = await decide(db, before, body, named);
  if (!decided.ok) return refuse(decided);
  const report = decided.retired ? undefined : lintFact(decided.data, lintBank(decided.data, named, frame, owner));
  if (report !== undefined && report.problems.length > 0) return { ok: false, problems: report.problems };
  const edition: FactEdition = {
    data: decided.data,
    version: before.version + 1,
    contentHash: factHash(decided.data),
    origin: "app",
    retired: decided.retired,
  };
  const inUse = [...beside.values()].filter(({ retired }) => !retired).map(({ data }) => data);
  const bank = { owner, facts: factsAfter(published, edition), frame, beside: inUse };
  const plan = await planEditionOf(db, bank);
  return {
    ...{ ok: true, before, edition, bank, plan, report },
    cards: cardChanges(decided.data.id, generateCards([before.data], frame.entities), plan),
    successor: body.supersededBy === undefined ? undefined : named.get(body.supersededBy)?.data,
    truth: {
      fact: decided.data,
      items: new Map(plan.generated.items.map((item) => [item.id, item])),
      entities: frame.entities,
    },
  };
}

async function decide(
  db: Database,
  before: PublishedFactState,
  body: CreateFactVersionBody,
  published: ReadonlyMap<string, PublishedFactState>,
): Promise<DecidedChange> {
  const wasRetiredInApp = before.retired && before.origin === "app";
  const beforeRetirement = wasRetiredInApp ? await loadFactVersion(db, before.data.id, before.version - 1) : undefined;
  const inUse = new Set([...published].filter(([, { retired }]) => !retired).map(([id]) => id));
  return decideFactChange({ ...before, beforeRetirement }, toRequest(body), inUse);
}

function toRequest({ change, fact = {}, supersededBy }: CreateFactVersionBody): FactChangeRequest {
  if (change === "supersede")
    return supersededBy === undefined ? { change, fields: fact } : { change, supersededBy: asId(supersededBy) };
  return change === "correct" ? { change, fields: fact } : { change };
}

function refuse(decided: Extract<DecidedChange, { ok: false }>): RefusedDraft {
  if (decided.reason === "bad-form") return { ok: false, problems: decided.problems };
  if (decided.reason === "nothing-changed") return { ok: false, problems: [{ path: [], message: nothingChanged }] };
  throw new DomainError("conflict", CONFLICTS[decided.reason]);
}

/** What stands beside someone's own facts: those of the shared bank. */
export async function loadFactsBeside(
  db: Database,
  owner: BankOwner,
): Promise<ReadonlyMap<string, PublishedFactState>> {
  return owner === null ? new Map() : loadPublishedFacts(db);
}

/**
 * The facts in use, and those out of use that the changed one names. The facts of the shared bank serve its learning
 * objectives; of one's own may do without.
 */
export function lintBank(
  data: Fact,
  published: ReadonlyMap<string, PublishedFactState>,
  frame: Frame,
  owner: BankOwner,
): LintBank {
  const named = new Set<string>([...data.conflictsWith.map(({ factId }) => factId), data.supersededBy ?? ""]);
  const facts = [...published].filter(([id, { retired }]) => !retired || named.has(id)).map(([, state]) => state.data);
  const { entities, sources, objectives } = frame;
  const needsObjective = owner === null || data.objectiveId !== undefined;
  return { facts, entities, sources, ...(needsObjective && { objectives }) };
}

function factsAfter(
  published: ReadonlyMap<string, PublishedFactState>,
  { data, version, retired }: FactEdition,
): readonly FactInForce[] {
  return [...published.values()].flatMap((state): FactInForce[] => {
    if (state.data.id === data.id) return retired ? [] : [{ data, version }];
    return state.retired ? [] : [{ data: state.data, version: state.version }];
  });
}
