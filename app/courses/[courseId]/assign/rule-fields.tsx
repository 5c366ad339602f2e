"use client";

import { useState } from "react";
import { TextField } from "@/app/_components/text-field";
import type { AssignmentView } from "@/lib/contracts/assignments";
import type { GradingRule } from "@/lib/core/teaching/assignment";
import { assignWords } from "@/lib/words/interface/courses";
import { itemTypeWords } from "@/lib/words/interface/item-types";

interface GradingFieldsProps {
  readonly grading: GradingRule | undefined;
  readonly problem: string | undefined;
}

/** What is graded: all that the gradebook will show of one student. */
export function GradingFields({ grading = { rule: "none" }, problem }: GradingFieldsProps) {
  const [rule, setRule] = useState<GradingRule["rule"]>(grading.rule);
  return (
    <fieldset className="stack-3">
      <legend className="label">{assignWords.grading}</legend>
      <p className="hint">{assignWords.gradingNote}</p>
      <div className="stack-2">
        {(Object.entries(assignWords.rules) as [GradingRule["rule"], string][]).map(([key, text]) => (
          <label key={key} className="choice">
            <input type="radio" name="rule" value={key} checked={rule === key} onChange={() => setRule(key)} />
            {text}
          </label>
        ))}
      </div>
      {rule === "minutes" ? (
        <TextField
          name="minutes"
          type="number"
          inputMode="numeric"
          min={1}
          max={6000}
          required
          label={assignWords.minutesGraded}
          defaultValue={grading.rule === "minutes" ? grading.minutes : 60}
        />
      ) : null}
      {rule === "quizScore" ? (
        <Choice
          name="which"
          label={assignWords.which}
          choices={assignWords.whichOnes}
          value={grading.rule === "quizScore" ? grading.which : "best"}
        />
      ) : null}
      {problem === undefined ? null : <span className="problem">{problem}</span>}
    </fieldset>
  );
}

interface QuizFieldsProps {
  /** Null where there is none; absent in a new assignment, which begins with one. */
  readonly quiz: AssignmentView["quiz"] | undefined;
  readonly problem: string | undefined;
}

/** The quiz of an assignment, or none. */
export function QuizFields({ quiz, problem }: QuizFieldsProps) {
  const [wanted, setWanted] = useState(quiz !== null);
  const minutes = quiz?.timeLimitSeconds == null ? "" : Math.round(quiz.timeLimitSeconds / 60);
  return (
    <fieldset className="stack-3">
      <legend className="for-ears-only">{assignWords.quiz}</legend>
      <label className="choice">
        <input type="checkbox" name="hasQuiz" checked={wanted} onChange={({ target }) => setWanted(target.checked)} />
        {assignWords.quiz}
      </label>
      {wanted ? (
        <>
          <div className="wide-columns">
            <Figure
              name="quizLength"
              label={assignWords.quizLength}
              min={5}
              max={50}
              value={quiz?.length ?? 10}
              required
            />
            <Figure
              name="quizTries"
              label={assignWords.quizTries}
              hint={assignWords.quizTriesNote}
              min={1}
              max={100}
              value={quiz == null ? 1 : (quiz.attempts ?? "")}
            />
            <Figure
              name="quizMinutes"
              label={assignWords.quizTime}
              hint={assignWords.quizTimeNote}
              min={1}
              max={240}
              value={minutes}
            />
          </div>
          <details className="fold" open={quiz?.types !== undefined}>
            <summary>{assignWords.quizTypes}</summary>
            <p className="hint">{assignWords.quizTypesNote}</p>
            {Object.entries(itemTypeWords).map(([type, text]) => (
              <label key={type} className="check">
                <input
                  type="checkbox"
                  name="quizTypes"
                  value={type}
                  defaultChecked={quiz?.types?.some((chosen) => chosen === type) ?? false}
                />
                {text}
              </label>
            ))}
          </details>
          <div className="wide-columns">
            <Choice
              name="quizForm"
              label={assignWords.quizForm}
              choices={assignWords.forms}
              value={quiz?.form ?? "fixed"}
            />
            <Choice
              name="quizFeedback"
              label={assignWords.quizFeedback}
              choices={assignWords.feedbacks}
              value={quiz?.feedback ?? "immediate"}
            />
          </div>
        </>
      ) : null}
      {problem === undefined ? null : <span className="problem">{problem}</span>}
    </fieldset>
  );
}

function Figure(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly min: number;
  readonly max: number;
  readonly value: number | string;
  readonly required?: boolean;
}) {
  const { value, ...rest } = props;
  return <TextField {...rest} type="number" inputMode="numeric" step={1} defaultValue={value} />;
}

function Choice({
  name,
  label,
  value,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
}) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select name={name} className="input" defaultValue={value}>
        {Object.entries(choices).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
