"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useOutbox } from "@/app/_offline/outbox/use-outbox";

/** Counts again what is due once answers left over from a review have been sent. */
export function RecountWhenSent({ userId }: { readonly userId: string }) {
  const router = useRouter();
  const { entries } = useOutbox(userId);
  const waiting = useRef(false);
  useEffect(() => {
    if (entries.length === 0 && waiting.current) router.refresh();
    waiting.current = entries.length > 0;
  }, [entries, router]);
  return null;
}
