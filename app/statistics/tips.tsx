"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import styles from "@/app/statistics/statistics.module.css";

interface TipsProps {
  /** What the drawing is called. */
  readonly title: string;
  /** A drawing whose parts have their words in `data-tip`. */
  readonly children: ReactNode;
}

const KEYS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index, last) => Math.min(last, index + 1),
  ArrowLeft: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Says what a part of a drawing stands for: the one that is pointed at, touched, or gone to with the arrow keys. */
export function Tips({ title, children }: TipsProps) {
  const box = useRef<HTMLDivElement>(null);
  const chosen = useRef<Element | null>(null);
  const [tip, setTip] = useState("");

  function choose(part: Element | null): void {
    chosen.current?.removeAttribute("data-shown");
    part?.setAttribute("data-shown", "");
    chosen.current = part;
    setTip(part?.getAttribute("data-tip") ?? "");
  }

  function point({ target }: PointerEvent): void {
    const part = (target as Element).closest("[data-tip]");
    if (part !== null) choose(part);
  }

  function press(event: KeyboardEvent): void {
    const next = KEYS[event.key];
    const parts = [...(box.current?.querySelectorAll("[data-tip]") ?? [])];
    if (next === undefined || parts.length === 0) return;
    event.preventDefault();
    const index = chosen.current === null ? -1 : parts.indexOf(chosen.current);
    choose(parts[next(index, parts.length - 1)] ?? null);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <div
        ref={box}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from one part to the next
        tabIndex={0}
        aria-label={title}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={({ pointerType }) => pointerType === "mouse" && choose(null)}
        onKeyDown={press}
        onBlur={() => choose(null)}
      >
        {children}
      </div>
      <p role="status" className={`small ${styles.tip}`}>
        {tip}
      </p>
    </>
  );
}
