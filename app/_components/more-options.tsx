import type { ReactNode } from "react";
import { appWords } from "@/lib/words/interface/app";

interface MoreOptionsProps {
  /** What they are; "More options" unless said otherwise. */
  readonly title?: string;
  /** Whether something in here has to be looked at. */
  readonly wrong?: boolean;
  readonly children: ReactNode;
}

/** Fields that most people leave as they are. A field that a browser finds wrong opens it: it could not be shown else. */
export function MoreOptions({ title = appWords.moreOptions, wrong = false, children }: MoreOptionsProps) {
  return (
    <details
      className="fold"
      {...(wrong && { open: true })}
      onInvalidCapture={(event) => {
        event.currentTarget.open = true;
      }}
    >
      <summary>{title}</summary>
      <div className="stack-3">{children}</div>
    </details>
  );
}
