import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import own from "@/app/courses/_components/results.module.css";
import type { TalkPointView } from "@/lib/contracts/readiness";
import { formatPercent } from "@/lib/words/format";
import { classWords } from "@/lib/words/interface/class-results";

/** What is worth the seminar's time, the least known first, with the wrong answers that were given. */
export function TalkAbout({ points, locale }: { readonly points: readonly TalkPointView[]; readonly locale: string }) {
  return (
    <Section id="talk-about" title={classWords.talkAbout}>
      {points.length === 0 ? <p className="soft">{classWords.talkAboutNone}</p> : null}
      <ol className={`stack-3 ${own.points}`}>
        {points.map((point) => (
          <Point key={point.factId} point={point} locale={locale} />
        ))}
      </ol>
    </Section>
  );
}

function Point({ point, locale }: { readonly point: TalkPointView; readonly locale: string }) {
  const { factId, prompt, answer, readiness, reasons, missed, wrongAnswers, others, openFlags } = point;
  const dispute = classWords.disputed(locale, others, openFlags);
  const lines = [missed.missed > 0 ? classWords.missed(locale, missed.of, missed.missed, missed.asked) : "", dispute];
  const told = lines.filter((line) => line !== "").join(" · ");
  return (
    <li className={own.point}>
      <NavLink href={`/facts/${encodeURIComponent(factId)}`} className={`sentence large ${own.asked}`}>
        {prompt}
      </NavLink>
      <span className={`reading large numbers ${own.known}`}>{formatPercent(locale, readiness)}</span>
      <p className="reading">{answer}</p>
      <p className="ways">
        {reasons.map((reason) => (
          <span key={reason} className="tag">
            {classWords.reason(reason)}
          </span>
        ))}
      </p>
      {told === "" ? null : <p className="small">{told}</p>}
      {wrongAnswers.length === 0 ? null : (
        <p className="small">
          {classWords.wrong}:{" "}
          {wrongAnswers.map(({ text, students }) => classWords.wrongAnswer(locale, text, students)).join(", ")}
        </p>
      )}
    </li>
  );
}
