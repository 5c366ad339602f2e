import { redirect } from "next/navigation";
import { NavLink } from "@/app/_components/nav-link";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { JoinForm } from "@/app/courses/join-form";
import { SampleCard } from "@/app/welcome/sample-card";
import { StartAsGuest } from "@/app/welcome/start-as-guest";
import { page, pageContext } from "@/lib/server/http/page-context";
import { readWelcomeCard } from "@/lib/server/services/content/read-welcome-card";
import { welcomeWords } from "@/lib/words/interface/welcome";

export default page(async function WelcomePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const returnTo = safeReturnPath(await oneParam(searchParams, "returnTo"));
  if ((await pageContext()) !== null) redirect(returnTo);
  const isEnded = (await oneParam(searchParams, "ended")) !== undefined;
  const isDeleted = (await oneParam(searchParams, "deleted")) !== undefined;
  const card = await readWelcomeCard();
  return (
    <PageShell returnTo={returnTo}>
      {isEnded ? <p role="status">{welcomeWords.ended}</p> : null}
      {isDeleted ? <p role="status">{welcomeWords.deleted}</p> : null}
      <h1 className="title">{welcomeWords.title}</h1>
      <p className="soft">{welcomeWords.lead}</p>
      {card === undefined ? null : <SampleCard card={card} />}
      <StartAsGuest returnTo={returnTo} />
      <JoinForm />
      <NavLink href="/teach" className="target">
        {welcomeWords.teach}
      </NavLink>
      <ul className="ruled stack-1 soft">
        {welcomeWords.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </PageShell>
  );
});
