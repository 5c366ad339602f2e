import { redirect } from "next/navigation";
import type { ComponentType } from "react";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { pageContext, TWO_STEP_PATH } from "@/lib/server/http/page-context";
import { emailWords } from "@/lib/words/interface/email";

interface AccountPageProps {
  readonly searchParams: SearchParams;
  readonly title: string;
  /** What becomes of a guest's work. */
  readonly guestLine: string;
  readonly form: ComponentType<{ readonly returnTo: string; readonly guestId: string | null }>;
  /** For those who came to the wrong one of the two pages. */
  readonly other: { readonly question: string; readonly label: string; readonly path: string };
}

/**
 * Signing in or creating an account. Someone who is already signed in to an account goes straight to the page they
 * wanted, or first to setting up a second factor if the server requires one.
 */
export async function AccountPage({ searchParams, title, guestLine, form: Form, other }: AccountPageProps) {
  const returnTo = safeReturnPath(await oneParam(searchParams, "returnTo"));
  const context = await pageContext();
  if (context !== null && !context.actor.guest)
    redirect(context.actor.secondFactorMissing ? withReturn(TWO_STEP_PATH, returnTo) : returnTo);
  return (
    <PageShell>
      <div className="stack-4 narrow">
        <h1 className="title">{title}</h1>
        {context === null ? null : <p className="soft">{guestLine}</p>}
        {context === null && returnTo.startsWith("/confirm?") ? <p>{emailWords.signInFirst}</p> : null}
        <Form returnTo={returnTo} guestId={context?.actor.userId ?? null} />
        <p className="ways">
          {other.question}
          <NavLink href={withReturn(other.path, returnTo)} className="quiet">
            {other.label}
          </NavLink>
        </p>
      </div>
    </PageShell>
  );
}

function withReturn(path: string, returnTo: string): string {
  return `${path}?returnTo=${encodeURIComponent(returnTo)}`;
}
