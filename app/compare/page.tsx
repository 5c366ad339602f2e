import type { Metadata } from "next";
import { BackLink } from "@/app/_components/back-link";
import { NavLink } from "@/app/_components/nav-link";
import page from "@/app/_components/provenance.module.css";
import { ExploreNav } from "@/app/_frame/explore-nav";
import { PageShell } from "@/app/_frame/page-shell";
import styles from "@/app/compare/compare.module.css";
import { requirePageContext } from "@/lib/server/http/page-context";
import { listComparisons } from "@/lib/server/services/provenance/read-comparisons";
import { compareWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: compareWords.listTitle };

export default async function ComparisonsPage() {
  const context = await requirePageContext("/compare");
  const comparisons = await listComparisons(context);
  return (
    <PageShell>
      <div className={page.page}>
        <nav>
          <BackLink />
        </nav>
        <header className={page.head}>
          <h1 className={page.title}>{compareWords.listTitle}</h1>
          <p className={page.soft}>{comparisons.length === 0 ? compareWords.none : compareWords.listLead}</p>
        </header>
        <ul className={page.rows}>
          {comparisons.map(({ id, question, voices }) => (
            <li key={id}>
              <NavLink href={`/compare/${encodeURIComponent(id)}`} className={styles.question}>
                <span className={styles.questionText}>{question}</span>
                <span className={page.small}>{compareWords.voices(voices)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
        <ExploreNav />
      </div>
    </PageShell>
  );
}
