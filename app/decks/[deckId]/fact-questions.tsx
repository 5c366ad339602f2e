import { NavLink } from "@/app/_components/nav-link";
import { BringBack } from "@/app/decks/[deckId]/bring-back";
import type { CardView } from "@/lib/contracts/deck-content";
import { formatMoment } from "@/lib/words/format";
import { deckWords } from "@/lib/words/interface/deck";
import { cardWords } from "@/lib/words/interface/statistics";

interface FactQuestionsProps {
  readonly cards: readonly CardView[];
  readonly locale: string;
  readonly timeZone: string;
}

/** What is asked about a fact, with what is remembered of each; a card set aside can be brought back. */
export function FactQuestions({ cards, locale, timeZone }: FactQuestionsProps) {
  return (
    <ul className="stack-3">
      {cards.map((card) => (
        <li key={card.id} className="stack-1 start">
          <p className="reading">{card.prompt}</p>
          <p className="reading strong">{card.answer}</p>
          <p>
            {stateOf(card, locale, timeZone)}
            {card.schedule?.flagged ? `, ${deckWords.marked}` : null}
          </p>
          {card.schedule === null || card.schedule.reps === 0 ? null : (
            <NavLink href={`/cards/${encodeURIComponent(card.id)}`} className="target">
              {cardWords.link}
            </NavLink>
          )}
          {card.schedule?.suspended ? <BringBack cardId={card.id} /> : null}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ schedule }: CardView, locale: string, timeZone: string): string {
  if (schedule === null) return deckWords.state("new");
  if (schedule.suspended) return deckWords.suspended;
  const state = deckWords.state(schedule.state);
  return schedule.due === null ? state : `${state}, ${deckWords.dueOn(formatMoment(locale, timeZone, schedule.due))}`;
}
