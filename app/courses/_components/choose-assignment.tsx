import { FilterLinks } from "@/app/_components/filter-links";
import type { AssignmentChoice } from "@/lib/contracts/readiness";

interface ChooseAssignmentProps {
  readonly label: string;
  /** The page's address without its query. */
  readonly base: string;
  readonly assignments: readonly AssignmentChoice[];
  readonly chosen: string | null;
  /** What stands for all of them; without it one is always chosen. */
  readonly all?: string;
}

/** Which assignment a page is of; nothing where there is no choice. */
export function ChooseAssignment({ label, base, assignments, chosen, all }: ChooseAssignmentProps) {
  if (assignments.length < 2) return null;
  const ways = assignments.map(({ id, title }) => ({
    href: `${base}?assignmentId=${id}`,
    text: title,
    chosen: id === chosen,
  }));
  return (
    <FilterLinks
      label={label}
      ways={all === undefined ? ways : [{ href: base, text: all, chosen: chosen === null }, ...ways]}
    />
  );
}
