import { redirect } from "next/navigation";
import type { ComponentType } from "react";
import styles from "@/app/_components/account-form.module.css";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { pageContext } from "@/lib/server/http/page-context";

interface AccountPageProps {
  readonly searchParams: SearchParams;
  readonly title: string;
  /** What becomes of a guest's work. */
  readonly guestLine: string;
  readonly form: ComponentType<{ readonly returnTo: string; readonly guestId: string | null }>;
  /** For those who came to the wrong one of the two pages. */
  readonly other: { readonly question: string; readonly label: string; readonly path: string };
}

/** Signing in or making an account; whoever has an account and a session goes on to where they wanted. */
export async function AccountPage({ searchParams, title, guestLine, form: Form, other }: AccountPageProps) {
  const returnTo = safeReturnPath(await oneParam(searchParams, "returnTo"));
  const context = await pageContext();
  if (context !== null && !context.actor.guest) redirect(returnTo);
  return (
    <PageShell signedIn={context !== null}>
      <div className={styles.page}>
        <h1 className={styles.title}>{title}</h1>
        {context === null ? null : <p className={styles.kept}>{guestLine}</p>}
        <Form returnTo={returnTo} guestId={context?.actor.userId ?? null} />
        <p className={styles.other}>
          {other.question}
          <NavLink href={`${other.path}?returnTo=${encodeURIComponent(returnTo)}`} className={buttons.quiet}>
            {other.label}
          </NavLink>
        </p>
      </div>
    </PageShell>
  );
}
