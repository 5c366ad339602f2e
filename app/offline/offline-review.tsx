import { useCallback, useState } from "react";
import { type OnPhone, readPhone, withKeptWords } from "@/app/_offline/pack/phone-study";
import type { OfflineAddress } from "@/app/offline/offline-address";
import type { QueueLoader } from "@/app/review/review-page-props";
import { ReviewPageView } from "@/app/review/review-page-view";
import type { ReviewQueue } from "@/lib/contracts/study";
import type { LearnerDay } from "@/lib/core/study/learner-day";
import { practiceOf } from "@/lib/core/study/practice";
import { queueOf, type StudyQueue } from "@/lib/core/study/queue";

interface OfflineReviewProps {
  readonly phone: OnPhone;
  readonly locale: string;
  readonly deckId: string | null;
  readonly minutes: number | null;
}

/** A review whose queue the phone makes itself, by the same rules as the server. */
export function OfflineReview({ phone, locale, deckId, minutes }: OfflineReviewProps) {
  const make = (day: LearnerDay, limit?: number) =>
    queueOf(day, { deckId, limit, minutes: limit === undefined ? (minutes ?? undefined) : undefined });
  return <Session phone={phone} locale={locale} deckId={deckId} minutes={minutes} make={make} />;
}

interface OfflinePracticeProps {
  readonly phone: OnPhone;
  readonly locale: string;
  readonly address: Extract<OfflineAddress, { page: "practice" }>;
}

/** Cards to practise beside the schedule. */
export function OfflinePractice({ phone, locale, address }: OfflinePracticeProps) {
  const { query, path } = address;
  const { deckId = null } = query;
  const make = (day: LearnerDay, limit = query.limit) => practiceOf(day, { ...query, deckId, limit });
  return <Session phone={phone} locale={locale} deckId={deckId} minutes={null} practice={path} make={make} />;
}

interface SessionProps extends OfflineReviewProps {
  readonly practice?: string;
  readonly make: (day: LearnerDay, limit?: number) => StudyQueue;
}

function Session({ phone, locale, deckId, minutes, practice, make }: SessionProps) {
  const load = (from: OnPhone, limit?: number): ReviewQueue => {
    const day = from.today();
    return withKeptWords(from, day, make(day, limit));
  };
  const [first] = useState(() => ({ queue: load(phone), at: Date.now() }));
  // The queue is made again from what is kept by then, this session's answers included.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for does not change while the page is open
  const loadQueue: QueueLoader = useCallback(async (limit) => {
    const now = await readPhone();
    return now === null ? null : load(now, limit);
  }, []);
  return (
    <ReviewPageView
      queue={first.queue}
      loadedAt={first.at}
      userId={phone.pack.userId}
      deckId={deckId}
      minutes={minutes}
      {...(practice !== undefined && { practice })}
      locale={locale}
      timeZone={phone.pack.options.timeZone}
      loadQueue={loadQueue}
    />
  );
}
