import type { Metadata } from "next";
import { requestLocale } from "@/app/_components/reader-locale";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { ChangesFirstWhereAny } from "@/app/changes/changes-first-where-any";
import { ReviewAsLoaded } from "@/app/review/review-as-loaded";
import { page, requirePageSession } from "@/lib/server/http/page-context";
import { readNotices } from "@/lib/server/services/notices/read-notices";
import { readReview } from "@/lib/server/services/study/read-review-queue";
import { reviewWords } from "@/lib/words/interface/review";

export const metadata: Metadata = { title: reviewWords.title };

const MOST_MINUTES = 240;

export default page(async function ReviewPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const deckId = await oneParam(searchParams, "deckId");
  const minutes = readMinutes(await oneParam(searchParams, "minutes"));
  const context = await requirePageSession();
  const [{ queue, learner, hasNotices }, locale] = await Promise.all([
    readReview(context, { deckId, minutes }),
    requestLocale(),
  ]);
  const { notices } = hasNotices ? await readNotices(context) : { notices: [] };
  return (
    <ChangesFirstWhereAny notices={notices} locale={locale}>
      <ReviewAsLoaded
        queue={JSON.stringify(queue)}
        loadedAt={context.now}
        userId={context.actor.userId}
        deckId={deckId ?? null}
        minutes={minutes ?? null}
        guest={learner.guest}
        locale={locale}
        timeZone={learner.options.timeZone}
      />
    </ChangesFirstWhereAny>
  );
});

function readMinutes(text: string | undefined): number | undefined {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}
