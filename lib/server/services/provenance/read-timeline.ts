import type { FactView } from "@/lib/contracts/shared";
import type { Fact } from "@/lib/core/content/fact";
import type { ProvenanceIndex } from "@/lib/core/content/provenance";
import { type Dated, dateOf, isAhead } from "@/lib/core/content/timeline";
import { formatAsOf, formatPartialDate } from "@/lib/core/shared/partial-date";
import type { ServiceContext } from "@/lib/server/services/context";
import { indexFrame, toStatement } from "@/lib/server/services/provenance/fact-views";
import { loadFrame } from "@/lib/server/store/bank";
import { database } from "@/lib/server/store/database";
import { loadFactsInUse } from "@/lib/server/store/facts";

export interface TimelineEntry extends Dated {
  readonly statement: FactView;
  /** As precise as it is known: "9 March 2022", "by 2027", "around 1 February 2023". */
  readonly when: string;
}

export interface TimelineView {
  readonly sources: readonly { readonly id: string; readonly shortName: string }[];
  readonly entries: readonly TimelineEntry[];
  /** Facts left out since they have no date of their own. */
  readonly undated: number;
}

/** What happened when, and what is aimed at: of all facts in use, or of one article's. */
export async function readTimeline(_context: ServiceContext, sourceId: string | undefined): Promise<TimelineView> {
  const db = database();
  const [frame, stored] = await Promise.all([loadFrame(db), loadFactsInUse(db)]);
  const facts = stored
    .map(({ fact }) => fact)
    .filter(({ evidence }) => sourceId === undefined || evidence.some((one) => one.sourceId === sourceId));
  const index = indexFrame(frame);
  const entries = facts.flatMap((fact) => toEntry(fact, index));
  return {
    sources: frame.sources.map(({ id, shortName }) => ({ id, shortName })),
    entries,
    undated: facts.length - entries.length,
  };
}

function toEntry(fact: Fact, index: ProvenanceIndex): readonly TimelineEntry[] {
  const date = dateOf(fact);
  if (date === undefined) return [];
  const when = date.edge === undefined ? formatPartialDate(date) : formatAsOf(date);
  return [{ date, when, ahead: isAhead(fact), statement: toStatement(fact, index) }];
}
