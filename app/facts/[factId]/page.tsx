import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { requestLocale } from "@/app/_components/reader-locale";
import { ReportButton } from "@/app/_components/report-button";
import { pathParam } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { FactHead, WhatBecameOfIt } from "@/app/facts/[factId]/fact-head";
import { Asked, History, Others, Quotations } from "@/app/facts/[factId]/fact-sections";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { readFact } from "@/lib/server/services/facts/read-fact";
import { factWords } from "@/lib/words/interface/provenance";

export const metadata: Metadata = { title: factWords.title };

interface FactPageProps {
  readonly params: Promise<{ readonly factId: string }>;
}

export default page(async function FactPage({ params }: FactPageProps) {
  const factId = pathParam((await params).factId);
  const context = await requirePageContext();
  const [view, account, locale] = await Promise.all([readFact(context, factId), readAccount(context), requestLocale()]);
  return (
    <PageShell back>
      <FactHead view={view} />
      <WhatBecameOfIt view={view} />
      <Quotations view={view} locale={locale} />
      <Others view={view} />
      <Asked view={view} />
      <History view={view} locale={locale} timeZone={account.timeZone} />
      <div className="ways">
        <ReportButton cards={view.cards} locale={locale} />
        {view.mayEdit ? (
          <NavLink href={`/facts/${encodeURIComponent(factId)}/edit`} className="secondary">
            {factWords.edit}
          </NavLink>
        ) : null}
      </div>
    </PageShell>
  );
});
