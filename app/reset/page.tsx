import type { Metadata } from "next";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { ResetForm } from "@/app/reset/reset-form";
import { emailWords } from "@/lib/words/interface/email";

export const metadata: Metadata = { title: emailWords.resetTitle };

/** Where the link in a mail leads. */
export default async function ResetPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const token = (await oneParam(searchParams, "token")) ?? "";
  return (
    <PageShell title={emailWords.resetTitle} lead={emailWords.resetLead}>
      <ResetForm token={token} />
    </PageShell>
  );
}
