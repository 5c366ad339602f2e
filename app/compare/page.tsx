import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { ExploreNav } from "@/app/_frame/explore-nav";
import { PageShell } from "@/app/_frame/page-shell";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { listComparisons } from "@/lib/server/services/provenance/read-comparisons";
import { compareWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: compareWords.listTitle };

export default page(async function ComparisonsPage() {
  const context = await requirePageContext();
  const comparisons = await listComparisons(context);
  return (
    <PageShell
      back
      title={compareWords.listTitle}
      lead={comparisons.length === 0 ? compareWords.none : compareWords.listLead}
    >
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
    </PageShell>
  );
});
