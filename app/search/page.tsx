import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { SearchField } from "@/app/_components/search-field";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { SearchGroup } from "@/app/search/search-group";
import { LONGEST_SEARCH, SEARCH_KINDS, type SearchKind } from "@/lib/contracts/search";
import { editsBank } from "@/lib/core/shared/actor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import type { ServiceContext } from "@/lib/server/services/context";
import { search } from "@/lib/server/services/search/search";
import { searchWords } from "@/lib/words/interface/search";

export const metadata: Metadata = { title: searchWords.title };

export default page(async function SearchPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const context = await requirePageContext();
  const q = (await oneParam(searchParams, "q"))?.slice(0, LONGEST_SEARCH);
  const wanted = await oneParam(searchParams, "kind");
  const kind = SEARCH_KINDS.find((one) => one === wanted);
  return (
    <PageShell title={searchWords.title} {...(q === undefined && { lead: searchWords.lead })}>
      <SearchField path="/search" name="q" query={q} words={searchWords} startsHere={q === undefined} />
      {q === undefined ? null : <Results context={context} q={q} kind={kind} />}
    </PageShell>
  );
});

interface ResultsProps {
  readonly context: ServiceContext;
  readonly q: string;
  readonly kind: SearchKind | undefined;
}

async function Results({ context, q, kind }: ResultsProps) {
  const [{ corrected, groups }, locale] = await Promise.all([search(context, { q, kind }), requestLocale()]);
  const asked = corrected ?? q;
  if (groups.length === 0)
    return (
      <div role="status" className="stack-1">
        <p>{searchWords.none(q)}</p>
        <p className="soft">{searchWords.noneNote}</p>
      </div>
    );
  return (
    <>
      {corrected === null ? null : (
        <p role="status" className="marked">
          {searchWords.corrected(corrected)}
        </p>
      )}
      {groups.map((group) => (
        <SearchGroup
          key={group.kind}
          group={group}
          mayEdit={editsBank(context.actor)}
          all={`/search?kind=${group.kind}&q=${encodeURIComponent(asked)}`}
          locale={locale}
        />
      ))}
      {kind === undefined ? null : (
        <NavLink href={`/search?q=${encodeURIComponent(asked)}`} className="target">
          {searchWords.backToAll}
        </NavLink>
      )}
    </>
  );
}
