import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/app/_components/reader-locale";
import { pathParam } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { DeckEditor } from "@/app/decks/_editor/deck-editor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readDeck } from "@/lib/server/services/decks/read-deck";
import { readDeckEditor } from "@/lib/server/services/decks/read-deck-editor";
import { deckEditorWords } from "@/lib/words/interface/deck-editor";

export const metadata: Metadata = { title: deckEditorWords.editTitle };

interface EditDeckPageProps {
  readonly params: Promise<{ readonly deckId: string }>;
}

export default page(async function EditDeckPage({ params }: EditDeckPageProps) {
  const deckId = pathParam((await params).deckId);
  const path = `/decks/${encodeURIComponent(deckId)}`;
  const context = await requirePageContext();
  const deck = await readDeck(context, deckId);
  if (!deck.mine) redirect(path);
  const [data, locale] = await Promise.all([readDeckEditor(context, deckId), requestLocale()]);
  return (
    <PageShell wide back title={deckEditorWords.editTitle}>
      <DeckEditor data={data} locale={locale} />
    </PageShell>
  );
});
