"use client";

import { type FormEvent, useState } from "react";
import { Check, Choices, SelectField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { useClientId } from "@/app/_components/use-client-id";
import styles from "@/app/quiz/quiz-start.module.css";
import { quizWords } from "@/lib/words/interface/quiz";

/** A deck that a quiz can be about. */
interface QuizDeck {
  readonly id: string;
  readonly title: string;
  readonly facts: number;
  /** How many of its cards the learner has met. */
  readonly met: number;
  readonly inReview: boolean;
}

interface QuizStartProps {
  readonly decks: readonly QuizDeck[];
  readonly wanted: string | undefined;
  readonly locale: string;
}

const LENGTHS = [5, 10, 20, 50] as const;
const USUAL_LENGTH = 10;
const SHORTEST = 5;
const SECONDS_EACH = [null, 60, 30] as const;

/** One tap starts a quiz of cards that one has met; what else can be chosen opens below. */
export function QuizStart({ decks, wanted, locale }: QuizStartProps) {
  const { working, problem, run, go } = useAction();
  const idFor = useClientId();
  const [deck, setDeck] = useState(decks.find(({ id }) => id === wanted) ?? decks.find((one) => one.inReview));
  const { id: deckId = "", title = "", facts = 0 } = deck ?? {};
  const [length, setLength] = useState(usualLength(deck));
  const tooFew = facts < SHORTEST;

  function choose(id: string): void {
    const chosen = decks.find((one) => one.id === id);
    setDeck(chosen);
    setLength(usualLength(chosen));
  }

  async function start(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const body = toBody(deckId, length, new FormData(event.currentTarget));
    const answer = await run(() => call("POST /api/attempts", { body: { id: idFor(body), ...body } }));
    if (answer !== null) go(`/quiz/${encodeURIComponent(answer.body.attemptId)}`);
  }

  return (
    <form className="stack-3" onSubmit={start}>
      <div>
        <p className="reading large">{title}</p>
        {tooFew ? (
          <p className="bad">{quizWords.tooFewFacts}</p>
        ) : (
          <p className="soft">{quizWords.chosen(locale, length)}</p>
        )}
      </div>
      <Problem text={problem} />
      <div className={styles.start}>
        <button type="submit" className="primary full" disabled={working || tooFew}>
          {quizWords.start}
        </button>
      </div>
      <details className="unfold" open={tooFew}>
        <summary>{quizWords.options}</summary>
        <div className={`stack-4 ${styles.options}`}>
          <SelectField
            label={quizWords.deck}
            choices={decks.map((one) => [one.id, one.title])}
            value={deckId}
            choose={choose}
          />
          {tooFew ? null : <Lengths key={deckId} facts={facts} length={length} choose={setLength} locale={locale} />}
          <Check name="metFirst" label={quizWords.metFirst} defaultChecked boxed />
          <Choices
            legend={quizWords.feedback}
            name="feedback"
            choices={FEEDBACK}
            chosen="immediate"
            className="wide-columns"
          />
          <Choices legend={quizWords.limit} name="limit" choices={LIMITS} chosen={0} className="wide-columns" />
        </div>
      </details>
    </form>
  );
}

/** Ten questions, or five where fewer cards have been met: a quiz about what was never learned teaches little. */
function usualLength(deck: QuizDeck | undefined): number {
  const { facts = 0, met = 0 } = deck ?? {};
  return Math.min(met > 0 && met < USUAL_LENGTH ? SHORTEST : USUAL_LENGTH, facts);
}

interface LengthsProps {
  readonly facts: number;
  readonly length: number;
  readonly choose: (length: number) => void;
  readonly locale: string;
}

/** As many questions as there are facts, at the most: what cannot be had is not on offer. */
function Lengths({ facts, length, choose, locale }: LengthsProps) {
  const offered = [...new Set([...LENGTHS.filter((one) => one <= facts), length])].sort((a, b) => a - b);
  return (
    <div className="field">
      <Choices
        legend={quizWords.length}
        name="length"
        choices={offered.map((one) => [one, quizWords.lengthOption(locale, one)])}
        value={length}
        choose={choose}
        className={styles.row}
      />
      {facts < (LENGTHS.at(-1) ?? 0) ? <p className="hint">{quizWords.lengthTooLong(locale, facts)}</p> : null}
    </div>
  );
}

const FEEDBACK = [
  ["immediate", quizWords.immediate],
  ["deferred", quizWords.deferred],
] as const;
const LIMITS = SECONDS_EACH.map((seconds) => [seconds ?? 0, quizWords.limitOption(seconds)] as const);

function toBody(deckId: string, length: number, fields: FormData) {
  const secondsEach = Number(fields.get("limit"));
  return {
    ...{ deckId, length, metFirst: fields.get("metFirst") !== null },
    feedback: fields.get("feedback") === "deferred" ? ("deferred" as const) : ("immediate" as const),
    ...(secondsEach > 0 && { timeLimitSeconds: secondsEach * length }),
  };
}
