import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { Section } from "@/app/_components/section";
import { PageShell } from "@/app/_frame/page-shell";
import { Changes } from "@/app/editing/changes";
import { teaches } from "@/lib/core/shared/actor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { type Editing, listEditing } from "@/lib/server/services/facts/list-editing";
import { editingWords } from "@/lib/words/interface/editing";

export const metadata: Metadata = { title: editingWords.title };

export default page(async function EditingPage() {
  const context = await requirePageContext();
  if (!teaches(context.actor) && !context.actor.secondFactorMissing) redirect("/");
  const [editing, account, locale] = await Promise.all([listEditing(context), readAccount(context), requestLocale()]);
  return (
    <PageShell title={editingWords.title} lead={editingWords.lead}>
      <OutOfDate editing={editing} />
      <Conflicts editing={editing} />
      <Changes editing={editing} locale={locale} timeZone={account.timeZone} />
    </PageShell>
  );
});

function OutOfDate({ editing: { outOfDate, mayEdit } }: { readonly editing: Editing }) {
  return (
    <Section id="out-of-date" title={editingWords.outOfDate} className="stack-2">
      <p className="soft">{outOfDate.length === 0 ? editingWords.noneOutOfDate : editingWords.outOfDateNote}</p>
      <ul>
        {outOfDate.map(({ factId, statement, asOf, validUntil, volatile }) => (
          <li key={factId} className="row">
            <FactLink factId={factId} statement={statement} />
            <p className="small">
              {editingWords.heldUntil(validUntil, asOf)}
              {volatile ? ` · ${editingWords.volatile}` : ""}
            </p>
            <EditLink factId={factId} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Conflicts({ editing: { conflicts, mayEdit } }: { readonly editing: Editing }) {
  if (conflicts.length === 0) return null;
  return (
    <Section id="conflicts" title={editingWords.conflicts} className="stack-2">
      <p className="soft">{editingWords.conflictsNote}</p>
      <ul>
        {conflicts.map(({ factId, statement, inContent }) => (
          <li key={factId} className="row">
            <dl className="terms">
              <div>
                <dt>{editingWords.inApp}</dt>
                <dd>
                  <FactLink factId={factId} statement={statement} />
                </dd>
              </div>
              <div>
                <dt>{editingWords.inContent}</dt>
                <dd className="reading">{inContent ?? editingWords.goneFromContent}</dd>
              </div>
            </dl>
            <EditLink factId={factId} mayEdit={mayEdit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FactLink({ factId, statement }: { readonly factId: string; readonly statement: string }) {
  return (
    <NavLink href={`/facts/${encodeURIComponent(factId)}`} className="sentence">
      {statement}
    </NavLink>
  );
}

function EditLink({ factId, mayEdit }: { readonly factId: string; readonly mayEdit: boolean }) {
  return mayEdit ? (
    <NavLink href={`/facts/${encodeURIComponent(factId)}/edit`} className="target">
      {editingWords.edit} <span className="visually-hidden">{factId}</span>
    </NavLink>
  ) : null;
}
