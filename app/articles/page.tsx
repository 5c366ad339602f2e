import type { Metadata } from "next";
import { BackLink } from "@/app/_components/back-link";
import { NavLink } from "@/app/_components/nav-link";
import page from "@/app/_components/provenance.module.css";
import { requestLocale } from "@/app/_components/reader-locale";
import { ExploreNav } from "@/app/_frame/explore-nav";
import { PageShell } from "@/app/_frame/page-shell";
import styles from "@/app/articles/articles.module.css";
import { requirePageContext } from "@/lib/server/http/page-context";
import { listArticles } from "@/lib/server/services/provenance/read-articles";
import { articleWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: articleWords.listTitle };

export default async function ArticlesPage() {
  const context = await requirePageContext("/articles");
  const [articles, locale] = await Promise.all([listArticles(context), requestLocale()]);
  return (
    <PageShell>
      <div className={page.page}>
        <nav>
          <BackLink />
        </nav>
        <header className={page.head}>
          <h1 className={page.title}>{articleWords.listTitle}</h1>
          <p className={page.soft}>{articleWords.listLead}</p>
        </header>
        <ul className={page.rows}>
          {articles.map(({ id, title, outlet, author, published, facts }) => (
            <li key={id}>
              <NavLink href={`/articles/${encodeURIComponent(id)}`} className={styles.article}>
                <span className={styles.articleTitle}>{title}</span>
                <span className={page.small}>
                  {[outlet, author, published].filter((part) => part !== undefined).join(" · ")}
                </span>
                <span className={page.small}>{articleWords.facts(locale, facts)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
        <ExploreNav />
      </div>
    </PageShell>
  );
}
