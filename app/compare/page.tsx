import type { Metadata } from "next";
import { PageShell } from "@/app/_frame/page-shell";
import { VoiceMap } from "@/app/compare/voice-map";
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
      wide
      title={compareWords.listTitle}
      lead={comparisons.length === 0 ? compareWords.none : compareWords.listLead}
    >
      {comparisons.length === 0 ? null : <VoiceMap comparisons={comparisons} />}
    </PageShell>
  );
});
