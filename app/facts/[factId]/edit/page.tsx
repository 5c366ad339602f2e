import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/app/_components/back-link";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, pathParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { FactEditor } from "@/app/facts/[factId]/edit/fact-editor";
import { targetsOfKind } from "@/lib/core/content/resolve-answer";
import { teaches } from "@/lib/core/shared/actor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readFact } from "@/lib/server/services/facts/read-fact";
import { readFactEditor } from "@/lib/server/services/facts/read-fact-editor";
import { editFactWords } from "@/lib/words/interface/edit-fact";

export const metadata: Metadata = { title: editFactWords.title };

interface EditFactPageProps {
  readonly params: Promise<{ readonly factId: string }>;
  /** `from`: where someone goes on once it is done. */
  readonly searchParams: SearchParams;
}

export default page(async function EditFactPage({ params, searchParams }: EditFactPageProps) {
  const factId = pathParam((await params).factId);
  const path = `/facts/${encodeURIComponent(factId)}`;
  const given = await oneParam(searchParams, "from");
  const from = given === undefined ? undefined : safeReturnPath(given);
  const query = from === undefined ? "" : `?from=${encodeURIComponent(from)}`;
  const context = await requirePageContext();
  const [{ mayEdit }, locale] = await Promise.all([readFact(context, factId), requestLocale()]);
  if (!mayEdit) redirect(path);
  const fact = await readFactEditor(context, factId);
  return (
    <PageShell wide>
      <div className="stack-3">
        {from === undefined ? (
          <BackLink />
        ) : (
          <nav className="back">
            <NavLink href={from} className="quiet">
              {editFactWords.back}
            </NavLink>
          </nav>
        )}
        <h1 className="title">{editFactWords.title}</h1>
        <FactEditor
          fact={fact}
          targets={targetsOfKind(fact.kind)}
          ways={{ from, editAgain: `${path}/edit${query}`, isStaff: teaches(context.actor) }}
          locale={locale}
        />
      </div>
    </PageShell>
  );
});
