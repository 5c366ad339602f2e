import { useCallback, useMemo } from "react";
import type { OnPhone } from "@/app/_offline/pack/phone-study";
import { DeckFacts } from "@/app/decks/[deckId]/deck-facts";
import { DeckHead } from "@/app/decks/[deckId]/deck-head";
import type { LoadCards } from "@/app/decks/[deckId]/fact-details";
import { Alone, OfflineFrame } from "@/app/offline/offline-frame";
import { summaryOf } from "@/app/offline/packed-deck";
import type { CardView } from "@/lib/contracts/deck-content";
import { asId } from "@/lib/core/shared/ids";
import { listFacts } from "@/lib/core/study/listed-facts";
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
  const cards = useMemo(() => cardsOf(phone, deckId), [phone, deckId]);
  const load: LoadCards = useCallback(async (factId) => cards.filter(({ fact }) => fact.id === factId), [cards]);
  const packed = phone.pack.decks.find(({ summary }) => summary.id === deckId);
  const kept = phone.decks.find((deck) => deck.deckId === deckId);
  if (packed === undefined || kept === undefined)
    return <Alone title={offlineWords.unknownDeckTitle} text={offlineWords.unknownDeck} />;
  const day = phone.today();
  const deck = summaryOf(day, packed);
  const objectives = new Map(
    phone.pack.objectives.flatMap(({ text, factIds }) => factIds.map((factId) => [factId, text] as const)),
  );
  const facts = listFacts(cards, (factId) => objectives.get(factId));
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <div className="stack-4">
        <nav className="back">
          <a href="/decks" className="quiet">
            {appWords.tabs.decks}
          </a>
        </nav>
        <DeckHead deck={deck} locale={locale} />
        <DeckFacts
          facts={facts}
          total={facts.length}
          query={undefined}
          group={deck.source === null ? "article" : "objective"}
          load={load}
          locale={locale}
          timeZone={phone.pack.options.timeZone}
        />
      </div>
    </OfflineFrame>
  );
}

/** The cards that are kept of a deck, with the memory of them as it is by now. */
function cardsOf(phone: OnPhone, deckId: string): readonly CardView[] {
  const { schedules } = phone.today();
  const kept = phone.decks.find((deck) => deck.deckId === deckId);
  return (kept?.cards ?? []).map((card) => {
    const schedule = schedules.get(asId(card.id));
    return { ...card, schedule: schedule === undefined ? null : toScheduleView(schedule) };
  });
}
