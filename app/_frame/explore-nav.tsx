import { NavLink } from "@/app/_components/nav-link";
import { courseWords } from "@/lib/words/interface/courses";
import { exploreWords } from "@/lib/words/interface/provenance";
import { statisticsWords } from "@/lib/words/interface/statistics";

const PLACES = [
  ["/courses", courseWords.link],
  ["/articles", exploreWords.articles],
  ["/compare", exploreWords.compare],
  ["/timeline", exploreWords.timeline],
  ["/flags", exploreWords.reports],
  ["/statistics", statisticsWords.link],
] as const;

/**
 * The ways that are not studying, into the facts and back on what was learned: at the foot of a page, where they crowd
 * nothing.
 */
export function ExploreNav() {
  return (
    <nav className="links" aria-label={exploreWords.label}>
      {PLACES.map(([path, name]) => (
        <NavLink key={path} href={path} className="target">
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
