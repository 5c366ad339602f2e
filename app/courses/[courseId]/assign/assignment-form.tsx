"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Labelled } from "@/app/_components/labelled";
import { call, type FieldProblems, problemAt } from "@/app/_components/request";
import { TextField } from "@/app/_components/text-field";
import { useClientId } from "@/app/_components/use-client-id";
import { FormFailure } from "@/app/courses/_components/form-failure";
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
  /** What is changed; absent where a deck is assigned anew. */
  readonly assignment?: AssignmentView;
  readonly locale: string;
}

const TARGETS = [0.8, 0.85, 0.9, 0.95] as const;

/** Sets a deck for a day, or changes that; while a day is chosen, it says what it asks of a typical student. */
export function AssignmentForm({ course, decks, chosenDeck, seminarField, assignment, locale }: AssignmentFormProps) {
  const router = useRouter();
  const idFor = useClientId();
  const [deckId, setDeckId] = useState(assignment?.deckId ?? chosenDeck ?? decks[0]?.id ?? "");
  const [seminar, setSeminar] = useState(seminarField);
  const [opens, setOpens] = useState(assignment === undefined ? "" : toField(course.timeZone, assignment.opensAt));
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<{ detail: string; problems: FieldProblems } | null>(null);
  const problem = (path: string) => (failure === null ? undefined : problemAt(failure.problems, path));
  const { timeZone } = course;

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setWorking(true);
    setFailure(null);
    const fields = readAssignmentForm(new FormData(event.currentTarget), timeZone);
    const courseId = course.id;
    const answer =
      assignment === undefined
        ? await call("POST /api/courses/{courseId}/assignments", {
            params: { courseId },
            body: { id: idFor({ deckId, ...fields }), deckId, ...fields },
          })
        : await call("PATCH /api/courses/{courseId}/assignments/{assignmentId}", {
            params: { courseId, assignmentId: assignment.id },
            body: { revision: assignment.revision, ...fields },
          });
    if (answer.ok) {
      router.push(`/courses/${course.id}`);
      return router.refresh();
    }
    setWorking(false);
    setFailure(answer);
  }

  return (
    <form className="form" onSubmit={save}>
      {assignment === undefined ? (
        <>
          <Labelled id="deck" label={assignWords.deck} hint={assignWords.deckNote} problem={problem("deckId")}>
            {(described) => (
              <select
                {...described}
                className="input"
                value={deckId}
                onChange={({ target }) => setDeckId(target.value)}
              >
                {decks.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Link href="/decks/new" prefetch={false} className="target">
            {assignWords.makeDeck}
          </Link>
        </>
      ) : null}
      <TextField
        name="title"
        label={assignWords.name}
        {...(assignment === undefined && { hint: assignWords.nameNote })}
        defaultValue={assignment?.title ?? ""}
        required={assignment !== undefined}
        maxLength={120}
        problem={problem("title")}
      />
      <div className="wide-columns">
        <TextField
          name="seminarAt"
          type="datetime-local"
          label={assignWords.seminarAt}
          hint={assignWords.inZone(timeZone)}
          value={seminar}
          required
          problem={problem("seminarAt")}
          onChange={({ target }) => setSeminar(target.value)}
        />
        <TextField
          name="opensAt"
          type="datetime-local"
          label={assignWords.opensAt}
          hint={assignWords.opensNote}
          value={opens}
          problem={problem("opensAt")}
          onChange={({ target }) => setOpens(target.value)}
        />
      </div>
      <ClassLoad
        courseId={course.id}
        deckId={deckId}
        seminarAt={fromField(timeZone, seminar)}
        opensAt={fromField(timeZone, opens)}
        locale={locale}
      />
      <Labelled
        id="target"
        label={assignWords.target}
        hint={assignWords.targetNote}
        problem={problem("targetReadiness")}
      >
        {(described) => (
          <select
            {...described}
            name="targetReadiness"
            className="input"
            defaultValue={assignment?.targetReadiness ?? 0.9}
          >
            {[...new Set([...TARGETS, assignment?.targetReadiness ?? 0.9])].sort().map((share) => (
              <option key={share} value={share}>
                {formatPercent(locale, share)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <GradingFields grading={assignment?.grading} problem={problem("grading")} />
      <QuizFields quiz={assignment === undefined ? undefined : assignment.quiz} problem={problem("quiz")} />
      <FormFailure failure={failure} />
      <div className="ways">
        <button type="submit" className="primary" disabled={working || deckId === ""}>
          {assignment === undefined ? assignWords.save : assignWords.saveChange}
        </button>
      </div>
    </form>
  );
}
