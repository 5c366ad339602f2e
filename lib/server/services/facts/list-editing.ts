import { factsOutOfDate } from "@/lib/core/content/out-of-date";
import { editsBank } from "@/lib/core/shared/actor";
import { formatAsOf } from "@/lib/core/shared/partial-date";
import { toWireInstant } from "@/lib/core/study/views";
import { requireStaff } from "@/lib/server/services/access/require-editor";
import { listUndecidedConflicts } from "@/lib/server/services/content/content-conflicts";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadPublishedFacts } from "@/lib/server/store/content";
import { database } from "@/lib/server/store/database";
import { type ChangeKind, loadRecentChanges } from "@/lib/server/store/fact-versions";

/** What there is to do about the facts of the shared bank, and what has been done. */
export interface Editing {
  readonly mayEdit: boolean;
  readonly outOfDate: readonly {
    readonly factId: string;
    readonly statement: string;
    readonly asOf: string;
    readonly validUntil: string;
    readonly volatile: boolean;
  }[];
  /** Facts that content/ and the app have both changed. */
  readonly conflicts: readonly {
    readonly factId: string;
    readonly statement: string;
    /** Null where content/ has no such fact any more. */
    readonly inContent: string | null;
    readonly since: string;
  }[];
  readonly changes: readonly {
    readonly id: string;
    readonly factId: string;
    readonly version: number;
    readonly kind: ChangeKind;
    readonly reason: string;
    readonly at: string;
    readonly who: string | null;
    readonly was: string;
    readonly now: string | null;
    readonly relearned: number;
    readonly regraded: number;
  }[];
}

const CHANGES_SHOWN = 100;

/** For instructors and editors. @throws DomainError not-allowed */
export async function listEditing({ actor, now }: ServiceContext): Promise<Editing> {
  requireStaff(actor);
  const db = database();
  const [published, conflicts, changes] = await Promise.all([
    loadPublishedFacts(db),
    listUndecidedConflicts(db),
    loadRecentChanges(db, actor.userId, CHANGES_SHOWN),
  ]);
  const inUse = [...published.values()].filter(({ retired }) => !retired).map(({ data }) => data);
  return {
    mayEdit: editsBank(actor),
    outOfDate: factsOutOfDate(inUse, new Date(now).toISOString().slice(0, 10)).map((fact) => ({
      factId: fact.id,
      statement: fact.statement,
      asOf: formatAsOf(fact.asOf),
      validUntil: fact.validUntil === undefined ? "" : formatAsOf(fact.validUntil),
      volatile: fact.volatile,
    })),
    conflicts: conflicts.map(({ factId, statement, since }) => ({
      factId,
      statement: published.get(factId)?.data.statement ?? "",
      inContent: statement,
      since,
    })),
    changes: changes.map(({ at, data, ...change }) => ({
      ...change,
      at: toWireInstant(at.getTime()),
      was: data.was.statement,
      now: data.now?.statement ?? null,
      relearned: data.cards.filter(({ effect }) => effect === "relearn").length,
    })),
  };
}
