import styles from "@/app/settings/settings.module.css";
import type { FitView } from "@/lib/contracts/fits";
import { fitWords } from "@/lib/words/interface/fit";

type Calibration = NonNullable<NonNullable<FitView["result"]>["before"]>;

interface CalibrationPlotProps {
  readonly before: Calibration;
  readonly after: Calibration;
  readonly locale: string;
}

const SIZE = 240;
const MARGIN = 28;

/** Where a share lies in the drawing. */
const x = (share: number) => MARGIN + share * (SIZE - MARGIN);
const y = (share: number) => (1 - share) * (SIZE - MARGIN);

/** Predicted recall against what came of it: rings before, filled dots fitted; on the line both agree. */
export function CalibrationPlot({ before, after, locale }: CalibrationPlotProps) {
  return (
    <figure className={`stack-2 ${styles.plot}`}>
      <figcaption>{fitWords.plotTitle}</figcaption>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={fitWords.plotAlt}>
        <path d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} className={styles.axis} />
        <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className={styles.agreement} />
        <Dots calibration={before} className={styles.ring} />
        <Dots calibration={after} className={styles.dot} />
        <text x={x(0.5)} y={SIZE - 8} textAnchor="middle">
          {fitWords.axisPredicted}
        </text>
        <text transform={`translate(14 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
          {fitWords.axisTrue}
        </text>
      </svg>
      <p className="soft">
        <span aria-hidden="true">○ </span>
        {fitWords.before} <span aria-hidden="true">● </span>
        {fitWords.after}
      </p>
      <details className="fold">
        <summary>{fitWords.table}</summary>
        <CalibrationTable title={fitWords.before} calibration={before} locale={locale} />
        <CalibrationTable title={fitWords.after} calibration={after} locale={locale} />
      </details>
    </figure>
  );
}

function Dots({
  calibration,
  className,
}: {
  readonly calibration: Calibration;
  readonly className: string | undefined;
}) {
  return calibration.bins.map(({ from, predicted, observed, answers }) => (
    <circle
      key={from}
      cx={x(predicted)}
      cy={y(observed)}
      r={2 + Math.min(6, Math.sqrt(answers) / 3)}
      className={className}
    />
  ));
}

function CalibrationTable({
  title,
  calibration,
  locale,
}: {
  readonly title: string;
  readonly calibration: Calibration;
  readonly locale: string;
}) {
  return (
    <table className="table figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{fitWords.predicted}</th>
          <th scope="col">{fitWords.recalled}</th>
          <th scope="col">{fitWords.answers}</th>
        </tr>
      </thead>
      <tbody>
        {calibration.bins.map(({ from, predicted, observed, answers }) => (
          <tr key={from}>
            <td>{fitWords.percent(locale, predicted)}</td>
            <td>{fitWords.percent(locale, observed)}</td>
            <td>{answers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
