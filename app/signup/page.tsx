import type { Metadata } from "next";
import { redirect } from "next/navigation";
import styles from "@/app/_components/account-form.module.css";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import { PageShell } from "@/app/_components/page-shell";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { SignUpForm } from "@/app/signup/sign-up-form";
import { pageContext } from "@/lib/server/http/page-context";
import { accountWords } from "@/lib/words/interface/account";

export const metadata: Metadata = { title: accountWords.signUpTitle };

export default async function SignUpPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const returnTo = safeReturnPath(await oneParam(searchParams, "returnTo"));
  const context = await pageContext();
  if (context !== null && !context.actor.guest) redirect(returnTo);
  return (
    <PageShell signedIn={context !== null}>
      <div className={styles.page}>
        <h1 className={styles.title}>{accountWords.signUpTitle}</h1>
        {context === null ? null : <p className={styles.kept}>{accountWords.guestKept}</p>}
        <SignUpForm returnTo={returnTo} guestId={context?.actor.userId ?? null} />
        <p className={styles.other}>
          {accountWords.haveAccount}
          <NavLink href={`/signin?returnTo=${encodeURIComponent(returnTo)}`} className={buttons.quiet}>
            {accountWords.signIn}
          </NavLink>
        </p>
      </div>
    </PageShell>
  );
}
