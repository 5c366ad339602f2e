"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Choices, SelectField, TextArea } from "@/app/_components/fields";
import { Problem } from "@/app/_components/problem";
import { changeDraft, draftFor, forgetDraft, type ReportDraft } from "@/app/_components/report-drafts";
import { call } from "@/app/_components/request";
import { useAction } from "@/app/_components/use-action";
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
  const { working, problem, run, fail } = useAction();
  const change = (part: Partial<Omit<ReportDraft, "id">>) => setDraft(changeDraft(cardId, part));

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    // Events go the way of the components: the form of the quiz around this must not hear of it.
    event.stopPropagation();
    const { reason } = draft;
    if (reason === null) return fail(reportWords.chooseReason);
    const answer = await run(async () => {
      const sending = await call("POST /api/flags", { body: { ...draft, cardId, reason } });
      return sending.ok ? sending : { ...sending, detail: reportWords.notSent(sending.detail) };
    });
    if (answer === null) return;
    forgetDraft(cardId);
    sent(reportWords.sent);
  }

  function choose(id: string): void {
    setCardId(id);
    setDraft(draftFor(id));
  }

  return (
    <form className="stack-3" onSubmit={send} noValidate>
      {cards.length > 1 ? (
        <SelectField
          label={reportWords.which}
          choices={cards.map((card) => [card.cardId, card.prompt])}
          value={cardId}
          choose={choose}
        />
      ) : null}
      <Choices
        legend={reportWords.reasons}
        isHidden
        name="reason"
        choices={FLAG_REASONS.map((reason) => [reason, reportWords.reason(reason)])}
        value={draft.reason}
        choose={(reason) => change({ reason })}
      />
      <TextArea
        name="note"
        label={reportWords.note}
        hint={reportWords.noteHint(locale, FLAG_NOTE_LENGTH)}
        maxLength={FLAG_NOTE_LENGTH}
        value={draft.note}
        onChange={({ target }) => change({ note: target.value })}
      />
      <Problem text={problem} />
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
