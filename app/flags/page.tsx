import type { Metadata } from "next";
import { FilterLinks } from "@/app/_components/filter-links";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { FlagsToAnswer } from "@/app/flags/flags-to-answer";
import { MyFlags } from "@/app/flags/my-flags";
import { editsBank, teaches } from "@/lib/core/shared/actor";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { listFlags } from "@/lib/server/services/flags/list-flags";
import { flagWords } from "@/lib/words/interface/flags";

export const metadata: Metadata = { title: flagWords.title };

export default page(async function FlagsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const context = await requirePageContext();
  const answers = teaches(context.actor);
  const all = !answers || (await oneParam(searchParams, "show")) === "all";
  const [{ flags }, account, locale] = await Promise.all([
    listFlags(context, all ? {} : { status: "open" }),
    readAccount(context),
    requestLocale(),
  ]);
  const reader = { locale, timeZone: account.timeZone };
  return (
    <PageShell back title={flagWords.title} lead={answers ? flagWords.leadAll : flagWords.lead}>
      {answers ? <Filter all={all} /> : null}
      {answers ? (
        <FlagsToAnswer flags={flags} reader={reader} mayEdit={editsBank(context.actor)} all={all} />
      ) : (
        <MyFlags flags={flags} reader={reader} />
      )}
    </PageShell>
  );
});

function Filter({ all }: { readonly all: boolean }) {
  return (
    <FilterLinks
      label={flagWords.filter}
      ways={[
        { href: "/flags", text: flagWords.open, chosen: !all },
        { href: "/flags?show=all", text: flagWords.all, chosen: all },
      ]}
    />
  );
}
