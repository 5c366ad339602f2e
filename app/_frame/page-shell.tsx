import type { ReactNode } from "react";
import { BackLink } from "@/app/_components/back-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { AppHeader } from "@/app/_frame/app-header";
import styles from "@/app/_frame/page-shell.module.css";
import { TabBar } from "@/app/_frame/tab-bar";
import { OnThisPhone } from "@/app/_offline/on-this-phone";
import { pageContext, pagePath } from "@/lib/server/http/page-context";

interface PageShellProps {
  /** What the page is called, and what it is for; absent where it says so itself. */
  readonly title?: string;
  readonly lead?: ReactNode;
  /** Whether the way back to where someone came from is shown. */
  readonly back?: boolean;
  readonly children: ReactNode;
  /** Where signing in leads; to today unless said otherwise. */
  readonly returnTo?: string;
  /** Two columns on a desktop need more room than reading does. */
  readonly wide?: boolean;
}

/** Header, tabs and main part of every page but those of a running review or quiz, which have bars of their own. */
export async function PageShell({ title, lead, back = false, wide = false, returnTo = "/", children }: PageShellProps) {
  const [context, path, locale] = await Promise.all([pageContext(), pagePath(), requestLocale()]);
  const signedIn = context !== null;
  return (
    <div className={signedIn ? `${styles.page} ${styles.withTabs}` : styles.page}>
      <AppHeader
        returnTo={returnTo}
        signedIn={signedIn}
        isAdministrator={context?.actor.role === "administrator"}
        {...(signedIn && { searchFrom: path })}
      />
      {signedIn ? <TabBar path={path} /> : null}
      <OnThisPhone userId={context?.actor.userId ?? null} locale={locale} />
      <main id="content" tabIndex={-1} className={`stack-4 ${styles.main} ${wide ? "" : styles.reading}`}>
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
