import type { Metadata } from "next";
import { BackLink } from "@/app/_components/back-link";
import { PageShell } from "@/app/_frame/page-shell";
import { OwnBankList } from "@/app/own/own-bank-list";
import { requirePageContext } from "@/lib/server/http/page-context";
import { readOwnBank } from "@/lib/server/services/own-bank/read-own-bank";
import { ownFactWords } from "@/lib/words/interface/own-facts";

export const metadata: Metadata = { title: ownFactWords.bankTitle };

export default async function OwnBankPage() {
  const bank = await readOwnBank(await requirePageContext("/own"));
  return (
    <PageShell>
      <div className="stack-4">
        <BackLink />
        <header className="stack-2 start">
          <h1 className="title">{ownFactWords.bankTitle}</h1>
          <p className="soft">{ownFactWords.bankLead}</p>
        </header>
        <OwnBankList {...bank} />
      </div>
    </PageShell>
  );
}
