import type { ReactNode } from "react";
import { aheadAndOver } from "@/lib/core/teaching/assignment";
import { courseWords } from "@/lib/words/interface/courses";

interface SeminarListProps<A> {
  readonly assignments: readonly A[];
  readonly children: (assignment: A) => ReactNode;
}

/** Seminars as cards, the next one first; past ones are folded away, unless there are no others. */
export function SeminarList<A extends { readonly id: string; readonly seminarAt: string; readonly phase: string }>({
  assignments,
  children,
}: SeminarListProps<A>) {
  const { ahead, over } = aheadAndOver(assignments);
  const list = (some: readonly A[]) => (
    <ul className="stack-3">
      {some.map((assignment) => (
        <li key={assignment.id} className="card">
          {children(assignment)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {ahead.length === 0 ? null : list(ahead)}
      {over.length === 0 ? null : (
        <details className="fold" open={ahead.length === 0}>
          <summary>{courseWords.pastSeminars}</summary>
          {list(over)}
        </details>
      )}
    </>
  );
}
