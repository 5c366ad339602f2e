"use client";

import { type FormEvent, useState } from "react";
import { Choices, SelectField } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { useClientId } from "@/app/_components/use-client-id";
import styles from "@/app/quiz/quiz-start.module.css";
import { quizWords } from "@/lib/words/interface/quiz";

interface QuizStartProps {
  readonly decks: readonly { readonly id: string; readonly title: string; readonly facts: number }[];
  readonly wanted: string | undefined;
  readonly locale: string;
}

const LENGTHS = [5, 10, 20, 50] as const;
const USUAL_LENGTH = 10;
const SHORTEST = 5;
const SECONDS_EACH = [null, 60, 30] as const;

export function QuizStart({ decks, wanted, locale }: QuizStartProps) {
  const { working, problem, run, go } = useAction();
  const idFor = useClientId();
  const [deckId, setDeckId] = useState(decks.find((deck) => deck.id === wanted)?.id ?? decks[0]?.id ?? "");
  const facts = decks.find((deck) => deck.id === deckId)?.facts ?? 0;
  const tooFew = facts < SHORTEST;

  async function start(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = toBody(deckId, facts, fields);
    const answer = await run(() => call("POST /api/attempts", { body: { id: idFor(body), ...body } }));
    if (answer !== null) go(`/quiz/${encodeURIComponent(answer.body.attemptId)}`);
  }

  return (
    <form className="stack-4" onSubmit={start}>
      <SelectField
        label={quizWords.deck}
        choices={decks.map(({ id, title }) => [id, title])}
        value={deckId}
        choose={setDeckId}
      />
      {tooFew ? <p className="bad">{quizWords.tooFewFacts}</p> : <Lengths key={deckId} facts={facts} locale={locale} />}
      <Choices
        legend={quizWords.feedback}
        name="feedback"
        choices={FEEDBACK}
        chosen="immediate"
        className="wide-columns"
      />
      <Choices legend={quizWords.limit} name="limit" choices={LIMITS} chosen={0} className="wide-columns" />
      <Problem text={problem} />
      <button type="submit" className="primary full" disabled={working || tooFew}>
        {quizWords.start}
      </button>
    </form>
  );
}

/** As many questions as there are facts, at the most: what cannot be had is not on offer. */
function Lengths({ facts, locale }: { readonly facts: number; readonly locale: string }) {
  const offered = LENGTHS.filter((length) => length <= facts);
  const usual = offered.includes(USUAL_LENGTH) ? USUAL_LENGTH : offered.at(-1);
  return (
    <div className="field">
      <Choices
        legend={quizWords.length}
        name="length"
        choices={offered.map((length) => [length, quizWords.lengthOption(locale, length)])}
        chosen={usual}
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

function toBody(deckId: string, facts: number, fields: FormData) {
  const length = Math.min(Number(fields.get("length")), facts);
  const secondsEach = Number(fields.get("limit"));
  return {
    deckId,
    length,
    feedback: fields.get("feedback") === "deferred" ? ("deferred" as const) : ("immediate" as const),
    ...(secondsEach > 0 && { timeLimitSeconds: secondsEach * length }),
  };
}
