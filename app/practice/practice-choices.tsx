import { NavLink } from "@/app/_components/nav-link";
import { practiceAddress } from "@/app/practice/practice-address";
import type { PracticeCardsQuery } from "@/lib/contracts/study";
import { practiceWords } from "@/lib/words/interface/practice";

const MISSED_DAYS = [1, 7, 30] as const;
const DUE_DAYS = [1, 3, 7] as const;

interface PracticeChoicesProps {
  readonly decks: readonly { readonly id: string; readonly title: string }[];
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly locale: string;
}

/** What can be practised, by the server's word or by the phone's own. */
export function PracticeChoices({ decks, objectives, locale }: PracticeChoicesProps) {
  const missed = MISSED_DAYS.map((days) => ({
    query: { missedDays: days },
    text: practiceWords.missedIn(locale, days),
  }));
  const soon = DUE_DAYS.map((days) => ({ query: { dueDays: days }, text: practiceWords.dueIn(locale, days) }));
  return (
    <div className="stack-4">
      <hgroup>
        <h1 className="title">{practiceWords.title}</h1>
        <p className="soft">{practiceWords.lead}</p>
      </hgroup>
      <Choices title={practiceWords.missed} choices={missed} />
      <Choices title={practiceWords.soon} choices={soon} />
      <Choices title={practiceWords.markedTitle} choices={[{ query: { marked: "yes" }, text: practiceWords.marked }]} />
      <Choices
        title={practiceWords.byDeck}
        choices={decks.map(({ id, title }) => ({ query: { deckId: id }, text: title }))}
        asLines
      />
      <Choices
        title={practiceWords.byObjective}
        choices={objectives.map(({ id, text }) => ({ query: { objectiveId: id }, text }))}
        asLines
      />
    </div>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly choices: readonly { readonly query: PracticeCardsQuery; readonly text: string }[];
  /** Sentences and titles are lines to read; the others are a few words each, side by side. */
  readonly asLines?: boolean;
}

function Choices({ title, choices, asLines = false }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <section className="stack-2">
      <h2 className="heading">{title}</h2>
      <ul className={asLines ? undefined : "ways"}>
        {choices.map(({ query, text }) => (
          <li key={practiceAddress(query)}>
            <NavLink href={practiceAddress(query)} className={asLines ? "row" : "secondary"}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
