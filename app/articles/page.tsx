import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { listArticles } from "@/lib/server/services/provenance/read-articles";
import { articleWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: articleWords.listTitle };

export default page(async function ArticlesPage() {
  const context = await requirePageContext();
  const [articles, locale] = await Promise.all([listArticles(context), requestLocale()]);
  return (
    <PageShell back title={articleWords.listTitle} lead={articleWords.listLead}>
      <ul>
        {articles.map(({ id, title, outlet, author, published, facts }) => (
          <li key={id}>
            <NavLink href={`/articles/${encodeURIComponent(id)}`} className="row">
              <span className="reading">{title}</span>
              <span className="small">
                {[outlet, author, published].filter((part) => part !== undefined).join(" · ")}
              </span>
              <span className="small">{articleWords.facts(locale, facts)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </PageShell>
  );
});
