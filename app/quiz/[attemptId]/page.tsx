import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requestLocale } from "@/app/_components/reader-locale";
import { isUuid, pathParam } from "@/app/_components/search-params";
import { AttemptRunner } from "@/app/quiz/[attemptId]/quiz-runner";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAttempt } from "@/lib/server/services/attempts/read-attempt";
import { quizWords } from "@/lib/words/interface/quiz";

export const metadata: Metadata = { title: quizWords.startTitle };

interface AttemptPageProps {
  readonly params: Promise<{ readonly attemptId: string }>;
}

export default page(async function AttemptPage({ params }: AttemptPageProps) {
  const attemptId = pathParam((await params).attemptId);
  if (!isUuid(attemptId)) notFound();
  const path = `/quiz/${attemptId}`;
  const context = await requirePageContext();
  const attempt = await readAttempt(context, attemptId);
  if (attempt.status === "submitted") redirect(`${path}/result`);
  const { userId } = context.actor;
  return <AttemptRunner attempt={attempt} loadedAt={context.now} locale={await requestLocale()} userId={userId} />;
});
