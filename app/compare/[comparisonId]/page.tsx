import type { Metadata } from "next";
import { pathParam } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { VoiceColumn } from "@/app/compare/[comparisonId]/voice-column";
import styles from "@/app/compare/compare.module.css";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readComparison } from "@/lib/server/services/provenance/read-comparisons";

interface ComparisonPageProps {
  readonly params: Promise<{ readonly comparisonId: string }>;
}

async function load({ params }: ComparisonPageProps) {
  const comparisonId = pathParam((await params).comparisonId);
  const context = await requirePageContext();
  return readComparison(context, comparisonId);
}

export const generateMetadata = page(async (props: ComparisonPageProps): Promise<Metadata> => {
  return { title: (await load(props)).question };
});

export default page(async function ComparisonPage(props: ComparisonPageProps) {
  const { question, note, voices } = await load(props);
  return (
    <PageShell wide back title={question} lead={note}>
      <div className={styles.voices}>
        {voices.map(({ name, accounts }) => (
          <VoiceColumn key={name} name={name} accounts={accounts} />
        ))}
      </div>
    </PageShell>
  );
});
