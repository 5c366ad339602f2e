import { NavLink } from "@/app/_components/nav-link";
import page from "@/app/_components/provenance.module.css";
import styles from "@/app/editing/editing.module.css";
import type { Editing } from "@/lib/server/services/facts/list-editing";
import { formatMoment } from "@/lib/words/format";
import { editingWords } from "@/lib/words/interface/editing";

interface ChangesProps {
  readonly editing: Editing;
  readonly locale: string;
  readonly timeZone: string;
}

/** What has been changed in the app: when, by whom, why, and what came of it. */
export function Changes({ editing: { changes }, locale, timeZone }: ChangesProps) {
  return (
    <section className={page.section} aria-labelledby="changes">
      <h2 id="changes" className={styles.heading}>
        {editingWords.changes}
      </h2>
      {changes.length === 0 ? <p className={page.soft}>{editingWords.noChanges}</p> : null}
      <ol className={page.rows}>
        {changes.map((change) => (
          <li key={change.id} className={page.row}>
            <p className={page.small}>
              <strong>{editingWords.kind(change.kind)}</strong> · {formatMoment(locale, timeZone, change.at)} ·{" "}
              {editingWords.by(change.who)} · {editingWords.version(locale, change.version)}
            </p>
            <p>{change.reason}</p>
            <Sides change={change} />
            <p className={page.small}>{editingWords.effect(locale, change.relearned, change.regraded)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sides({ change: { factId, was, now } }: { readonly change: Editing["changes"][number] }) {
  const path = `/facts/${encodeURIComponent(factId)}`;
  if (was === now) {
    return (
      <NavLink href={path} className={page.statementLink}>
        {was}
      </NavLink>
    );
  }
  return (
    <dl className={styles.sides}>
      <dt className={page.small}>{editingWords.was}</dt>
      <dd className={page.statement}>{was}</dd>
      <dt className={page.small}>{editingWords.now}</dt>
      <dd>
        <NavLink href={path} className={page.statementLink}>
          {now ?? editingWords.notAsked}
        </NavLink>
      </dd>
    </dl>
  );
}
