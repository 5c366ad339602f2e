import type { Metadata } from "next";
import { BackLink } from "@/app/_components/back-link";
import page from "@/app/_components/provenance.module.css";
import { PageShell } from "@/app/_frame/page-shell";
import own from "@/app/facts/[factId]/edit/edit.module.css";
import { OwnBankList } from "@/app/own/own-bank-list";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readOwnBank } from "@/lib/server/services/own-bank/read-own-bank";
import { ownFactWords } from "@/lib/words/interface/own-facts";

export const metadata: Metadata = { title: ownFactWords.bankTitle };

export default async function OwnBankPage() {
  const bank = await readOwnBank(await requirePageContext("/own"));
  return (
    <PageShell>
      <div className={page.page}>
        <nav className={own.back}>
          <BackLink />
        </nav>
        <header className={page.head}>
          <h1 className={page.title}>{ownFactWords.bankTitle}</h1>
          <p className={page.soft}>{ownFactWords.bankLead}</p>
        </header>
        <OwnBankList {...bank} />
      </div>
    </PageShell>
  );
}
