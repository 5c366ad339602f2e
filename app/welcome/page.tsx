import { redirect } from "next/navigation";
import buttons from "@/app/_components/button.module.css";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { SampleCard } from "@/app/welcome/sample-card";
import { StartAsGuest } from "@/app/welcome/start-as-guest";
import styles from "@/app/welcome/welcome.module.css";
import { pageContext } from "@/lib/server/http/page-context";
import { welcomeWords } from "@/lib/words/interface/welcome";

export default async function WelcomePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const returnTo = safeReturnPath(await oneParam(searchParams, "returnTo"));
  if ((await pageContext()) !== null) redirect(returnTo);
  const query = returnTo === "/" ? "" : `?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <PageShell signedIn={false}>
      <div className={styles.welcome}>
        <h1 className={styles.title}>{welcomeWords.title}</h1>
        <p className={styles.lead}>{welcomeWords.lead}</p>
        <SampleCard />
        <div className={styles.ways}>
          <StartAsGuest returnTo={returnTo} />
          <div className={styles.accounts}>
            <NavLink href={`/signin${query}`} className={buttons.secondary}>
              {welcomeWords.signIn}
            </NavLink>
            <NavLink href={`/signup${query}`} className={buttons.secondary}>
              {welcomeWords.signUp}
            </NavLink>
          </div>
        </div>
        <ul className={styles.points}>
          {welcomeWords.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </PageShell>
  );
}
