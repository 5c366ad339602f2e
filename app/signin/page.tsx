import type { Metadata } from "next";
import { redirect } from "next/navigation";
import styles from "@/app/_components/account-form.module.css";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import { PageShell } from "@/app/_components/page-shell";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { SignInForm } from "@/app/signin/sign-in-form";
import { pageContext } from "@/lib/server/http/page-context";
import { accountWords } from "@/lib/words/interface/account";

export const metadata: Metadata = { title: accountWords.signInTitle };

export default async function SignInPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const returnTo = safeReturnPath(await oneParam(searchParams, "returnTo"));
  const context = await pageContext();
  if (context !== null && !context.actor.guest) redirect(returnTo);
  return (
    <PageShell signedIn={context !== null}>
      <div className={styles.page}>
        <h1 className={styles.title}>{accountWords.signInTitle}</h1>
        {context === null ? null : <p className={styles.kept}>{accountWords.guestMerged}</p>}
        <SignInForm returnTo={returnTo} guestId={context?.actor.userId ?? null} />
        <p className={styles.other}>
          {accountWords.noAccount}
          <NavLink href={`/signup?returnTo=${encodeURIComponent(returnTo)}`} className={buttons.quiet}>
            {accountWords.signUpTitle}
          </NavLink>
        </p>
      </div>
    </PageShell>
  );
}
