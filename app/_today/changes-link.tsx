import { NavLink } from "@/app/_components/nav-link";
import { changesWords } from "@/lib/words/interface/changes";

/** The way to what has changed of what someone has learned; nothing where nothing has. */
export function ChangesLink({ changes, locale }: { readonly changes: number; readonly locale: string }) {
  return changes === 0 ? null : (
    <p className="marked">
      <NavLink href="/changes" className="target">
        {changesWords.link(locale, changes)}
      </NavLink>
    </p>
  );
}
