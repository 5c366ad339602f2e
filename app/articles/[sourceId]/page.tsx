import type { Metadata } from "next";
import { requestLocale } from "@/app/_components/reader-locale";
import { pathParam } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { ArticleFacts } from "@/app/articles/[sourceId]/article-facts";
import { ArticleHead } from "@/app/articles/[sourceId]/article-head";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { readArticle } from "@/lib/server/services/provenance/read-articles";

interface ArticlePageProps {
  readonly params: Promise<{ readonly sourceId: string }>;
}

async function load({ params }: ArticlePageProps) {
  const sourceId = pathParam((await params).sourceId);
  const context = await requirePageContext();
  return { context, sourceId };
}

export const generateMetadata = page(async (props: ArticlePageProps): Promise<Metadata> => {
  const { context, sourceId } = await load(props);
  return { title: (await readArticle(context, sourceId)).source.title };
});

export default page(async function ArticlePage(props: ArticlePageProps) {
  const { context, sourceId } = await load(props);
  const article = await readArticle(context, sourceId);
  // Each article has the deck of its facts, under its own name.
  const [deck, locale] = await Promise.all([readDeck(context, sourceId), requestLocale()]);
  return (
    <PageShell back>
      <ArticleHead article={article} deck={deck} locale={locale} />
      <ArticleFacts facts={article.facts} locale={locale} />
    </PageShell>
  );
});
