"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { countUnsentOfOthers } from "@/app/_offline/count-unsent";
import { OutboxLine } from "@/app/_offline/outbox-line";
import { useKeptPhone } from "@/app/_offline/use-kept-phone";

/** Hardly anybody ever sees it. */
const UnsentOfOthers = lazy(async () => {
  const { UnsentOfOthers: component } = await import("@/app/_offline/unsent-of-others");
  return { default: component };
});

interface OnThisPhoneProps {
  /** Who is signed in; null for nobody. */
  readonly userId: string | null;
  readonly locale: string;
}

/** Keeps what the learner needs without a network, and says what is not sent yet: nothing while all is well. */
export function OnThisPhone({ userId, locale }: OnThisPhoneProps) {
  const [ofOthers, setOfOthers] = useState(0);
  useEffect(() => {
    countUnsentOfOthers(userId).then(setOfOthers, () => {});
  }, [userId]);
  return (
    <>
      {userId === null ? null : <KeptFor userId={userId} locale={locale} />}
      {ofOthers === 0 ? null : (
        <Suspense fallback={null}>
          <UnsentOfOthers answers={ofOthers} userId={userId} locale={locale} dropped={() => setOfOthers(0)} />
        </Suspense>
      )}
    </>
  );
}

function KeptFor({ userId, locale }: { readonly userId: string; readonly locale: string }) {
  useKeptPhone(userId);
  return <OutboxLine userId={userId} locale={locale} />;
}
