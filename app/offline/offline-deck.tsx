import type { OnPhone } from "@/app/_offline/pack/phone-study";
import { DeckFacts } from "@/app/decks/[deckId]/deck-facts";
import { DeckHead } from "@/app/decks/[deckId]/deck-head";
import { Alone, OfflineFrame } from "@/app/offline/offline-frame";
import { asId } from "@/lib/core/shared/ids";
import { planOfDeck } from "@/lib/core/study/plans";
import { deckCounts } from "@/lib/core/study/queue";
import { toScheduleView } from "@/lib/core/study/views";
import { appWords } from "@/lib/words/interface/app";
import { offlineWords } from "@/lib/words/interface/offline";

interface OfflineDeckProps {
  readonly phone: OnPhone;
  readonly locale: string;
  readonly deckId: string;
}

/** A deck that is studied, with its facts; what changes it needs a network. */
export function OfflineDeck({ phone, locale, deckId }: OfflineDeckProps) {
  const packed = phone.pack.decks.find(({ summary }) => summary.id === deckId);
  const kept = phone.decks.find((deck) => deck.deckId === deckId);
  if (packed === undefined || kept === undefined)
    return <Alone title={offlineWords.unknownDeckTitle} text={offlineWords.unknownDeck} />;
  const day = phone.today();
  const deck = { ...packed.summary, studying: true, plan: planOfDeck(day, deckId), ...deckCounts(day, deckId) };
  const cards = kept.cards.map((card) => {
    const schedule = day.schedules.get(asId(card.id));
    return { ...card, schedule: schedule === undefined ? null : toScheduleView(schedule) };
  });
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <div className="stack-4">
        <nav className="back">
          <a href="/" className="quiet">
            {appWords.today}
          </a>
        </nav>
        <DeckHead deck={deck} locale={locale} />
        <DeckFacts
          cards={cards}
          facts={packed.summary.facts}
          query={undefined}
          locale={locale}
          timeZone={phone.pack.options.timeZone}
        />
      </div>
    </OfflineFrame>
  );
}
