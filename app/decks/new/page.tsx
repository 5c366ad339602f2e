import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/app/_components/reader-locale";
import { PageShell } from "@/app/_frame/page-shell";
import { DeckEditor } from "@/app/decks/_editor/deck-editor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readDeckEditor } from "@/lib/server/services/decks/read-deck-editor";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

export const metadata: Metadata = { title: deckEditorWords.newTitle };

export default page(async function NewDeckPage() {
  const context = await requirePageContext();
  // A guest's decks would be lost with the session.
  if (context.actor.guest) redirect("/signup");
  const [data, locale] = await Promise.all([readDeckEditor(context), requestLocale()]);
  return (
    <PageShell wide back title={deckEditorWords.newTitle}>
      <DeckEditor data={data} locale={locale} />
    </PageShell>
  );
});
