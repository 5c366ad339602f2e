import type { ReactNode } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { type Place, placeOf } from "@/app/_frame/places";
import styles from "@/app/_frame/tab-bar.module.css";
import { appWords } from "@/lib/words/interface/app";

const TABS: readonly { readonly place: Place; readonly path: string; readonly icon: ReactNode }[] = [
  { place: "today", path: "/", icon: <path d="M5 6h14v13H5zM5 10h14M9 3.5V6m6-2.5V6m-6 8.5l2 2 4-4" /> },
  { place: "decks", path: "/decks", icon: <path d="M4 9h13v11H4zM7 6h13v11M10 3h13" transform="translate(-1.5 0)" /> },
  {
    place: "courses",
    path: "/courses",
    icon: (
      <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-7 12-7 12 0m1-9.5a3 3 0 1 0-1-5.8M17.5 14c2.5.5 4 2.5 4 6" />
    ),
  },
  { place: "stats", path: "/statistics", icon: <path d="M4 20h16M7 17v-5m5 5V5m5 12V9" /> },
];

/** The main places, at the foot of a phone and in the header of a desktop. @param path of the page in sight */
export function TabBar({ path }: { readonly path: string }) {
  const here = placeOf(path);
  return (
    <nav className={styles.tabs} aria-label={appWords.tabs.label}>
      {TABS.map((tab) => (
        <NavLink
          key={tab.place}
          href={tab.path}
          className={styles.tab}
          aria-current={here !== tab.place ? undefined : path === tab.path ? "page" : "true"}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.icon}>
            {tab.icon}
          </svg>
          {appWords.tabs[tab.place]}
        </NavLink>
      ))}
    </nav>
  );
}
