import type { ReactNode } from "react";

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  /** How it stands on its page; its parts below each other unless said otherwise. */
  readonly className?: string;
  /** Over what comes first in its own right, such as the facts of a deck. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A part of a page, named by its heading. */
export function Section({ id, title, className = "stack-3", quiet = false, children }: SectionProps) {
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id} className={quiet ? "kicker" : "heading"}>
        {title}
      </h2>
      {children}
    </section>
  );
}
