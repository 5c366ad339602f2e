import { Drawing, Plot, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { CalibrationView, RetentionView } from "@/lib/contracts/statistics";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { memoryWords } from "@/lib/words/interface/statistics";

interface CalibrationPlotProps {
  readonly calibration: CalibrationView;
  readonly all: RetentionView;
  readonly locale: string;
}

/** Predictions against what came of them. */
export function CalibrationPlot({ calibration, all, locale }: CalibrationPlotProps) {
  const { bins, logLoss, rmse } = calibration;
  if (all.observed === null || all.predicted === null || logLoss === null || rmse === null)
    return <Plot id="calibration" title={memoryWords.calibration} takeaway={memoryWords.untested} />;
  return (
    <Plot
      id="calibration"
      title={memoryWords.calibration}
      takeaway={memoryWords.calibrationTakeaway(locale, all.observed, all.predicted)}
      note={memoryWords.calibrationNote(locale, logLoss, rmse)}
      table={{
        head: [memoryWords.range, memoryWords.recalled, "95 %", "n"],
        rows: bins.map((bin) => [
          memoryWords.fromTo(formatPercent(locale, bin.from), formatPercent(locale, bin.to)),
          formatPercent(locale, bin.observed),
          `${formatPercent(locale, bin.low)}–${formatPercent(locale, bin.high)}`,
          formatNumber(locale, bin.answers),
        ]),
      }}
    >
      <CalibrationDrawing bins={bins} locale={locale} />
    </Plot>
  );
}

const LEFT = 40;
const RIGHT = WIDTH - 10;
const TOP = 18;
const BASE = 200;

function CalibrationDrawing({ bins, locale }: { readonly bins: CalibrationView["bins"]; readonly locale: string }) {
  const least = Math.min(0.7, ...bins.flatMap(({ observed, predicted }) => [observed, predicted]));
  const from = Math.floor(least * 10) / 10;
  const most = Math.max(...bins.map(({ answers }) => answers));
  const part = (share: number) => (Math.max(from, share) - from) / (1 - from);
  const x = (share: number) => LEFT + part(share) * (RIGHT - LEFT);
  const y = (share: number) => BASE - part(share) * (BASE - TOP);
  const steps = gridSteps(from);
  return (
    <Drawing
      id="calibration-drawing"
      title={memoryWords.calibration}
      description={memoryWords.calibrationDescription(locale, bins.length)}
      height={BASE + 36}
    >
      {steps.map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={RIGHT} y1={y(share)} y2={y(share)} className={styles.grid} />
          <text x={LEFT - 5} y={y(share) + 4} textAnchor="end">
            {formatPercent(locale, share)}
          </text>
          <text x={x(share)} y={BASE + 16} textAnchor="middle">
            {formatPercent(locale, share)}
          </text>
        </g>
      ))}
      <text x={0} y={8}>
        {memoryWords.recalledAxis}
      </text>
      <text x={RIGHT} y={BASE + 32} textAnchor="end">
        {memoryWords.expectedAxis}
      </text>
      <line x1={x(from)} x2={x(1)} y1={y(from)} y2={y(1)} className={styles.guide} />
      {bins.map(({ from: start, predicted, observed, low, high, answers }) => (
        <g key={start}>
          <line x1={x(predicted)} x2={x(predicted)} y1={y(low)} y2={y(high)} className={styles.reach} />
          <circle
            cx={x(predicted)}
            cy={y(observed)}
            r={3 + 5 * Math.sqrt(answers / most)}
            className={styles.observed}
          />
        </g>
      ))}
    </Drawing>
  );
}

/** Lines at every tenth, or fewer where the range is wide. */
function gridSteps(from: number): readonly number[] {
  const every = from < 0.5 ? 0.25 : 0.1;
  const count = Math.floor((1 - from) / every + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Math.round((1 - index * every) * 100) / 100);
}
