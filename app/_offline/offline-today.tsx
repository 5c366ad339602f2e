import { useMemo } from "react";
import buttons from "@/app/_components/button.module.css";
import { OfflineFrame } from "@/app/_offline/offline-frame";
import { phoneReviewQueue } from "@/app/_offline/phone-review-queue";
import type { OnPhone } from "@/app/_offline/phone-study";
import { DeckList } from "@/app/_today/deck-list";
import { DueNow, type DueToday } from "@/app/_today/due-now";
import styles from "@/app/_today/today.module.css";
import type { DeckSummary } from "@/lib/contracts/decks";
import { phoneQueue } from "@/lib/core/session/phone-queue";
import { formatDay, formatWeekday } from "@/lib/words/format";
import { todayWords } from "@/lib/words/interface/today";

/** All that is due today is counted, not only what one session takes. */
const NO_LIMIT = 500;

/** The page for today, of what the phone keeps. */
export function OfflineToday({ phone, locale }: { readonly phone: OnPhone; readonly locale: string }) {
  const { today, decks, studyDay } = useMemo(() => readToday(phone), [phone]);
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <div className={styles.today}>
        <div className={styles.now}>
          <hgroup className={styles.day}>
            <h1 className={styles.weekday}>{formatWeekday(locale, studyDay)}</h1>
            <p className={styles.soft}>{formatDay(locale, studyDay)}</p>
          </hgroup>
          <DueNow today={today} locale={locale} />
        </div>
        <div className={styles.rest}>
          <DeckList decks={decks} locale={locale} mayMake={false} />
          <section className={styles.quiz}>
            <a href="/quiz" className={`${buttons.secondary} ${buttons.full}`}>
              {todayWords.quizMe}
            </a>
          </section>
        </div>
      </div>
    </OfflineFrame>
  );
}

function readToday(phone: OnPhone): {
  readonly today: DueToday;
  readonly decks: readonly DeckSummary[];
  readonly studyDay: string;
} {
  const first = phoneReviewQueue(phone, { deckId: null });
  const { queue } = first.queue.firstSession ? first : phoneReviewQueue(phone, { deckId: null, limit: NO_LIMIT });
  const { answers, milliseconds } = phone.done;
  return {
    studyDay: queue.studyDay,
    today: {
      account: { timeZone: phone.pack.options.timeZone },
      due: { ...queue.counts, learning: queue.dueNow - queue.counts.new - queue.counts.review },
      estimatedSeconds: queue.estimatedSeconds,
      firstSession: queue.firstSession,
      nextDue: queue.nextDue,
      waiting: 0,
      doneToday: { answers, minutes: Math.round(milliseconds / 60_000) },
    },
    decks: phone.pack.decks.map(({ summary }) => {
      const { counts, dueNow } = phoneQueue(phone.study, phone.now(), { deckId: summary.id, limit: 1 });
      return { ...summary, due: dueNow - counts.new, newToday: counts.new };
    }),
  };
}
