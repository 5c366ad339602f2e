"use client";

import { useState } from "react";
import { Check, Choices, NumberField, SelectField } from "@/app/_components/fields";
import { MoreOptions } from "@/app/_components/more-options";
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
    <div className="stack-3">
      <Choices
        legend={assignWords.grading}
        name="rule"
        hint={assignWords.gradingNote}
        choices={Object.entries(assignWords.rules) as [GradingRule["rule"], string][]}
        value={rule}
        choose={setRule}
      />
      {rule === "minutes" ? (
        <NumberField
          name="minutes"
          min={1}
          max={6000}
          required
          label={assignWords.minutesGraded}
          defaultValue={grading.rule === "minutes" ? grading.minutes : 60}
        />
      ) : null}
      {rule === "quizScore" ? (
        <SelectField
          name="which"
          label={assignWords.which}
          choices={Object.entries(assignWords.whichOnes)}
          defaultValue={grading.rule === "quizScore" ? grading.which : "best"}
        />
      ) : null}
      {problem === undefined ? null : <span className="problem">{problem}</span>}
    </div>
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
      <legend className="visually-hidden">{assignWords.quiz}</legend>
      <Check name="hasQuiz" label={assignWords.quiz} checked={wanted} tick={setWanted} boxed />
      {wanted ? (
        <>
          <p className="hint">{assignWords.quizNote}</p>
          <MoreOptions title={assignWords.quizSettings} wrong={problem !== undefined}>
            <div className="wide-columns">
              <NumberField
                name="quizLength"
                label={assignWords.quizLength}
                min={5}
                max={50}
                defaultValue={quiz?.length ?? 10}
                required
              />
              <NumberField
                name="quizTries"
                label={assignWords.quizTries}
                hint={assignWords.quizTriesNote}
                min={1}
                max={100}
                defaultValue={quiz == null ? 1 : (quiz.attempts ?? "")}
              />
              <NumberField
                name="quizMinutes"
                label={assignWords.quizTime}
                hint={assignWords.quizTimeNote}
                min={1}
                max={240}
                defaultValue={minutes}
              />
            </div>
            <details className="fold" open={quiz?.types !== undefined}>
              <summary>{assignWords.quizTypes}</summary>
              <p className="hint">{assignWords.quizTypesNote}</p>
              {Object.entries(itemTypeWords).map(([type, text]) => (
                <Check
                  key={type}
                  label={text}
                  name="quizTypes"
                  value={type}
                  defaultChecked={quiz?.types?.some((chosen) => chosen === type) ?? false}
                />
              ))}
            </details>
            <div className="wide-columns">
              <SelectField
                name="quizForm"
                label={assignWords.quizForm}
                choices={Object.entries(assignWords.forms)}
                defaultValue={quiz?.form ?? "fixed"}
              />
              <SelectField
                name="quizFeedback"
                label={assignWords.quizFeedback}
                choices={Object.entries(assignWords.feedbacks)}
                defaultValue={quiz?.feedback ?? "immediate"}
              />
            </div>
          </MoreOptions>
        </>
      ) : null}
      {problem === undefined ? null : <span className="problem">{problem}</span>}
    </fieldset>
  );
}
