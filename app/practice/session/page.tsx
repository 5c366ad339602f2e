import type { Metadata } from "next";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { practiceAddress, toPracticeQuery } from "@/app/practice/practice-address";
import { ReviewAsLoaded } from "@/app/review/review-as-loaded";
import { page, requirePageContext } from "@/lib/server/http/page-context";
import { readAccount } from "@/lib/server/services/accounts/read-account";
import { readPracticeCards } from "@/lib/server/services/study/read-practice-cards";
import { practiceWords } from "@/lib/words/interface/practice";

export const metadata: Metadata = { title: practiceWords.title };

export default page(async function PracticeSessionPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const query = toPracticeQuery({
    deckId: await oneParam(searchParams, "deckId"),
    objectiveId: await oneParam(searchParams, "objectiveId"),
    missedDays: await oneParam(searchParams, "missedDays"),
    dueDays: await oneParam(searchParams, "dueDays"),
    marked: await oneParam(searchParams, "marked"),
  });
  const address = practiceAddress(query);
  const context = await requirePageContext();
  const [queue, account, locale] = await Promise.all([
    readPracticeCards(context, query),
    readAccount(context),
    requestLocale(),
  ]);
  return (
    <ReviewAsLoaded
      queue={JSON.stringify(queue)}
      loadedAt={context.now}
      userId={context.actor.userId}
      deckId={query.deckId ?? null}
      minutes={null}
      practice={address}
      locale={locale}
      timeZone={account.timeZone}
    />
  );
});
