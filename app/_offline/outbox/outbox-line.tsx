"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense } from "react";
import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/_offline/outbox/outbox-line.module.css";
import { useOutbox } from "@/app/_offline/outbox/use-outbox";
import { type Outbox, unsentAnswers } from "@/lib/core/session/outbox";
import { appWords } from "@/lib/words/interface/app";
import { outboxWords } from "@/lib/words/interface/outbox";

/** Hardly any answer is refused. */
const Refusals = lazy(async () => ({ default: (await import("@/app/_offline/outbox/refusals")).Refusals }));

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
        <section aria-label={outboxWords.title}>
          <p className={stuck ? styles.line : `${styles.line} ${styles.later}`}>
            <span>
              {outboxWords.unsent(locale, unsent)}. <WhatToDo outbox={outbox} />
            </span>
          </p>
        </section>
      ) : null}
      <p className="visually-hidden" role="status">
        {stuck && unsent > 0 ? (outbox.signedOut ? outboxWords.signedOut : outboxWords.waiting) : null}
      </p>
      <div role="alert">
        {outbox.refusals.length === 0 ? null : (
          <Suspense fallback={null}>
            <Refusals userId={userId} locale={locale} refusals={outbox.refusals} />
          </Suspense>
        )}
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
