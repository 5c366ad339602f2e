import buttons from "@/app/_components/button.module.css";
import field from "@/app/_components/field.module.css";
import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/statistics/statistics.module.css";
import { PERIODS, type Period } from "@/lib/contracts/statistics";
import { statisticsWords } from "@/lib/words/interface/statistics";

interface ChoicesProps {
  readonly decks: readonly { readonly id: string; readonly title: string }[];
  readonly deckId: string | undefined;
  readonly days: Period;
}

/** Of which deck, and how far back: both are part of the address, and work without a script. */
export function Choices({ decks, deckId, days }: ChoicesProps) {
  return (
    <div className={styles.group}>
      <form method="get" action="/statistics" className={styles.choose}>
        <label htmlFor="deckId" className={field.label}>
          {statisticsWords.deck}
        </label>
        <div className={styles.chooseRow}>
          <select id="deckId" name="deckId" defaultValue={deckId ?? ""} className={field.input}>
            <option value="">{statisticsWords.allDecks}</option>
            {decks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <input type="hidden" name="days" value={days} />
          <button type="submit" className={buttons.secondary}>
            {statisticsWords.showDeck}
          </button>
        </div>
      </form>
      <nav className={styles.periods} aria-label={statisticsWords.period}>
        {PERIODS.map((period) => (
          <NavLink
            key={period}
            href={addressOf(deckId, period)}
            className={styles.period}
            {...(period === days && { "aria-current": "page" as const })}
          >
            {statisticsWords.periodName(period)}
          </NavLink>
        ))}
      </nav>
    </div>
  );
}

function addressOf(deckId: string | undefined, days: Period): string {
  const params = new URLSearchParams({ ...(deckId !== undefined && { deckId }), days });
  return `/statistics?${params}`;
}
