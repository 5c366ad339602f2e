import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/_frame/app-header.module.css";
import { HeaderSearch } from "@/app/_frame/header-search";
import { ThemeButton } from "@/app/_frame/theme-button";
import { appWords } from "@/lib/words/interface/app";

interface AppHeaderProps {
  readonly signedIn: boolean;
  readonly isAdministrator?: boolean;
  /** Where signing in leads. */
  readonly returnTo?: string;
  /** The path of the page where there is search: not without a network. */
  readonly searchFrom?: string;
}

/** Name of the product, search, the administrators' pages, light or dark, settings (or signing in). */
export function AppHeader({ signedIn, isAdministrator = false, returnTo = "/", searchFrom }: AppHeaderProps) {
  return (
    <header className={styles.header}>
      <NavLink
        href={signedIn ? "/" : "/welcome"}
        className={`target reading large ${styles.name}`}
        aria-label={appWords.home}
      >
        {appWords.name}
      </NavLink>
      {searchFrom === undefined ? null : <HeaderSearch path={searchFrom} />}
      <nav className={styles.tools} aria-label={appWords.settings}>
        {isAdministrator ? (
          <NavLink href="/admin" className={`target ${styles.text}`}>
            {appWords.admin}
          </NavLink>
        ) : null}
        <ThemeButton />
        {signedIn ? (
          <NavLink href="/settings" className="icon" aria-label={appWords.settings}>
            <SettingsIcon />
          </NavLink>
        ) : (
          <NavLink href={signInPath(returnTo)} className={`target ${styles.text}`}>
            {appWords.signIn}
          </NavLink>
        )}
      </nav>
    </header>
  );
}

function signInPath(returnTo: string): string {
  return returnTo === "/" ? "/signin" : `/signin?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Two sliders: calmer than a cogwheel, and readable at 20 pixels. */
function SettingsIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.5rem"
      height="1.5rem"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      <path d="M3 8h9m6 0h3M3 16h3m6 0h9" strokeLinecap="round" />
      <circle cx="15" cy="8" r="3" />
      <circle cx="9" cy="16" r="3" />
    </svg>
  );
}
