import { NavLink } from "@/app/_components/nav-link";
import { adminWords } from "@/lib/words/interface/admin";

interface NextPageProps {
  readonly path: string;
  /** What the page was asked with, beside where in the list it begins. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly cursor: string | null;
}

/** The way to the next page of a list; nothing at its end. */
export function NextPage({ path, query, cursor }: NextPageProps) {
  if (cursor === null) return null;
  const asked = Object.entries({ ...query, cursor }).filter((one): one is [string, string] => one[1] !== undefined);
  return (
    <NavLink href={`${path}?${new URLSearchParams(asked)}`} className="secondary">
      {adminWords.more}
    </NavLink>
  );
}
