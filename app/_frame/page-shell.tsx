import type { ReactNode } from "react";
import { BackLink } from "@/app/_components/back-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { AppHeader } from "@/app/_frame/app-header";
import styles from "@/app/_frame/page-shell.module.css";
import { OnThisPhone } from "@/app/_offline/on-this-phone";
import { pageContext } from "@/lib/server/http/page-context";

interface PageShellProps {
  /** What the page is called, and what it is for; absent where it says so itself. */
  readonly title?: string;
  readonly lead?: ReactNode;
  /** Whether the way back to where someone came from is shown. */
  readonly back?: boolean;
  readonly children: ReactNode;
  /** Whether there is a session, a guest's included: settings are offered then, else signing in. */
  readonly signedIn?: boolean;
  /** Two columns on a desktop need more room than reading does. */
  readonly wide?: boolean;
}

/** Header and main part of every page but those of a running review or quiz, which have bars of their own. */
export async function PageShell(props: PageShellProps) {
  const { title, lead, back = false, signedIn = true, wide = false, children } = props;
  const [context, locale] = await Promise.all([pageContext(), requestLocale()]);
  return (
    <div className={wide ? `${styles.page} ${styles.wide}` : styles.page}>
      <AppHeader signedIn={signedIn} isAdministrator={context?.actor.role === "administrator"} />
      <OnThisPhone userId={context?.actor.userId ?? null} locale={locale} />
      <main id="content" tabIndex={-1} className={`stack-4 ${styles.main}`}>
        {back ? <BackLink /> : null}
        {title === undefined ? null : (
          <hgroup className="stack-1">
            <h1 className="title">{title}</h1>
            {lead === undefined ? null : <p className="soft">{lead}</p>}
          </hgroup>
        )}
        {children}
      </main>
    </div>
  );
}
