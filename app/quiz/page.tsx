import type { Metadata } from "next";
import { PageShell } from "@/app/_components/page-shell";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { QuizStart } from "@/app/quiz/quiz-start";
import styles from "@/app/quiz/quiz-start.module.css";
import { requirePageContext } from "@/lib/server/http/page-context";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { quizWords } from "@/lib/words/interface/quiz";

export const metadata: Metadata = { title: quizWords.startTitle };

export default async function QuizPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const wanted = await oneParam(searchParams, "deckId");
  const context = await requirePageContext(
    wanted === undefined ? "/quiz" : `/quiz?deckId=${encodeURIComponent(wanted)}`,
  );
  const [{ decks }, locale] = await Promise.all([listDecks(context), requestLocale()]);
  const choices = decks.map(({ id, title, facts }) => ({ id, title, facts }));
  return (
    <PageShell>
      <div className={styles.page}>
        <hgroup>
          <h1 className={styles.title}>{quizWords.startTitle}</h1>
          <p className={styles.soft}>{quizWords.startLead}</p>
        </hgroup>
        {choices.length === 0 ? (
          <p>{quizWords.noDecks}</p>
        ) : (
          <QuizStart decks={choices} wanted={wanted} locale={locale} />
        )}
      </div>
    </PageShell>
  );
}
