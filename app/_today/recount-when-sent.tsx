"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useOutbox } from "@/app/_offline/outbox/use-outbox";

/** Counts what is due anew once what was left over from a review is sent. */
export function CountAnew({ userId }: { readonly userId: string }) {
  const router = useRouter();
  const { entries } = useOutbox(userId);
  const waiting = useRef(false);
  useEffect(() => {
    if (entries.length === 0 && waiting.current) router.refresh();
    waiting.current = entries.length > 0;
  }, [entries, router]);
  return null;
}
