"use client";

import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { KeysHelpLater } from "@/app/_components/keys-help-later";
import frame from "@/app/_components/session-frame.module.css";
import { OnThisPhone } from "@/app/_offline/on-this-phone";
import { Feedback } from "@/app/quiz/[attemptId]/feedback";
import styles from "@/app/quiz/[attemptId]/quiz.module.css";
import { QuizComplete } from "@/app/quiz/[attemptId]/quiz-complete";
import { QuizHeader } from "@/app/quiz/[attemptId]/quiz-header";
import { ResponseField } from "@/app/quiz/[attemptId]/response-field";
import { Stem } from "@/app/quiz/[attemptId]/stem";
import {
  type QuizControls,
  type QuizItem,
  type QuizMarker,
  useFreshPage,
  useQuiz,
  useServerMarker,
} from "@/app/quiz/[attemptId]/use-quiz";
import { UNKNOWN_KEY, useQuizKeys } from "@/app/quiz/[attemptId]/use-quiz-keys";
import type { AttemptView } from "@/lib/contracts/attempts";
import type { ItemFeedback } from "@/lib/contracts/questions";
import { isUnknown } from "@/lib/core/assessment/response";
import { holdsNumber } from "@/lib/core/session/holds-number";
import { isAnswer, type QuizResponse } from "@/lib/core/session/quiz-session";
import { quizWords } from "@/lib/words/interface/quiz";

interface QuizRunnerProps {
  readonly attempt: AttemptView;
  /** The server's time when it made the page. */
  readonly loadedAt: number;
  readonly locale: string;
  readonly userId: string;
  readonly marker: QuizMarker;
}

/** An attempt that the server keeps and marks. */
export function AttemptRunner(props: Omit<QuizRunnerProps, "marker">) {
  useFreshPage();
  const marker = useServerMarker(props.attempt.attemptId);
  return <QuizRunner {...props} marker={marker} />;
}

export function QuizRunner({ attempt, loadedAt, locale, userId, marker }: QuizRunnerProps) {
  const controls = useQuiz(attempt, loadedAt, marker);
  const { quiz } = controls;
  const item = quiz.items[quiz.index];
  const [firstIndex] = useState(quiz.index);
  const [helping, setHelping] = useState(false);
  const openHelp = useCallback(() => setHelping(true), []);
  const over = quiz.phase === "complete" || quiz.phase === "handing-in" || quiz.phase === "not-handed-in";
  return (
    <div className={frame.page}>
      <QuizHeader attempt={attempt} quiz={quiz} locale={locale} loadedAt={loadedAt} timeOver={controls.timeOver} />
      <div className={frame.inset}>
        <OnThisPhone userId={userId} locale={locale} />
      </div>
      {over || item === undefined ? (
        <QuizComplete controls={controls} locale={locale} />
      ) : (
        <ItemInSight
          key={item.itemId}
          item={item}
          controls={controls}
          isFirst={quiz.index === firstIndex}
          locale={locale}
          help={openHelp}
        />
      )}
      {helping ? <KeysHelpLater place="quiz" close={() => setHelping(false)} /> : null}
    </div>
  );
}

interface ItemInSightProps {
  readonly item: QuizItem;
  readonly controls: QuizControls;
  /** Whether it is the first question since the page was opened. */
  readonly isFirst: boolean;
  readonly locale: string;
  /** Opens the list of keys. */
  readonly help: () => void;
}

