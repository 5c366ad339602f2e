import type { Metadata } from "next";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { RecentQuizzes } from "@/app/_today/recent-quizzes";
import { QuizStart } from "@/app/quiz/quiz-start";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { listAttempts } from "@/lib/server/services/attempts/list-attempts";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { quizWords } from "@/lib/words/interface/quiz";

export const metadata: Metadata = { title: quizWords.startTitle };

/** Whoever left one behind them longer ago begins a new one. */
const ATTEMPTS_LOOKED_AT = 5;

export default page(async function QuizPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const wanted = await oneParam(searchParams, "deckId");
  const context = await requirePageContext();
  const [{ decks }, account, attempts, locale] = await Promise.all([
    listDecks(context),
    readAccount(context),
    listAttempts(context, ATTEMPTS_LOOKED_AT),
    requestLocale(),
  ]);
  const open = attempts.filter(({ score }) => score === null);
  const choices = decks.map(({ id, title, facts, inReview, progress }) => ({
    ...{ id, title, facts, inReview },
    met: progress.learning + progress.known,
  }));
  return (
    <PageShell title={quizWords.startTitle} lead={quizWords.startLead}>
      <RecentQuizzes title={quizWords.unfinished} attempts={open} locale={locale} timeZone={account.timeZone} />
      {choices.length === 0 ? (
        <p>{quizWords.noDecks}</p>
      ) : (
        <QuizStart decks={choices} wanted={wanted} locale={locale} />
      )}
    </PageShell>
  );
});
