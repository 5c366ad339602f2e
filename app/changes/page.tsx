import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { ChangesFirst } from "@/app/changes/changes-first";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readNotices } from "@/lib/server/services/notices/read-notices";
import { changesWords } from "@/lib/words/interface/changes";

export const metadata: Metadata = { title: changesWords.pageTitle };

export default page(async function ChangesPage() {
  const context = await requirePageContext();
  const [{ notices }, locale] = await Promise.all([readNotices(context), requestLocale()]);
  return (
    <ChangesFirst notices={notices} locale={locale}>
      <PageShell>
        <div className="stack-3 start">
          <h1 tabIndex={-1} className="title">
            {changesWords.pageTitle}
          </h1>
          <p>{notices.length === 0 ? changesWords.none : changesWords.done}</p>
          <NavLink href="/" className="primary">
            {changesWords.toToday}
          </NavLink>
        </div>
      </PageShell>
    </ChangesFirst>
  );
});
