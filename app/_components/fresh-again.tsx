"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Pages shown in this tab, by the server's time when it made them. */
const shown = new Set<number>();

/**
 * Makes a page that the way back brings out of the browser's memory as new as any other: it is as old as when it was
 * left, and its numbers have changed since.
 */
export function FreshAgain({ loadedAt }: { readonly loadedAt: number }) {
  const router = useRouter();
  useEffect(() => {
    if (shown.has(loadedAt)) router.refresh();
    shown.add(loadedAt);
  }, [loadedAt, router]);
  useEffect(() => {
    function refreshKept(event: PageTransitionEvent): void {
      if (event.persisted) router.refresh();
    }
    window.addEventListener("pageshow", refreshKept);
    return () => window.removeEventListener("pageshow", refreshKept);
  }, [router]);
  return null;
}
