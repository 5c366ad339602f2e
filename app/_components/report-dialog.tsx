"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { changeDraft, draftFor, forgetDraft, type ReportDraft } from "@/app/_components/report-drafts";
import { call } from "@/app/_components/request";
import { FLAG_NOTE_LENGTH, FLAG_REASONS } from "@/lib/core/content/flag";
import { reportWords } from "@/lib/words/interface/flags";

/** A card that can be reported. */
export interface ReportedCard {
  readonly cardId: string;
  readonly prompt: string;
}

export interface ReportDialogProps {
  /** Usually one; where several come into question, the first is chosen. */
  readonly cards: readonly [ReportedCard, ...ReportedCard[]];
  readonly locale: string;
  readonly close: () => void;
  /** Is given the words that say so. */
  readonly sent: (words: string) => void;
}

/**
 * What is wrong with a card, in the browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus
 * back. It hangs at the end of the page, since forms must not stand in forms.
 */
export function ReportDialog({ cards, locale, close, sent }: ReportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = () => dialog.current?.close();
  return createPortal(
    <dialog ref={dialog} className="dialog" aria-labelledby="report-title" onClose={close}>
      <h2 id="report-title" className="heading">
        {reportWords.title}
      </h2>
      <ReportForm
        cards={cards}
        locale={locale}
        cancel={leave}
        sent={(words) => {
          leave();
          sent(words);
        }}
      />
    </dialog>,
    document.body,
  );
}

function ReportForm({
  cards,
  locale,
  cancel,
  sent,
}: Omit<ReportDialogProps, "close"> & { readonly cancel: () => void }) {
  const [cardId, setCardId] = useState(cards[0].cardId);
  const [draft, setDraft] = useState<ReportDraft>(() => draftFor(cards[0].cardId));
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Omit<ReportDraft, "id">>) => setDraft(changeDraft(cardId, part));

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    // Events go the way of the components: the form of the quiz around this must not hear of it.
    event.stopPropagation();
    if (draft.reason === null) return setProblem(reportWords.chooseReason);
    setWorking(true);
    setProblem(null);
    const answer = await call("POST /api/flags", { body: { ...draft, cardId, reason: draft.reason } });
    setWorking(false);
    if (!answer.ok) return setProblem(reportWords.notSent(answer.detail));
    forgetDraft(cardId);
    sent(reportWords.sent);
  }

  function choose(id: string): void {
    setCardId(id);
    setDraft(draftFor(id));
  }

  return (
    <form className="stack-3" onSubmit={send} noValidate>
      {cards.length > 1 ? <CardChoice cards={cards} cardId={cardId} choose={choose} /> : null}
      <fieldset className="stack-2">
        <legend className="for-ears-only">{reportWords.reasons}</legend>
        {FLAG_REASONS.map((reason) => (
          <label key={reason} className="choice">
            <input type="radio" name="reason" checked={draft.reason === reason} onChange={() => change({ reason })} />
            {reportWords.reason(reason)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="report-note" className="label">
          {reportWords.note}
        </label>
        <span id="report-note-hint" className="hint">
          {reportWords.noteHint(locale, FLAG_NOTE_LENGTH)}
        </span>
        <textarea
          id="report-note"
          className="input"
          rows={3}
          maxLength={FLAG_NOTE_LENGTH}
          value={draft.note}
          aria-describedby="report-note-hint"
          onChange={({ target }) => change({ note: target.value })}
        />
      </div>
      <div role="alert">{problem === null ? null : <p className="bad">{problem}</p>}</div>
      <div className="buttons">
        <button type="submit" className="primary" disabled={working}>
          {working ? reportWords.sending : reportWords.send}
        </button>
        <button type="button" className="secondary" onClick={cancel}>
          {reportWords.cancel}
        </button>
      </div>
    </form>
  );
}

interface CardChoiceProps {
  readonly cards: readonly ReportedCard[];
  readonly cardId: string;
  readonly choose: (cardId: string) => void;
}

function CardChoice({ cards, cardId, choose }: CardChoiceProps) {
  return (
    <div className="field">
      <label htmlFor="report-card" className="label">
        {reportWords.which}
      </label>
      <select id="report-card" className="input" value={cardId} onChange={({ target }) => choose(target.value)}>
        {cards.map((card) => (
          <option key={card.cardId} value={card.cardId}>
            {card.prompt}
          </option>
        ))}
      </select>
    </div>
  );
}
