import { NavLink } from "@/app/_components/nav-link";
import { BringBack } from "@/app/decks/[deckId]/bring-back";
import styles from "@/app/decks/[deckId]/deck.module.css";
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
    <ul className={styles.questions}>
      {cards.map((card) => (
        <li key={card.id} className={styles.question}>
          <p className={styles.prompt}>{card.prompt}</p>
          <p className={styles.answer}>{card.answer}</p>
          <p>
            {stateOf(card, locale, timeZone)}
            {card.schedule?.flagged ? `, ${deckWords.marked}` : null}
          </p>
          {card.schedule === null || card.schedule.reps === 0 ? null : (
            <NavLink href={`/cards/${encodeURIComponent(card.id)}`} className={styles.memory}>
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
