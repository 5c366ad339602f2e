import type { Metadata } from "next";
import { PageShell } from "@/app/_frame/page-shell";
import { OwnBankList } from "@/app/own/own-bank-list";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readOwnBank } from "@/lib/server/services/own-bank/read-own-bank";
import { ownFactWords } from "@/lib/words/interface/own-facts";

export const metadata: Metadata = { title: ownFactWords.bankTitle };

export default page(async function OwnBankPage() {
  const bank = await readOwnBank(await requirePageContext());
  return (
    <PageShell back title={ownFactWords.bankTitle} lead={ownFactWords.bankLead}>
      <OwnBankList {...bank} />
    </PageShell>
  );
});
