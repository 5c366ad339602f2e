import { useEffect, useState } from "react";
import { FactLine } from "@/app/_components/fact-line";
import { Problem } from "@/app/_components/problem";
import { Quotation } from "@/app/_components/quotation";
import styles from "@/app/decks/[deckId]/deck.module.css";
import { FactQuestions } from "@/app/decks/[deckId]/fact-questions";
import type { CardView } from "@/lib/contracts/deck-content";
import { statementWords } from "@/lib/words/interface/statement";

/** Gets the cards of a fact, or why they cannot be had. */
export type LoadCards = (factId: string) => Promise<readonly CardView[] | { readonly problem: string }>;

interface FactDetailsProps {
  readonly factId: string;
  readonly load: LoadCards;
  readonly locale: string;
  readonly timeZone: string;
}

/** Where a fact comes from, and what is asked about it; loaded once it is opened. */
export function FactDetails({ factId, load, locale, timeZone }: FactDetailsProps) {
  const [found, setFound] = useState<Awaited<ReturnType<LoadCards>> | null>(null);
  useEffect(() => {
    let wanted = true;
    void load(factId).then((loaded) => wanted && setFound(loaded));
    return () => {
      wanted = false;
    };
  }, [factId, load]);
  if (found === null) return <div className={styles.details} aria-busy="true" />;
  if ("problem" in found) return <Problem text={found.problem} />;
  const [first] = found;
  if (first === undefined) return null;
  return (
    <div className={`stack-3 ${styles.details}`}>
      {first.sources.map((source) => (
        <Quotation key={`${source.sourceId}-${source.paragraph}-${source.quote}`} source={source} />
      ))}
      {first.fact.dateNote ? <p>{statementWords.dateNote(first.fact.dateNote)}</p> : null}
      <FactQuestions cards={found} locale={locale} timeZone={timeZone} />
      <FactLine factId={factId} standing={first.standing} locale={locale} />
    </div>
  );
}
