import { NavLink } from "@/app/_components/nav-link";
import type { Standing } from "@/lib/contracts/shared";
import { factLineWords } from "@/lib/words/interface/fact-line";

interface FactLineProps {
  readonly factId: string;
  readonly standing: Standing;
  readonly locale: string;
  /** Before the page is left. */
  readonly onLeave?: () => void;
  /**
   * Leaves by the browser's own way: coming back then asks the server how things stand, where the page kept in memory
   * would be as old as when it was made.
   */
  readonly plain?: boolean;
  /** Which fact, where the link stands among several. */
  readonly name?: string;
}

/** The way to everything that can be told of a fact; says so where there are other accounts, or something has changed. */
export function FactLine({ factId, standing, locale, onLeave, plain = false, name }: FactLineProps) {
  const link = {
    href: `/facts/${encodeURIComponent(factId)}`,
    className: "target small",
    children: [name, wordsFor(standing, locale)].filter((part) => part !== undefined).join(": "),
    ...(onLeave !== undefined && { onClick: onLeave }),
  };
  return plain ? <a {...link}>{link.children}</a> : <NavLink {...link} />;
}

function wordsFor({ others, superseded }: Standing, locale: string): string {
  if (superseded) return factLineWords.changedSince;
  return others > 0 ? factLineWords.others(locale, others) : factLineWords.more;
}
