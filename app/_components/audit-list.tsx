import type { AuditEntry } from "@/lib/contracts/audit";
import { formatMoment } from "@/lib/words/format";
import { auditWords } from "@/lib/words/interface/audit";

interface AuditListProps {
  readonly entries: readonly AuditEntry[];
  readonly locale: string;
  readonly timeZone: string;
}

/** Entries of the audit log. */
export function AuditList({ entries, locale, timeZone }: AuditListProps) {
  return (
    <ul className="stack-3">
      {entries.map((entry) => (
        <li key={entry.number} className="stack-1">
          <span>
            {titleOf(entry)} {auditWords.by(nameOf(entry.actor, auditWords.server))}
          </span>
          <span className="small">
            {[
              formatMoment(locale, timeZone, entry.at),
              ...(entry.subject === null ? [] : [auditWords.whom(nameOf(entry.subject, ""))]),
              ...auditWords.changed(entry.details),
            ].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function titleOf({ action, refused }: AuditEntry): string {
  const title = auditWords.actionOf(action);
  return refused ? auditWords.refused(title) : title;
}

function nameOf(person: AuditEntry["actor"], otherwise: string): string {
  return person === null ? otherwise : (person.name ?? auditWords.deleted);
}
