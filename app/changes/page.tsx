import type { Metadata } from "next";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import styles from "@/app/changes/changes.module.css";
import { ChangesFirst } from "@/app/changes/changes-first";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readNotices } from "@/lib/server/services/notices/read-notices";
import { changesWords } from "@/lib/words/interface/changes";

export const metadata: Metadata = { title: changesWords.pageTitle };

export default async function ChangesPage() {
  const context = await requirePageContext("/changes");
  const [{ notices }, locale] = await Promise.all([readNotices(context), requestLocale()]);
  return (
    <ChangesFirst notices={notices} locale={locale}>
      <PageShell>
        <div className={styles.end}>
          <h1 tabIndex={-1} className={styles.title}>
            {changesWords.pageTitle}
          </h1>
          <p>{notices.length === 0 ? changesWords.none : changesWords.done}</p>
          <NavLink href="/" className={buttons.primary}>
            {changesWords.toToday}
          </NavLink>
        </div>
      </PageShell>
    </ChangesFirst>
  );
}
