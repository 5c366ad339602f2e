import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams, safeReturnPath } from "@/app/_components/search-params";
import { PageShell } from "@/app/_frame/page-shell";
import { SetUp } from "@/app/settings/two-step/set-up";
import styles from "@/app/settings/two-step/two-step.module.css";
import { WhenOn } from "@/app/settings/two-step/when-on";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { readSecondFactor } from "@/lib/server/services/second-factor/change-second-factor";
import { formatDayOf } from "@/lib/words/format";
import { twoStepWords } from "@/lib/words/interface/two-step";

export const metadata: Metadata = { title: twoStepWords.title };

/** Two-step verification: setting it up, and what can be done with it. Guests, who have no password, have none. */
export default page(async function TwoStepPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const context = await requirePageContext();
  if (context.actor.guest) redirect("/settings");
  const returnTo = await oneParam(searchParams, "returnTo");
  const [{ since, recoveryCodes, required }, { timeZone }, locale] = await Promise.all([
    readSecondFactor(context),
    readAccount(context),
    requestLocale(),
  ]);
  return (
    <PageShell title={twoStepWords.title} lead={twoStepWords.lead}>
      <div className={`stack-4 ${styles.page}`}>
        {since === null ? (
          <SetUp required={required} goOn={returnTo === undefined ? "/settings" : safeReturnPath(returnTo)} />
        ) : (
          <WhenOn since={formatDayOf(locale, timeZone, Date.parse(since))} left={recoveryCodes} locale={locale} />
        )}
      </div>
    </PageShell>
  );
});
