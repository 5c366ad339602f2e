import styles from "@/app/_components/filter-links.module.css";
import { NavLink } from "@/app/_components/nav-link";

interface FilterLinksProps {
  /** What is chosen by them, for ears. */
  readonly label: string;
  readonly ways: readonly { readonly href: string; readonly text: string; readonly chosen: boolean }[];
}

/** Plain links: the choice is part of the address. */
export function FilterLinks({ label, ways }: FilterLinksProps) {
  return (
    <nav className="ways" aria-label={label}>
      {ways.map(({ href, text, chosen }) => (
        <NavLink key={href} href={href} replace className={styles.filter} aria-current={chosen ? "page" : undefined}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
