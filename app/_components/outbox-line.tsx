"use client";

import { usePathname } from "next/navigation";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import notice from "@/app/_components/notice.module.css";
import { outboxFor } from "@/app/_components/outbox-controller";
import styles from "@/app/_components/outbox-line.module.css";
import { useOutbox } from "@/app/_components/use-outbox";
import { type Outbox, unsentAnswers } from "@/lib/core/session/outbox";
import { appWords } from "@/lib/words/interface/app";
import { outboxWords } from "@/lib/words/interface/outbox";

interface OutboxLineProps {
  readonly userId: string;
  readonly locale: string;
}

/** How many answers are not sent yet, and what was not accepted. Shows nothing while all is well. */
export function OutboxLine({ userId, locale }: OutboxLineProps) {
  const outbox = useOutbox(userId);
  const unsent = unsentAnswers(outbox);
  const stuck = outbox.failures > 0 || outbox.signedOut;
  return (
    <>
      {unsent > 0 ? (
        <p className={stuck ? styles.line : `${styles.line} ${styles.later}`}>
          <span>
            {outboxWords.unsent(locale, unsent)}. <WhatToDo outbox={outbox} />
          </span>
        </p>
      ) : null}
      <p className="for-ears-only" role="status">
        {stuck && unsent > 0 ? outboxWords.waiting : null}
      </p>
      <div role="alert">
        {outbox.refusals.length === 0 ? null : <Refusals userId={userId} locale={locale} outbox={outbox} />}
      </div>
    </>
  );
}

function WhatToDo({ outbox }: { readonly outbox: Outbox }) {
  const pathname = usePathname();
  if (outbox.signedOut) {
    return (
      <>
        {outboxWords.signedOut}{" "}
        <NavLink href={`/signin?returnTo=${encodeURIComponent(pathname)}`}>{appWords.signIn}</NavLink>
      </>
    );
  }
  return outbox.failures > 0 ? outboxWords.waiting : null;
}

function Refusals({ userId, locale, outbox }: OutboxLineProps & { readonly outbox: Outbox }) {
  const reasons = [...new Set(outbox.refusals.map((refusal) => refusal.reason))];
  return (
    <div className={`${notice.bad} ${styles.refusals}`}>
      <p>{outboxWords.refused(locale, outbox.refusals.length)}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <button type="button" className={buttons.secondary} onClick={() => outboxFor(userId).dismissRefusals()}>
        {outboxWords.understood}
      </button>
    </div>
  );
}
