import { Drawing, Plot, WIDTH } from "@/app/statistics/plot";
import styles from "@/app/statistics/statistics.module.css";
import type { Statistics } from "@/lib/contracts/statistics";
import { RATINGS } from "@/lib/core/scheduling/review-record";
import { MATURITIES, type Maturity } from "@/lib/core/statistics/maturity";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { RATING_WORDS } from "@/lib/words/interface/review";
import { memoryWords, statisticsWords } from "@/lib/words/interface/statistics";

interface Group {
  readonly maturity: Maturity;
  readonly answers: number;
  readonly counts: Statistics["buttons"][Maturity];
}

/** Which answer buttons were pressed, by how far the card had come. */
export function ButtonsPlot({ buttons, locale }: { readonly buttons: Statistics["buttons"]; readonly locale: string }) {
  const groups = MATURITIES.map((maturity) => ({
    maturity,
    counts: buttons[maturity],
    answers: RATINGS.reduce((sum, rating) => sum + buttons[maturity][rating], 0),
  }));
  if (groups.every(({ answers }) => answers === 0))
    return <Plot id="buttons" title={memoryWords.buttons} takeaway={statisticsWords.nothingInPeriod} />;
  return (
    <Plot
      id="buttons"
      title={memoryWords.buttons}
      takeaway={takeawayOf(groups, locale)}
      note={memoryWords.buttonsKey}
      table={{
        head: [memoryWords.who, ...RATINGS.map((rating) => RATING_WORDS[rating])],
        rows: groups.map(({ maturity, counts }) => [
          memoryWords.state(maturity),
          ...RATINGS.map((rating) => formatNumber(locale, counts[rating])),
        ]),
      }}
    >
      <ButtonsDrawing groups={groups.filter(({ answers }) => answers > 0)} locale={locale} />
    </Plot>
  );
}

function takeawayOf(groups: readonly Group[], locale: string): string {
  const learned = groups.filter(({ maturity }) => maturity === "young" || maturity === "mature");
  const answers = learned.reduce((sum, group) => sum + group.answers, 0);
  const again = learned.reduce((sum, { counts }) => sum + counts.again, 0);
  return answers === 0 ? memoryWords.buttonsOnlyNew : memoryWords.buttonsTakeaway(locale, again / answers);
}

const TOP = 16;
const BASE = 116;
/** As wide as a quarter of the drawing, also where there are fewer groups. */
const GROUP = WIDTH / 4;
const COLUMN = 14;
const GAP = 3;

function ButtonsDrawing({ groups, locale }: { readonly groups: readonly Group[]; readonly locale: string }) {
  return (
    <Drawing
      id="buttons-drawing"
      title={memoryWords.buttons}
      description={memoryWords.buttonsDescription}
      height={BASE + 34}
    >
      <line x1={0} x2={groups.length * GROUP} y1={BASE + 0.5} y2={BASE + 0.5} className={styles.axis} />
      {groups.map(({ maturity, counts, answers }, group) => {
        const highest = RATINGS.toSorted((a, b) => counts[b] - counts[a])[0];
        const place = (index: number) => group * GROUP + 3 + index * (COLUMN + GAP);
        return (
          <g key={maturity}>
            {RATINGS.map((rating, index) => {
              const share = counts[rating] / answers;
              const height = share * (BASE - TOP);
              const middle = place(index) + COLUMN / 2;
              return (
                <g key={rating}>
                  <rect
                    x={place(index)}
                    y={BASE - height}
                    width={COLUMN}
                    height={height}
                    rx={1}
                    className={styles.bar}
                  />
                  {rating === highest ? (
                    <text x={middle} y={BASE - height - 4} textAnchor="middle" className={styles.strong}>
                      {formatPercent(locale, share)}
                    </text>
                  ) : null}
                  <text x={middle} y={BASE + 14} textAnchor="middle">
                    {RATING_WORDS[rating].charAt(0)}
                  </text>
                </g>
              );
            })}
            <text x={group * GROUP + GROUP / 2 - 3} y={BASE + 30} textAnchor="middle">
              {memoryWords.stateShort(maturity)}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
