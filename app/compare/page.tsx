import type { Metadata } from "next";
import { BackLink } from "@/app/_components/back-link";
import { NavLink } from "@/app/_components/nav-link";
import { ExploreNav } from "@/app/_frame/explore-nav";
import { PageShell } from "@/app/_frame/page-shell";
import { requirePageContext } from "@/lib/server/http/page-context";
import { listComparisons } from "@/lib/server/services/provenance/read-comparisons";
import { compareWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: compareWords.listTitle };

export default async function ComparisonsPage() {
  const context = await requirePageContext("/compare");
  const comparisons = await listComparisons(context);
  return (
    <PageShell>
      <div className="stack-4">
        <BackLink />
        <header className="stack-2 start">
          <h1 className="title">{compareWords.listTitle}</h1>
          <p className="soft">{comparisons.length === 0 ? compareWords.none : compareWords.listLead}</p>
        </header>
        <ul>
          {comparisons.map(({ id, question, voices }) => (
            <li key={id}>
              <NavLink href={`/compare/${encodeURIComponent(id)}`} className="row">
                <span className="heading">{question}</span>
                <span className="small">{compareWords.voices(voices)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
        <ExploreNav />
      </div>
    </PageShell>
  );
}
