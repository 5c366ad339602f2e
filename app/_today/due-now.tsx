import { NavLink } from "@/app/_components/nav-link";
import type { Today } from "@/lib/server/services/today/read-today";
import { formatMoment } from "@/lib/words/format";
import { catchUpWords } from "@/lib/words/interface/catch-up";
import { todayWords } from "@/lib/words/interface/today";

/** What there is to do, by the server's word or by the phone's own. */
export type DueToday = Pick<
  Today,
  "due" | "estimatedSeconds" | "firstSession" | "nextDue" | "waiting" | "doneToday"
> & {
  readonly account: Pick<Today["account"], "timeZone">;
};

interface DueNowProps {
  readonly today: DueToday;
  readonly locale: string;
}

/** The first session is so small that it is started. */
const FIRST_SESSION = 5;
const SHORT_MINUTES = 3;
/** Fewer cards than this are no backlog that anyone wants to plan. */
const CATCH_UP_FROM = 20;

/** What there is to do now, and the button that does it. */
export function DueNow({ today, locale }: DueNowProps) {
  const cards = today.due.new + today.due.learning + today.due.review;
  if (cards === 0) return <NothingDue today={today} locale={locale} />;
  if (today.firstSession && today.doneToday.answers === 0)
    return <FirstSession cards={Math.min(FIRST_SESSION, cards)} locale={locale} />;
  return (
    <div className="card">
      <p className="large numbers">{todayWords.due(locale, cards, today.estimatedSeconds)}</p>
      <p className="soft">{todayWords.parts(locale, today.due)}</p>
      <div className="stack-2">
        <NavLink href="/review" className="primary full">
          {todayWords.start}
        </NavLink>
        {today.estimatedSeconds > SHORT_MINUTES * 60 ? (
          <NavLink href={`/review?minutes=${SHORT_MINUTES}`} className="secondary full">
            {todayWords.threeMinutes}
          </NavLink>
        ) : null}
      </div>
      {today.waiting < CATCH_UP_FROM ? null : (
        <NavLink href="/catch-up" className="soft target">
          {catchUpWords.link(locale, today.waiting)}
        </NavLink>
      )}
      <DoneToday today={today} locale={locale} />
    </div>
  );
}

function FirstSession({ cards, locale }: { readonly cards: number; readonly locale: string }) {
  return (
    <div className="card">
      <p className="large numbers">{todayWords.firstSession(locale, cards)}</p>
      <p className="soft">{todayWords.firstSessionNote}</p>
      <div className="stack-2">
        <NavLink href="/review" className="primary full">
          {todayWords.startFirst}
        </NavLink>
      </div>
    </div>
  );
}

function NothingDue({ today, locale }: DueNowProps) {
  const next = today.nextDue === null ? null : formatMoment(locale, today.account.timeZone, today.nextDue);
  return (
    <div className="card">
      <p className="large numbers">{todayWords.nothingDue}</p>
      <p className="soft">{todayWords.nothingDueNote(next)}</p>
      <div className="stack-2">
        <NavLink href="/quiz" className="primary full">
          {todayWords.quizMe}
        </NavLink>
        <NavLink href="/practice" className="secondary full">
          {todayWords.practise}
        </NavLink>
      </div>
      <DoneToday today={today} locale={locale} />
    </div>
  );
}

function DoneToday({ today, locale }: DueNowProps) {
  const { answers, minutes } = today.doneToday;
  return answers === 0 ? null : <p className="small">{todayWords.doneToday(locale, answers, minutes)}</p>;
}
