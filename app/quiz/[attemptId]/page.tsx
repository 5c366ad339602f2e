import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/_components/or-not-found";
import { requestLocale } from "@/app/_components/reader-locale";
import { pathParam } from "@/app/_components/search-params";
import { QuizRunner } from "@/app/quiz/[attemptId]/quiz-runner";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { quizWords } from "@/lib/words/interface/quiz";

export const metadata: Metadata = { title: quizWords.startTitle };

interface AttemptPageProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default async function AttemptPage({ params }: AttemptPageProps) {
  const path = `/quiz/${encodeURIComponent(pathParam((await params).attemptId))}`;
  const context = await requirePageContext(path);
  const attempt = await orNotFound(readAttempt(context, pathParam((await params).attemptId)));
  if (attempt.status === "submitted") redirect(`${path}/result`);
  return <QuizRunner attempt={attempt} loadedAt={context.now} locale={await requestLocale()} />;
}
