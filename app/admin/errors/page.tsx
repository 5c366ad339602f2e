import type { Metadata } from "next";
import { SearchField } from "@/app/_components/search-field";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { AdminFrame } from "@/app/admin/admin-frame";
import styles from "@/app/admin/errors/errors.module.css";
import { NextPage } from "@/app/admin/next-page";
import { openAdmin } from "@/app/admin/open-admin";
import { page } from "@/lib/server/http/page-context";
import { listErrors } from "@/lib/server/services/administration/list-errors";
import { formatMoment } from "@/lib/words/format";
import { adminWords } from "@/lib/words/interface/admin";

export const metadata: Metadata = { title: adminWords.title };

export default page(async function ErrorsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { context, locale, timeZone } = await openAdmin();
  const id = await oneParam(searchParams, "id");
  const { errors, next } = await listErrors(context, { id, cursor: await oneParam(searchParams, "cursor") });
  return (
    <AdminFrame current="errors">
      <SearchField path="/admin/errors" name="id" query={id} words={{ ...adminWords, label: adminWords.findError }} />
      {errors.length > 0 ? null : (
        <p className="soft">{id === undefined ? adminWords.noErrors : adminWords.noSuchError}</p>
      )}
      <ul>
        {errors.map((error) => (
          <li key={error.number} className="row">
            <p>
              <b>{error.place}</b> <span className="small">{adminWords.errorNumber(error.id)}</span>
            </p>
            <p>{error.message}</p>
            <p className="small">{formatMoment(locale, timeZone, error.at)}</p>
            <details className="fold">
              <summary>{adminWords.stack}</summary>
              <p className={`small ${styles.stack}`}>{error.stack}</p>
            </details>
          </li>
        ))}
      </ul>
      <NextPage path="/admin/errors" query={{ id }} cursor={next} />
    </AdminFrame>
  );
});
