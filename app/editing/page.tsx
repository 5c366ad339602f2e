import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import page from "@/app/_components/provenance.module.css";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { Changes } from "@/app/editing/changes";
import styles from "@/app/editing/editing.module.css";
import { teaches } from "@/lib/core/shared/actor";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { type Editing, listEditing } from "@/lib/server/services/facts/list-editing";
import { editingWords } from "@/lib/words/interface/editing";

export const metadata: Metadata = { title: editingWords.title };

export default async function EditingPage() {
  const context = await requirePageContext("/editing");
  if (!teaches(context.actor)) redirect("/");
  const [editing, account, locale] = await Promise.all([listEditing(context), readAccount(context), requestLocale()]);
  return (
    <PageShell>
      <div className={page.page}>
        <header className={page.head}>
          <h1 className={page.title}>{editingWords.title}</h1>
          <p className={page.soft}>{editingWords.lead}</p>
        </header>
        <OutOfDate editing={editing} />
        <Conflicts editing={editing} />
        <Changes editing={editing} locale={locale} timeZone={account.timeZone} />
      </div>
    </PageShell>
  );
}

function OutOfDate({ editing: { outOfDate, mayEdit } }: { readonly editing: Editing }) {
  return (
    <section className={page.section} aria-labelledby="out-of-date">
      <h2 id="out-of-date" className={styles.heading}>
        {editingWords.outOfDate}
      </h2>
      <p className={page.soft}>{outOfDate.length === 0 ? editingWords.noneOutOfDate : editingWords.outOfDateNote}</p>
      <ul className={page.rows}>
        {outOfDate.map(({ factId, statement, asOf, validUntil, volatile }) => (
          <li key={factId} className={page.row}>
            <FactLink factId={factId} statement={statement} />
            <p className={page.small}>
              {editingWords.heldUntil(validUntil, asOf)}
              {volatile ? ` · ${editingWords.volatile}` : ""}
            </p>
            <EditLink factId={factId} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conflicts({ editing: { conflicts, mayEdit } }: { readonly editing: Editing }) {
  if (conflicts.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="conflicts">
      <h2 id="conflicts" className={styles.heading}>
        {editingWords.conflicts}
      </h2>
      <p className={page.soft}>{editingWords.conflictsNote}</p>
      <ul className={page.rows}>
        {conflicts.map(({ factId, statement, inContent }) => (
          <li key={factId} className={page.row}>
            <dl className={styles.sides}>
              <dt className={page.small}>{editingWords.inApp}</dt>
              <dd>
                <FactLink factId={factId} statement={statement} />
              </dd>
              <dt className={page.small}>{editingWords.inContent}</dt>
              <dd className={page.statement}>{inContent ?? editingWords.goneFromContent}</dd>
            </dl>
            <EditLink factId={factId} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactLink({ factId, statement }: { readonly factId: string; readonly statement: string }) {
  return (
    <NavLink href={`/facts/${encodeURIComponent(factId)}`} className={page.statementLink}>
      {statement}
    </NavLink>
  );
}

function EditLink({ factId, mayEdit }: { readonly factId: string; readonly mayEdit: boolean }) {
  return mayEdit ? (
    <NavLink href={`/facts/${encodeURIComponent(factId)}/edit`} className={styles.edit}>
      {editingWords.edit} <span className="for-ears-only">{factId}</span>
    </NavLink>
  ) : null;
}
