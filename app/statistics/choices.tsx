import { NavLink } from "@/app/_components/nav-link";
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
    <div className="form">
      <form method="get" action="/statistics" className="stack-1">
        <label htmlFor="deckId" className="label">
          {statisticsWords.deck}
        </label>
        <div className="joined">
          <select id="deckId" name="deckId" defaultValue={deckId ?? ""} className="input">
            <option value="">{statisticsWords.allDecks}</option>
            {decks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <input type="hidden" name="days" value={days} />
          <button type="submit" className="secondary">
            {statisticsWords.showDeck}
          </button>
        </div>
      </form>
      <nav className="segments small" aria-label={statisticsWords.period}>
        {PERIODS.map((period) => (
          <NavLink
            key={period}
            href={addressOf(deckId, period)}
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