/** One question, the ways to answer it, and, once it is answered, what was right. */
function ItemInSight({ item, controls, isFirst, locale, help }: ItemInSightProps) {
  const { quiz } = controls;
  const form = useRef<HTMLFormElement>(null);
  useQuizKeys(form, help);
  const { heading, answered, button } = useFocus(quiz.phase, isFirst);
  const [notANumber, setNotANumber] = useState(false);
  const given = quiz.phase === "feedback" ? item.response : "draft" in quiz ? quiz.draft : null;
  const result = quiz.phase === "feedback" ? item.result : null;

  function refuse(form: HTMLFormElement): void {
    setNotANumber(true);
    form.querySelector<HTMLInputElement>("input[type=text]")?.focus();
  }

  /** The order in which events are shown is an answer too, for anyone who takes it for right. */
  function give(): void {
    if (quiz.phase === "answering" && quiz.draft === null && isOrdering(item))
      controls.draft({ order: (item.elements ?? []).map(({ id }) => id) });
    controls.answer();
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (quiz.phase === "answering" && lacksNumber(item, quiz.draft)) refuse(event.currentTarget);
    else if (quiz.phase === "answering") give();
    else if (quiz.phase === "not-sent") controls.retry();
    else if (quiz.phase === "feedback") controls.next();
  }

  return (
    <main id="content" className={frame.main}>
      <form ref={form} className={frame.main} onSubmit={submit}>
        <div className={`stack-4 ${styles.item}`}>
          <h1 ref={heading} tabIndex={-1} className={frame.prompt}>
            <Stem text={item.stem} />
          </h1>
          <ResponseField
            item={item}
            given={given}
            result={result}
            locked={quiz.phase !== "answering"}
            notANumber={notANumber}
            draft={(response) => {
              setNotANumber(false);
              controls.draft(response);
            }}
          />
          {result === null ? null : <Feedback ref={answered} item={item} result={result} locale={locale} />}
          <div role="alert">
            {quiz.phase === "not-sent" ? (
              <p className="bad">
                {quizWords.notSent} {quiz.reason}
              </p>
            ) : null}
          </div>
          <p className="visually-hidden" aria-live="polite">
            {result === null ? null : spoken(item, result)}
          </p>
        </div>
        <div className={`${frame.bar} ${styles.ways}`}>
          {quiz.phase === "answering" ? (
            <button
              type="button"
              className="secondary"
              value="unknown"
              data-key={UNKNOWN_KEY}
              // The second tap of a double one on "Next" must not answer the question after it.
              onClick={(event) => {
                if (event.detail < 2) controls.pass();
              }}
            >
              {quizWords.unknown}
            </button>
          ) : null}
          <button
            ref={button}
            type="submit"
            className="primary"
            data-key={quizWords.answerKey}
            // The second tap of a double one on "Answer" must not pass over what was right.
            onClick={(event) => {
              if (event.detail > 1 && quiz.phase === "feedback") event.preventDefault();
            }}
            disabled={quiz.phase === "sending" || (quiz.phase === "answering" && !canAnswer(item, quiz.draft))}
          >
            <ButtonText controls={controls} />
          </button>
        </div>
      </form>
    </main>
  );
}

/** The verdict with the right answer; of several parts how many are right, since all of them would be too much to hear. */
function spoken({ response }: QuizItem, { correct, key, elements }: ItemFeedback): string {
  if (response !== null && isUnknown(response)) return quizWords.announceUnknown(key);
  if (elements === undefined) return quizWords.announce(correct, key);
  return quizWords.announceParts(elements.filter((element) => element.correct).length, elements.length);
}

function isOrdering({ elements, choices }: QuizItem): boolean {
  return elements !== undefined && choices === undefined;
}

function canAnswer(item: QuizItem, draft: QuizResponse | null): boolean {
  return isOrdering(item) || isAnswer(draft, item.elements?.length);
}

/** Words where a number is asked are a slip of the hand, not a wrong answer. */
function lacksNumber(item: QuizItem, draft: QuizResponse | null): boolean {
  return item.input === "number" && draft !== null && "text" in draft && !holdsNumber(draft.text);
}

function ButtonText({ controls }: { readonly controls: QuizControls }) {
  const { quiz } = controls;
  if (quiz.phase === "sending") return quizWords.sending;
  if (quiz.phase === "not-sent") return quizWords.sendAgain;
  if (quiz.phase !== "feedback") return quizWords.answer;
  return quiz.items.every((item) => item.response !== null) ? quizWords.handIn : quizWords.next;
}

/** Height of the header, under which the page scrolls. */
const HEADER_PX = 56;

/** What the header would cut through goes under it as a whole. */
function hideWhole(element: HTMLElement | null): void {
  const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
  if (top < HEADER_PX && bottom > HEADER_PX) window.scrollBy(0, bottom - HEADER_PX);
}

/** A new question takes the focus, and so does what was right; the first one is found where reading starts. */
function useFocus(phase: QuizControls["quiz"]["phase"], isFirst: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const answered = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (phase === "answering") {
      if (!isFirst) heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    } else if (phase === "feedback") {
      answered.current?.focus({ preventScroll: true });
      answered.current?.firstElementChild?.scrollIntoView({ block: "nearest" });
      hideWhole(heading.current);
    } else if (phase === "not-sent") {
      // It was disabled while the answer was under way, which takes the focus away.
      button.current?.focus();
    }
  }, [phase, isFirst]);
  return { heading, answered, button };
}
