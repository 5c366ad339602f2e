import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { ConfirmAddress } from "@/app/confirm/confirm-address";
import { page, pageContext } from "@/lib/server/http/page-context";
import { emailWords } from "@/lib/words/interface/email";

export const metadata: Metadata = { title: emailWords.confirmTitle };

/** Where the link in a mail leads: nothing happens before the button is pressed, since programs follow links, too. */
export default page(async function ConfirmPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const token = (await oneParam(searchParams, "token")) ?? "";
  const context = await pageContext();
  if (context === null || context.actor.guest)
    redirect(`/signin?returnTo=${encodeURIComponent(`/confirm?token=${encodeURIComponent(token)}`)}`);
  return (
    <PageShell title={emailWords.confirmTitle} lead={emailWords.confirmLead(context.actor.name)}>
      <ConfirmAddress token={token} />
    </PageShell>
  );
});
