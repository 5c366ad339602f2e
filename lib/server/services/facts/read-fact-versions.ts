import type { FactVersionLog } from "@/lib/contracts/fact-versions";
import { toFactForm } from "@/lib/core/content/to-fact-form";
import { teaches } from "@/lib/core/shared/actor";
import { DomainError } from "@/lib/core/shared/domain-error";
import { formatAsOf } from "@/lib/core/shared/partial-date";
import { toWireInstant } from "@/lib/core/study/views";
import { mayChange } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { database } from "@/lib/server/store/database";
import { loadFactLog } from "@/lib/server/store/fact-versions";
import { loadFact } from "@/lib/server/store/facts";
import { unknownFact } from "@/lib/words/problems";

/**
 * Every version of a fact, the newest first: what it said, what was changed, and why. Who did it is told to those who
 * teach and edit; the form in which it can be changed to those who may.
 * @throws DomainError not-found
 */
export async function readFactVersions({ actor, now }: ServiceContext, factId: string): Promise<FactVersionLog> {
  const db = database();
  const [log, stored] = await Promise.all([
    loadFactLog(db, factId),
    loadFact(db, { userId: actor.userId, now }, factId),
  ]);
  const current = log?.versions.find(({ version }) => version === log.currentVersion);
  if (log === undefined || stored === undefined || current === undefined)
    throw new DomainError("not-found", unknownFact([factId]));
  return {
    factId,
    currentVersion: log.currentVersion,
    retired: log.retired,
    versions: log.versions.map(({ version, data, at, change, reason, who }) => ({
      ...{ version, change, reason },
      at: toWireInstant(at.getTime()),
      who: teaches(actor) ? who : null,
      statement: data.statement,
      asOf: formatAsOf(data.asOf),
    })),
    form: mayChange(actor, stored) ? { ...toFactForm(current.data) } : null,
  };
}
