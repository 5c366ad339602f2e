"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { call } from "@/app/_components/request";
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
  const router = useRouter();
  const idFor = useClientId();
  const [deckId, setDeckId] = useState(decks.find((deck) => deck.id === wanted)?.id ?? decks[0]?.id ?? "");
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const facts = decks.find((deck) => deck.id === deckId)?.facts ?? 0;
  const tooFew = facts < SHORTEST;

  async function start(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setWorking(true);
    setProblem(null);
    const body = toBody(deckId, facts, fields);
    const answer = await call("POST /api/attempts", { body: { id: idFor(body), ...body } });
    if (answer.ok) return router.push(`/quiz/${encodeURIComponent(answer.body.attemptId)}`);
    setProblem(answer.detail);
    setWorking(false);
  }

  return (
    <form className="stack-4" onSubmit={start}>
      <div className="field">
        <label htmlFor="deck" className="label">
          {quizWords.deck}
        </label>
        <select id="deck" className="input" value={deckId} onChange={(event) => setDeckId(event.target.value)}>
          {decks.map((deck) => (
            <option key={deck.id} value={deck.id}>
              {deck.title}
            </option>
          ))}
        </select>
      </div>
      {tooFew ? <p className="bad">{quizWords.tooFewFacts}</p> : <Lengths key={deckId} facts={facts} locale={locale} />}
      <Choices legend={quizWords.feedback} name="feedback" options={FEEDBACK} />
      <Choices legend={quizWords.limit} name="limit" options={LIMITS} />
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
      <button type="submit" className="primary full" disabled={working || tooFew}>
        {quizWords.start}
      </button>
    </form>
  );
}

/** As many questions as there are facts, at the most: what cannot be had is not on offer. */
function Lengths({ facts, locale }: { readonly facts: number; readonly locale: string }) {
  const offered = LENGTHS.filter((length) => length <= facts);
  const options = offered.map((length) => ({ value: String(length), label: quizWords.lengthOption(locale, length) }));
  const usual = String(offered.includes(USUAL_LENGTH) ? USUAL_LENGTH : offered.at(-1));
  return (
    <div className="field">
      <Choices legend={quizWords.length} name="length" options={options} chosen={usual} row />
      {facts < (LENGTHS.at(-1) ?? 0) ? <p className="hint">{quizWords.lengthTooLong(locale, facts)}</p> : null}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const FEEDBACK: readonly Option[] = [
  { value: "immediate", label: quizWords.immediate },
  { value: "deferred", label: quizWords.deferred },
];
const LIMITS: readonly Option[] = SECONDS_EACH.map((seconds) => ({
  value: String(seconds ?? 0),
  label: quizWords.limitOption(seconds),
}));

interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen?: string;
  readonly row?: boolean;
}

function Choices({ legend, name, options, chosen = options[0]?.value, row = false }: ChoicesProps) {
  return (
    <fieldset className="field">
      <legend className="label">{legend}</legend>
      <div className={row ? styles.row : "wide-columns"}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === chosen} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

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
