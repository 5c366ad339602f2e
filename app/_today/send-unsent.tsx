"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { OutboxLine } from "@/app/_components/outbox-line";
import { useOutbox } from "@/app/_components/use-outbox";

/** Sends what is left over from a review, and counts what is due anew once it is sent. */
export function SendUnsent({ userId, locale }: { readonly userId: string; readonly locale: string }) {
  const router = useRouter();
  const { entries } = useOutbox(userId);
  const waiting = useRef(false);
  useEffect(() => {
    if (entries.length === 0 && waiting.current) router.refresh();
    waiting.current = entries.length > 0;
  }, [entries, router]);
  return <OutboxLine userId={userId} locale={locale} />;
}
