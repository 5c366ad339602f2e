import { NavLink } from "@/app/_components/nav-link";
import styles from "@/app/courses/_components/course.module.css";
import own from "@/app/courses/_components/results.module.css";
import type { TalkPointView } from "@/lib/contracts/readiness";
import { formatPercent } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

/** What is worth the seminar's time, the least known first, with the wrong answers that were given. */
export function TalkAbout({ points, locale }: { readonly points: readonly TalkPointView[]; readonly locale: string }) {
  return (
    <section className={styles.section} aria-labelledby="talk-about">
      <h2 id="talk-about" className={styles.heading}>
        {classWords.talkAbout}
      </h2>
      {points.length === 0 ? <p className={styles.soft}>{classWords.talkAboutNone}</p> : null}
      <ol className={own.points}>
        {points.map((point) => (
          <Point key={point.factId} point={point} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function Point({ point, locale }: { readonly point: TalkPointView; readonly locale: string }) {
  const { factId, prompt, answer, readiness, reasons, missed, wrongAnswers, others, openFlags } = point;
  const dispute = classWords.disputed(locale, others, openFlags);
  const lines = [missed.missed > 0 ? classWords.missed(locale, missed.of, missed.missed, missed.asked) : "", dispute];
  const told = lines.filter((line) => line !== "").join(" · ");
  return (
    <li className={own.point}>
      <NavLink href={`/facts/${encodeURIComponent(factId)}`} className={own.prompt}>
        {prompt}
      </NavLink>
      <span className={own.percent}>{formatPercent(locale, readiness)}</span>
      <p className={own.answer}>{answer}</p>
      <p className={own.tags}>
        {reasons.map((reason) => (
          <span key={reason} className={own.tag}>
            {classWords.reason(reason)}
          </span>
        ))}
      </p>
      {told === "" ? null : <p className={styles.small}>{told}</p>}
      {wrongAnswers.length === 0 ? null : (
        <p className={styles.small}>
          {classWords.wrong}:{" "}
          {wrongAnswers.map(({ text, students }) => classWords.wrongAnswer(locale, text, students)).join(", ")}
        </p>
      )}
    </li>
  );
}
