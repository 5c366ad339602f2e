"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cameFromQuiz } from "@/app/quiz/[attemptId]/came-from-quiz";

/** How it went: takes the focus from the button that led here, which is gone. */
export function ResultTitle({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (cameFromQuiz()) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
