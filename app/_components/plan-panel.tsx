import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/_components/plan-panel.module.css";
import type { PlanView } from "@/lib/contracts/plans";
import { studyDaysBetween } from "@/lib/core/scheduling/study-day";
import { formatDay, formatWeekday } from "@/lib/words/format";
import { seminarWords } from "@/lib/words/interface/seminar";

interface PlanPanelProps {
  readonly plan: PlanView;
  readonly minutesPerDay: number;
  readonly locale: string;
  /** Whether the deck's name leads to its page. */
  readonly linked?: boolean;
  /** Whether the day of the seminar stands above already. */
  readonly untitled?: boolean;
}

/** Within a week a weekday says which day is meant. */
const WEEK = 7;
/** Readiness that further work would hardly change. */
const HARDLY = 0.02;

const HALF_A_POINT = 0.005;

/** Whoever will remember four fifths is called ready. */
const READY = 0.8;

/** "on Thursday": when the seminar is. */
export function seminarDayWords(locale: string, seminarDay: string, daysLeft: number): string {
  if (daysLeft === 0) return seminarWords.today;
  if (daysLeft === 1) return seminarWords.tomorrow;
  return seminarWords.onDay(daysLeft < WEEK ? formatWeekday(locale, seminarDay) : formatDay(locale, seminarDay));
}

/** Where a student stands towards a seminar: expected recall on its day, now and with today's cards. */
export function PlanPanel({ plan, minutesPerDay, locale, linked = false, untitled = false }: PlanPanelProps) {
  const when = seminarDayWords(locale, plan.seminarDay, plan.daysLeft);
  return (
    <section className="stack-1" aria-label={seminarWords.title(when)}>
      {untitled ? null : <h2 className="heading">{seminarWords.title(when)}</h2>}
      {linked ? (
        <NavLink href={`/decks/${encodeURIComponent(plan.deckId)}`} className="target reading">
          {plan.deckTitle}
        </NavLink>
      ) : null}
      <div className={styles.figures}>
        {/* Said in words beside it. */}
        <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={plan.readiness * 100} height={1} />
        </svg>
        <span>{seminarWords.readyNow(locale, plan.readiness)}</span>
      </div>
      <p className="soft numbers">{standing(plan, when, locale)}</p>
      {plan.targetReadiness === null ? null : (
        <p className="soft numbers">{targetLine(plan, plan.targetReadiness, locale)}</p>
      )}
      {plan.notReached > 0 ? (
        <>
          <p className="soft numbers">{seminarWords.notReached(locale, plan.notReached, minutesPerDay)}</p>
          <NavLink href="/settings" className="target">
            {seminarWords.moreMinutes}
          </NavLink>
        </>
      ) : null}
    </section>
  );
}

/** What today's cards bring; that it is enough; or that the day's minutes are over. */
function standing(plan: PlanView, when: string, locale: string): string {
  if (plan.cardsToday > 0) {
    const today = seminarWords.withToday(locale, plan.withToday);
    return plan.daysLeft > 1 ? `${today} · ${seminarWords.withPlan(locale, plan.withPlan)}` : today;
  }
  if (!plan.enough) return plan.daysLeft > 1 ? seminarWords.minutesOver : seminarWords.lastMinutesOver;
  if (plan.withPlan - plan.readiness >= HARDLY) {
    const next = plan.nextDay === null ? null : seminarDayWords(locale, plan.nextDay, daysUntil(plan, plan.nextDay));
    return seminarWords.enough(locale, plan.withPlan, when, next);
  }
  return plan.readiness >= READY
    ? seminarWords.ready(locale, plan.readiness, when)
    : seminarWords.noMore(locale, plan.readiness, when);
}

/** Whether the plan reaches what the student set themselves, as far as it is shown: rounded to whole points. */
function targetLine({ withPlan }: PlanView, target: number, locale: string): string {
  return withPlan + HALF_A_POINT >= target
    ? seminarWords.targetSet(locale, target)
    : seminarWords.targetMissed(locale, target);
}

function daysUntil({ seminarDay, daysLeft }: PlanView, day: string): number {
  return daysLeft - studyDaysBetween(day, seminarDay);
}
