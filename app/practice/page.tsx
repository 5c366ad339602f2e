import type { Metadata } from "next";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { PracticeChoices } from "@/app/practice/practice-choices";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { listDecks } from "@/lib/server/services/decks/list-decks";
import { listObjectives } from "@/lib/server/services/study/list-objectives";
import { practiceWords } from "@/lib/words/interface/practice";

export const metadata: Metadata = { title: practiceWords.title };

export default page(async function PracticePage() {
  const context = await requirePageContext();
  const [{ decks }, objectives, locale] = await Promise.all([listDecks(context), listObjectives(), requestLocale()]);
  return (
    <PageShell>
      <PracticeChoices decks={decks} objectives={objectives} locale={locale} />
    </PageShell>
  );
});
