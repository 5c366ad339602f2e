import { NavLink } from "@/app/_components/nav-link";
import type { FlagNews as News } from "@/lib/server/services/today/read-today";
import { flagWords } from "@/lib/words/interface/flags";

/** A quiet line where a report of mine has been answered, or where reports wait for me; else nothing. */
export function FlagNews({ news, locale }: { readonly news: News; readonly locale: string }) {
  const lines = [
    news.answers > 0 ? flagWords.answers(locale, news.answers) : null,
    news.open > 0 ? flagWords.waiting(locale, news.open) : null,
  ].filter((line) => line !== null);
  return lines.map((line) => (
    <p key={line} className="roomy">
      <NavLink href="/flags">{line}</NavLink>
    </p>
  ));
}
