"use client";

import { useState } from "react";
import field from "@/app/_components/field.module.css";
import { TextField } from "@/app/_components/text-field";
import styles from "@/app/courses/_components/course.module.css";
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
    <fieldset className={styles.section}>
      <legend className={field.label}>{assignWords.grading}</legend>
      <p className={field.hint}>{assignWords.gradingNote}</p>
      <div className={field.choices}>
        {(Object.entries(assignWords.rules) as [GradingRule["rule"], string][]).map(([key, text]) => (
          <label key={key} className={field.choice}>
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
      {problem === undefined ? null : <span className={field.problem}>{problem}</span>}
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
    <fieldset className={styles.section}>
      <legend className="for-ears-only">{assignWords.quiz}</legend>
      <label className={field.choice}>
        <input type="checkbox" name="hasQuiz" checked={wanted} onChange={({ target }) => setWanted(target.checked)} />
        {assignWords.quiz}
      </label>
      {wanted ? (
        <>
          <div className={styles.pair}>
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
          <details className={styles.more} open={quiz?.types !== undefined}>
            <summary className={styles.typesSummary}>{assignWords.quizTypes}</summary>
            <p className={field.hint}>{assignWords.quizTypesNote}</p>
            {Object.entries(itemTypeWords).map(([type, text]) => (
              <label key={type} className={field.check}>
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
          <div className={styles.pair}>
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
      {problem === undefined ? null : <span className={field.problem}>{problem}</span>}
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
    <label className={field.field}>
      <span className={field.label}>{label}</span>
      <select name={name} className={field.input} defaultValue={value}>
        {Object.entries(choices).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
