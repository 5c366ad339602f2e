"use client";

import { useState } from "react";
import { ReportDialog, type ReportedCard } from "@/app/_components/report-dialog";
import { reportWords } from "@/lib/words/interface/flags";
import { reportButtonWords } from "@/lib/words/interface/report-button";

interface ReportButtonProps {
  readonly cards: readonly ReportedCard[];
  readonly locale: string;
}

/** One quiet button to report a card with, and the line that says that it was sent. */
export function ReportButton({ cards, locale }: ReportButtonProps) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const [first, ...others] = cards;
  if (first === undefined) return null;
  return (
    <div>
      <button type="button" className="quiet small" onClick={() => setOpen(true)}>
        {reportButtonWords.report}
      </button>
      <span role="status" className="small">
        {sent ? reportWords.sent : null}
      </span>
      {open ? (
        <ReportDialog
          cards={[first, ...others]}
          locale={locale}
          close={() => setOpen(false)}
          sent={() => setSent(true)}
        />
      ) : null}
    </div>
  );
}
