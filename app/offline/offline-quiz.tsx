import { useMemo, useState } from "react";
import { SelectField } from "@/app/_components/fields";
import { newRecordId } from "@/app/_components/record-id";
import { outboxFor } from "@/app/_offline/outbox/outbox-controller";
import type { OnPhone } from "@/app/_offline/pack/phone-study";
import { OfflineFrame } from "@/app/offline/offline-frame";
import { toAttempt, toFeedback } from "@/app/offline/practice-attempt";
import { QuizRunner } from "@/app/quiz/[attemptId]/quiz-runner";
import type { GivenAnswer, QuizMarker } from "@/app/quiz/[attemptId]/use-quiz";
import type { PracticeItem } from "@/lib/contracts/questions";
import { choosePracticeQuestions, type MarkedPractice, markPractice } from "@/lib/core/session/practice-quiz";
import { asId } from "@/lib/core/shared/ids";
import { metCards } from "@/lib/core/study/progress";
import { offlineWords } from "@/lib/words/interface/offline";
import { quizWords } from "@/lib/words/interface/quiz";
import { requestWords } from "@/lib/words/interface/request";

interface OfflineQuizProps {
  readonly phone: OnPhone;
  readonly locale: string;
  readonly deckId: string | null;
}

const LENGTH = 10;
const SHORTEST = 5;

interface Running {
  readonly deckId: string;
  readonly items: readonly PracticeItem[];
}

/** A quiz of what is kept: practice, marked by the phone and sent when the network is back. */
export function OfflineQuiz({ phone, locale, deckId }: OfflineQuizProps) {
  const [running, setRunning] = useState<Running | null>(null);
  const [right, setRight] = useState<number | null>(null);
  if (running !== null && right === null)
    return <RunningQuiz phone={phone} locale={locale} running={running} finish={setRight} />;
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <div className="stack-4">
        {running === null || right === null ? null : (
          <div role="status" className="good">
            <p>{offlineWords.quizDone(locale, right, running.items.length)}</p>
            <p>{offlineWords.quizDoneNote}</p>
          </div>
        )}
        <hgroup>
          <h1 className="title">{offlineWords.quizTitle}</h1>
          <p className="small">{offlineWords.quizLead}</p>
        </hgroup>
        <Start
          phone={phone}
          wanted={deckId}
          again={running !== null}
          start={(chosen) => {
            setRight(null);
            setRunning(chosen);
          }}
        />
      </div>
    </OfflineFrame>
  );
}

interface StartProps {
  readonly phone: OnPhone;
  readonly wanted: string | null;
  readonly again: boolean;
  readonly start: (running: Running) => void;
}

function Start({ phone, wanted, again, start }: StartProps) {
  const [deckId, setDeckId] = useState(
    phone.decks.find((deck) => deck.deckId === wanted)?.deckId ?? phone.decks[0]?.deckId,
  );
  const items = phone.decks.find((deck) => deck.deckId === deckId)?.items ?? [];
  const titleOf = (id: string) => phone.pack.decks.find(({ summary }) => summary.id === id)?.summary.title ?? id;
  function begin(): void {
    const factOf = (cardId: string) => phone.pack.cards.find((card) => card.cardId === cardId)?.factId;
    const met = metCards(phone.today().schedules.values());
    const isMet = (cardId: string) => met.has(asId(cardId));
    const chosen = choosePracticeQuestions(items, { length: LENGTH, seed: newRecordId(), factOf, isMet });
    if (deckId !== undefined) start({ deckId, items: chosen });
  }
  return (
    <>
      <SelectField
        label={quizWords.deck}
        choices={phone.decks.map((deck) => [deck.deckId, titleOf(deck.deckId)])}
        value={deckId}
        choose={setDeckId}
      />
      {items.length < SHORTEST ? <p className="bad">{offlineWords.tooFewItems}</p> : null}
      <button type="button" className="primary full" onClick={begin} disabled={items.length < SHORTEST}>
        {again ? offlineWords.another : quizWords.start}
      </button>
    </>
  );
}

interface RunningQuizProps {
  readonly phone: OnPhone;
  readonly locale: string;
  readonly running: Running;
  readonly finish: (right: number) => void;
}

function RunningQuiz({ phone, locale, running, finish }: RunningQuizProps) {
  const [loadedAt] = useState(Date.now);
  const attempt = useMemo(() => toAttempt(phone, running.deckId, running.items), [phone, running]);
  const marker = useMemo(() => phoneMarker(phone, running.items, finish), [phone, running, finish]);
  const { userId } = phone.pack;
  return <QuizRunner attempt={attempt} loadedAt={loadedAt} locale={locale} userId={userId} marker={marker} />;
}

/** Marks answers on the phone, and leaves them to the outbox. */
function phoneMarker(phone: OnPhone, items: readonly PracticeItem[], finish: (right: number) => void): QuizMarker {
  const right = new Set<string>();
  return {
    async mark(answer) {
      const item = items.find(({ itemId }) => itemId === answer.itemId);
      if (item === undefined) return { ok: false, status: 404, detail: requestWords.failed, problems: [] };
      const marked = markPractice(item, answer.response, answer.durationMs);
      if (marked.score.correct) right.add(item.itemId);
      sendLater(phone.pack.userId, item, answer, marked);
      return { ok: true, status: 200, body: { feedback: toFeedback(phone, item, marked) } };
    },
    handIn: async () => ({ ok: true, status: 200, body: null }),
    showResult: () => finish(right.size),
  };
}

/** One record for each card that the question asks. */
function sendLater(userId: string, item: PracticeItem, answer: GivenAnswer, { evidence }: MarkedPractice): void {
  const at = Date.now();
  const { itemId, itemVersion } = item;
  for (const [index, one] of evidence.entries()) {
    outboxFor(userId).add({
      kind: "answer",
      id: index === 0 ? answer.id : newRecordId(),
      ...{ itemId, itemVersion, response: answer.response, durationMs: answer.durationMs },
      ...{ cardId: one.cardId, evidence: one.evidence, reviewedAt: at, queuedAt: at },
    });
  }
}
