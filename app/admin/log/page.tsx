import type { Metadata } from "next";
import { AuditList } from "@/app/_components/audit-list";
import { SelectField } from "@/app/_components/fields";
import { NavLink } from "@/app/_components/nav-link";
import { isUuid, oneParam, type SearchParams } from "@/app/_components/search-params";
import { AdminFrame } from "@/app/admin/admin-frame";
import { NextPage } from "@/app/admin/next-page";
import { openAdmin } from "@/app/admin/open-admin";
import { page } from "@/lib/server/http/page-context";
import { listAudit } from "@/lib/server/services/audit/list-audit";
import { adminWords } from "@/lib/words/interface/admin";
import { auditWords } from "@/lib/words/interface/audit";

export const metadata: Metadata = { title: adminWords.title };

const OUTCOMES = { done: false, refused: true } as const;

export default page(async function WholeLogPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { context, locale, timeZone } = await openAdmin();
  const [action, userId, outcome, cursor] = await Promise.all(
    ["action", "userId", "outcome", "cursor"].map((name) => oneParam(searchParams, name)),
  );
  const { entries, next } = await listAudit(context, {
    ...{ action, cursor },
    userId: userId !== undefined && isUuid(userId) ? userId : undefined,
    refused: outcome === "done" || outcome === "refused" ? OUTCOMES[outcome] : undefined,
  });
  return (
    <AdminFrame current="log">
      <form className="wide-columns">
        {userId === undefined ? null : <input type="hidden" name="userId" value={userId} />}
        <SelectField
          name="action"
          label={adminWords.action}
          defaultValue={action ?? ""}
          choices={[
            ["", adminWords.anyAction],
            ...auditWords.actions.map((one) => [one, auditWords.actionOf(one)] as const),
          ]}
        />
        <SelectField
          name="outcome"
          label={adminWords.outcome}
          defaultValue={outcome ?? ""}
          choices={[
            ["", adminWords.anyOutcome],
            ["done", adminWords.done],
            ["refused", adminWords.refused],
          ]}
        />
        <button type="submit" className="secondary">
          {adminWords.filter}
        </button>
      </form>
      {userId === undefined ? null : (
        <p className="ways">
          {adminWords.onlyPerson}
          <NavLink href="/admin/log" className="quiet">
            {adminWords.clear}
          </NavLink>
        </p>
      )}
      {entries.length === 0 ? <p className="soft">{adminWords.noEntries}</p> : null}
      <AuditList entries={entries} locale={locale} timeZone={timeZone} />
      <NextPage path="/admin/log" query={{ action, userId, outcome }} cursor={next} />
    </AdminFrame>
  );
});
