import type { Metadata } from "next";
import { Section } from "@/app/_components/section";
import { AdminFrame } from "@/app/admin/admin-frame";
import { openAdmin } from "@/app/admin/open-admin";
import { page } from "@/lib/server/http/page-context";
import { keptMail } from "@/lib/server/notify/deliver-mail";
import { readStorage } from "@/lib/server/services/administration/read-storage";
import { formatBytes, formatCount, formatNumber } from "@/lib/words/format";
import { adminWords } from "@/lib/words/interface/admin";

export const metadata: Metadata = { title: adminWords.title };

export default page(async function StoragePage() {
  const { context, locale } = await openAdmin();
  const { databaseBytes, counts, mailFolder, tables } = await readStorage(context, keptMail);
  const files = formatCount(locale, mailFolder.files, adminWords.file, adminWords.filesMany);
  const figures = [
    [adminWords.database, formatBytes(locale, databaseBytes)],
    [adminWords.accounts, formatNumber(locale, counts.accounts)],
    [adminWords.guests, formatNumber(locale, counts.guests)],
    [adminWords.signedInDevices, formatNumber(locale, counts.signedIn)],
    [adminWords.coursesCount, formatNumber(locale, counts.courses)],
    [adminWords.mailFolder, adminWords.files(files, formatBytes(locale, mailFolder.bytes))],
  ] as const;
  return (
    <AdminFrame current="storage">
      <div className="two-sides">
        <Section id="tables" title={adminWords.tables}>
          <p className="soft">{adminWords.tablesNote}</p>
          <table className="table figures" aria-label={adminWords.tables}>
            <thead>
              <tr>
                <th scope="col">{adminWords.table}</th>
                <th scope="col">{adminWords.size}</th>
                <th scope="col">{adminWords.rows}</th>
              </tr>
            </thead>
            <tbody>
              {tables.map(({ name, bytes, rows }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{formatBytes(locale, bytes)}</td>
                  <td>{formatNumber(locale, rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Section id="counts" title={adminWords.tabs.storage} className="card">
          <dl className="pairs">
            {figures.map(([name, figure]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </AdminFrame>
  );
});
