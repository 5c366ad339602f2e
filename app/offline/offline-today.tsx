import { useMemo } from "react";
import type { OnPhone } from "@/app/_offline/pack/phone-study";
import { DayTitle } from "@/app/_today/day-title";
import { DeckList } from "@/app/_today/deck-list";
import { DueNow, type DueToday } from "@/app/_today/due-now";
import styles from "@/app/_today/today.module.css";
import { OfflineFrame } from "@/app/offline/offline-frame";
import { summaryOf } from "@/app/offline/packed-deck";
import type { DeckSummary } from "@/lib/contracts/decks";
import { wholeDay } from "@/lib/core/study/queue";
import { toWireInstant } from "@/lib/core/study/views";
import { appWords } from "@/lib/words/interface/app";
import { todayWords } from "@/lib/words/interface/today";

/** The page for today, of what the phone keeps. */
export function OfflineToday({ phone, locale }: { readonly phone: OnPhone; readonly locale: string }) {
  const { today, decks, studyDay } = useMemo(() => readToday(phone), [phone]);
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <div className={`stack-5 ${styles.today}`}>
        <div className="stack-3">
          <DayTitle studyDay={studyDay} locale={locale} />
          <DueNow today={today} locale={locale} />
        </div>
        <div className="stack-4">
          <DeckList decks={decks} locale={locale} only="due" />
          <div>
            <a href="/quiz" className="secondary full">
              {todayWords.quizMe}
            </a>
          </div>
        </div>
      </div>
    </OfflineFrame>
  );
}

/** The decks of the pack. */
export function OfflineDecks({ phone, locale }: { readonly phone: OnPhone; readonly locale: string }) {
  const { decks } = useMemo(() => readToday(phone), [phone]);
  return (
    <OfflineFrame phone={phone} locale={locale}>
      <div className="stack-4">
        <h1 className="title">{appWords.tabs.decks}</h1>
        <DeckList decks={decks} locale={locale} />
      </div>
    </OfflineFrame>
  );
}

function readToday(phone: OnPhone): {
  readonly today: DueToday;
  readonly decks: readonly DeckSummary[];
  readonly studyDay: string;
} {
  const day = phone.today();
  const { studyDay, counts, dueNow, estimatedSeconds, firstSession, nextDue } = wholeDay(day);
  const { answers, milliseconds } = doneToday(phone, studyDay);
  return {
    studyDay,
    today: {
      account: { timeZone: phone.pack.options.timeZone },
      due: { ...counts, learning: dueNow - counts.new - counts.review },
      ...{ estimatedSeconds, firstSession },
      nextDue: nextDue === null ? null : toWireInstant(nextDue),
      waiting: 0,
      doneToday: { answers, minutes: Math.round(milliseconds / 60_000) },
    },
    decks: [...phone.pack.decks.map((packed) => summaryOf(day, packed)), ...(phone.pack.otherDecks ?? [])],
  };
}

/** What the server knew of the day, with what was done on the phone since. */
function doneToday({ pack, done }: OnPhone, studyDay: string): OnPhone["done"] {
  const before = (pack.studyDay === studyDay ? pack.doneToday : undefined) ?? { answers: 0, milliseconds: 0 };
  return { answers: before.answers + done.answers, milliseconds: before.milliseconds + done.milliseconds };
}
