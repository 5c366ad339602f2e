"use client";

import Link from "next/link";
import { type FormEvent, useState } from "react";
import { SelectField, TextField } from "@/app/_components/fields";
import { MoreOptions } from "@/app/_components/more-options";
import { FormProblem } from "@/app/_components/problem";
import { type Answer, call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
import { useClientId } from "@/app/_components/use-client-id";
import { fromField, toField } from "@/app/courses/_components/moments";
import { ClassLoad } from "@/app/courses/[courseId]/assign/class-load";
import { readAssignmentForm } from "@/app/courses/[courseId]/assign/read-assignment-form";
import { GradingFields, QuizFields } from "@/app/courses/[courseId]/assign/rule-fields";
import type { AssignmentView } from "@/lib/contracts/assignments";
import type { CourseView } from "@/lib/contracts/courses";
import { formatPercent } from "@/lib/words/format";
import { assignWords } from "@/lib/words/interface/courses";

interface AssignmentFormProps {
  readonly course: CourseView;
  readonly decks: readonly { readonly id: string; readonly title: string }[];
  readonly chosenDeck?: string | undefined;
  /** What the field of the seminar's moment begins with. */
  readonly seminarField: string;
  /** What is changed; absent where a deck is assigned again. */
  readonly assignment?: AssignmentView;
  readonly locale: string;
}

const TARGETS = [0.8, 0.85, 0.9, 0.95] as const;

/** Sets a deck for a day, or changes that; while a day is chosen, it says what it asks of a typical student. */
export function AssignmentForm({ course, decks, chosenDeck, seminarField, assignment, locale }: AssignmentFormProps) {
  const action = useAction();
  const idFor = useClientId();
  const [deckId, setDeckId] = useState(assignment?.deckId ?? chosenDeck ?? "");
  const [seminar, setSeminar] = useState(seminarField);
  const [opens, setOpens] = useState(assignment === undefined ? "" : toField(course.timeZone, assignment.opensAt));
  const { problemOf } = action;
  const { timeZone } = course;
  const target = assignment?.targetReadiness ?? 0.9;

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = readAssignmentForm(new FormData(event.currentTarget), timeZone);
    const courseId = course.id;
    const answer = await action.run<Answer<unknown>>(() =>
      assignment === undefined
        ? call("POST /api/courses/{courseId}/assignments", {
            params: { courseId },
            body: { id: idFor({ deckId, ...fields }), deckId, ...fields },
          })
        : call("PATCH /api/courses/{courseId}/assignments/{assignmentId}", {
            params: { courseId, assignmentId: assignment.id },
            body: { revision: assignment.revision, ...fields },
          }),
    );
    if (answer === null) return;
    action.go(`/courses/${course.id}`);
    action.refresh();
  }

  return (
    <form className="form" onSubmit={save}>
      {assignment === undefined ? (
        <>
          <SelectField
            label={assignWords.deck}
            problem={problemOf("deckId")}
            choices={[["", assignWords.chooseDeck], ...decks.map(({ id, title }) => [id, title] as const)]}
            value={deckId}
            required
            choose={setDeckId}
          />
          <Link href="/decks/new" prefetch={false} className="target">
            {assignWords.makeDeck}
          </Link>
        </>
      ) : null}
      <TextField
        name="seminarAt"
        type="datetime-local"
        label={assignWords.seminarAt}
        hint={assignWords.inZone(timeZone)}
        value={seminar}
        required
        problem={problemOf("seminarAt")}
        onChange={({ target }) => setSeminar(target.value)}
      />
      <ClassLoad
        courseId={course.id}
        deckId={deckId}
        seminarAt={fromField(timeZone, seminar)}
        opensAt={fromField(timeZone, opens)}
        locale={locale}
      />
      <GradingFields grading={assignment?.grading} problem={problemOf("grading")} />
      <QuizFields quiz={assignment === undefined ? undefined : assignment.quiz} problem={problemOf("quiz")} />
      <MoreOptions wrong={["title", "opensAt", "targetReadiness"].some((name) => problemOf(name) !== undefined)}>
        <TextField
          name="title"
          label={assignWords.name}
          {...(assignment === undefined && { hint: assignWords.nameNote })}
          defaultValue={assignment?.title ?? ""}
          required={assignment !== undefined}
          maxLength={120}
          problem={problemOf("title")}
        />
        <TextField
          name="opensAt"
          type="datetime-local"
          label={assignWords.opensAt}
          hint={assignWords.opensNote}
          value={opens}
          problem={problemOf("opensAt")}
          onChange={({ target }) => setOpens(target.value)}
        />
        <SelectField
          name="targetReadiness"
          label={assignWords.target}
          hint={assignWords.targetNote}
          problem={problemOf("targetReadiness")}
          choices={[...new Set([...TARGETS, target])].sort().map((share) => [share, formatPercent(locale, share)])}
          defaultValue={target}
        />
      </MoreOptions>
      <FormProblem action={action} />
      <div className="ways">
        <button type="submit" className="primary" disabled={action.working || deckId === ""}>
          {assignment === undefined ? assignWords.save : assignWords.saveChange}
        </button>
      </div>
    </form>
  );
}
