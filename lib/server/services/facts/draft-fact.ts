import type { CreateFactBody } from "@/lib/contracts/own-facts";
import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import type { PublishedFactState } from "@/lib/core/content/facts-in-force";
import { readOwnFact, withNamedEntities } from "@/lib/core/content/own-fact";
import { toFactForm } from "@/lib/core/content/to-fact-form";
import { suggestAsks } from "@/lib/core/generation/cards/suggest-asks";
import { type FactReport, lintFact } from "@/lib/core/generation/lint-fact";
import { asId, type FactId, type UserId } from "@/lib/core/shared/ids";
import { lintBank, loadFactsBeside } from "@/lib/server/services/facts/draft-change";
import { type Frame, loadFrame } from "@/lib/server/store/bank";
import { loadPublishedFacts } from "@/lib/server/store/content";
import type { Database } from "@/lib/server/store/database";
import { noQuestionsCome } from "@/lib/words/problems";

/** A fact that someone writes for a deck of their own, worked out and not saved. */
export interface FactDraft {
  readonly ok: true;
  readonly fact: Fact;
  /** The questions that it has, or could have. */
  readonly asks: readonly OfferedAsk[];
  readonly report: FactReport;
  /** What has been published of the same owner. */
  readonly published: ReadonlyMap<string, PublishedFactState>;
  readonly beside: ReadonlyMap<string, PublishedFactState>;
  readonly frame: Frame;
}

/** What keeps it from being saved; with its questions where it can be read at all. */
export interface RefusedFact {
  readonly ok: false;
  readonly problems: readonly FieldProblem[];
  readonly asks?: readonly OfferedAsk[];
}

/** A question of a fact that is being written. */
export interface OfferedAsk {
  readonly key: string;
  readonly wanted: boolean;
  readonly question: string;
  /** As the form has it. */
  readonly ask: Readonly<Record<string, unknown>>;
}

/** Reads and judges a new fact beside the shared bank and its author's other facts. Writes nothing. */
export async function draftFact(
  db: Database,
  owner: UserId,
  { fact: form, leaveOut }: CreateFactBody,
  newId: () => string,
): Promise<FactDraft | RefusedFact> {
  const read = readOwnFact(form, asId<FactId>(`own-${newId()}`));
  if (!read.ok) return read;
  const [published, beside, frame] = await Promise.all([
    loadPublishedFacts(db, owner),
    loadFactsBeside(db, owner),
    loadFrame(db, owner),
  ]);
  const named = withNamedEntities(read.fact, frame.entities);
  const judge = (fact: Fact) => lintFact(fact, lintBank(fact, new Map([...beside, ...published]), frame, owner));
  const judged = read.hasAsks ? { fact: named, report: judge(named) } : withSuggestedAsks(named, frame, judge);
  const asks = offerAsks(judged.fact, read.hasAsks ? [] : leaveOut);
  const wanted = { ...judged.fact, asks: judged.fact.asks.filter((_, index) => asks[index]?.wanted) };
  const { fact, report } =
    wanted.asks.length === judged.fact.asks.length ? judged : { fact: wanted, report: judge(wanted) };
  const problems = fact.asks.length > 0 ? report.problems : [...report.problems, NO_ASKS];
  if (problems.length > 0) return { ok: false, problems, asks };
  return { ok: true, fact, asks, report, published, beside, frame };
}

function offerAsks(fact: Fact, leaveOut: readonly string[]): readonly OfferedAsk[] {
  const forms = toFactForm(fact).asks;
  return fact.asks.map(({ target, label, direction, question }, index) => {
    const key = [target, direction, label].filter((part) => part !== undefined).join("-");
    return { key, wanted: !leaveOut.includes(key), question, ask: { ...forms[index] } };
  });
}

const NO_ASKS: FieldProblem = { path: ["asks"], message: noQuestionsCome };

interface JudgedFact {
  readonly fact: Fact;
  readonly report: FactReport;
}

/** The fact with the questions that come of its parts, but for those that the rules would refuse. */
function withSuggestedAsks(named: Fact, frame: Frame, judge: (fact: Fact) => FactReport): JudgedFact {
  const asks = suggestAsks(named, new Map(frame.entities.map((entity) => [entity.id, entity])));
  const fact = { ...named, asks };
  const report = judge(fact);
  const refused = new Set(report.problems.flatMap(({ path: [field, index] }) => (field === "asks" ? [index] : [])));
  if (refused.size === 0) return { fact, report };
  const rest = { ...named, asks: asks.filter((_, index) => !refused.has(index)) };
  return { fact: rest, report: judge(rest) };
}
