import { NavLink } from "@/app/_components/nav-link";
import { ReportButton } from "@/app/_components/report-button";
import { Figure, Meter } from "@/app/courses/_components/meter";
import own from "@/app/courses/_components/results.module.css";
import type { AnalysedItemView, ItemFiguresView } from "@/lib/contracts/item-analysis";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { itemWords } from "@/lib/words/interface/item-analysis";
import { itemTypeWords } from "@/lib/words/interface/item-types";

interface ItemCardProps {
  readonly item: AnalysedItemView;
  /** Where this page is: who corrects a fact comes back here. */
  readonly here: string;
  /** How many answers it takes to tell how a question does. */
  readonly least: number;
  readonly locale: string;
}

/** One question: what to make of it in a line, three figures, and behind them the rest and what was chosen. */
export function ItemCard({ item, here, least, locale }: ItemCardProps) {
  const { itemId, type, stem, key, answers, facts, figures, current, regraded, regradedForEveryone } = item;
  const since = [
    current ? "" : itemWords.changedSince,
    regraded > 0 ? itemWords.regraded(locale, regraded, regradedForEveryone) : "",
  ];
  return (
    <article className="card" aria-labelledby={`item-${itemId}`}>
      <h3 id={`item-${itemId}`} className="heading">
        {stem}
      </h3>
      <p className="small">{itemTypeWords[type]}</p>
      <p>{itemWords.answer(key)}</p>
      {since.some((part) => part !== "") ? <p className="small">{since.join(" ").trim()}</p> : null}
      {figures === null ? (
        <p className="soft">{itemWords.tooFew(locale, answers, least)}</p>
      ) : (
        <Analysis item={item} figures={figures} locale={locale} />
      )}
      {facts.map((fact) => (
        <FactWays key={fact.factId} fact={fact} isOnly={facts.length === 1} here={here} />
      ))}
      <div className="ways">
        <ReportButton cards={cardsToReport(facts)} locale={locale} />
      </div>
    </article>
  );
}

interface AnalysisProps {
  readonly item: AnalysedItemView;
  readonly figures: ItemFiguresView;
  readonly locale: string;
}

function Analysis({ item, figures, locale }: AnalysisProps) {
  const [worst, ...others] = figures.flags;
  const { facility, discrimination, medianMs } = figures;
  return (
    <>
      <p className={worst === undefined ? "good" : "warning"}>
        {worst === undefined ? itemWords.nothingWrong : itemWords.flag(worst)}
      </p>
      <dl className={own.three}>
        <Figure name={itemWords.facility} value={percentOf(facility, locale)} />
        {discrimination === null ? null : (
          <Figure name={itemWords.discrimination} value={percentOf(discrimination, locale)} />
        )}
        {medianMs === null ? null : <Figure name={itemWords.time} value={itemWords.seconds(locale, medianMs)} />}
      </dl>
      <details className="unfold">
        <summary aria-label={itemWords.detailsOf(item.stem)}>{itemWords.details}</summary>
        <div className="stack-3">
          {others.length === 0 ? null : (
            <ul className="warning">
              {others.map((flag) => (
                <li key={flag}>{itemWords.flag(flag)}</li>
              ))}
            </ul>
          )}
          <Choices figures={figures} stem={item.stem} locale={locale} />
          <Measures item={item} figures={figures} locale={locale} />
        </div>
      </details>
    </>
  );
}

function percentOf(share: number | null, locale: string): string {
  return share === null ? itemWords.none : formatPercent(locale, share);
}

type AskedFact = AnalysedItemView["facts"][number];

/** To correct a fact, where the reader may, and to see it; named where the question asks about several. */
function FactWays({
  fact: { factId, prompt, mayEdit },
  isOnly,
  here,
}: {
  readonly fact: AskedFact;
  readonly isOnly: boolean;
  readonly here: string;
}) {
  const path = `/facts/${encodeURIComponent(factId)}`;
  return (
    <div className="ways">
      {isOnly ? null : <span>{prompt}</span>}
      {mayEdit ? (
        <NavLink href={`${path}/edit?from=${encodeURIComponent(here)}`} className="secondary">
          {itemWords.correct} <span className="visually-hidden">{prompt}</span>
        </NavLink>
      ) : null}
      <NavLink href={path} className="quiet">
        {itemWords.see} <span className="visually-hidden">{prompt}</span>
      </NavLink>
    </div>
  );
}

/** What others correct is reported to them. */
function cardsToReport(facts: readonly AskedFact[]) {
  return facts.flatMap(({ cardId, prompt, mayEdit }) => (cardId === null || mayEdit ? [] : [{ cardId, prompt }]));
}

/** Every measure that there is, with what it says. */
function Measures({ item, figures, locale }: AnalysisProps) {
  const values: Readonly<Record<keyof typeof itemWords.measures, string>> = {
    facility: percentOf(figures.facility, locale),
    discrimination: percentOf(figures.discrimination, locale),
    answers: formatNumber(locale, item.answers),
    guess: percentOf(item.guess, locale),
    deviation: percentOf(figures.standardDeviation, locale),
    efficiency: percentOf(figures.efficiency, locale),
    weight: percentOf(figures.effectiveWeight, locale),
    firstSight: percentOf(figures.firstSight.facility, locale),
    predicted: percentOf(figures.predicted?.expected ?? null, locale),
    observed: percentOf(figures.predicted?.observed ?? null, locale),
  };
  return (
    <dl className={own.measures}>
      {Object.entries(itemWords.measures).map(([measure, { name, says }]) => {
        const value = values[measure as keyof typeof values];
        return value === itemWords.none ? null : (
          <div key={measure}>
            <dt>
              {name} <b>{value}</b>
            </dt>
            <dd className="small">{says}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Choices({
  figures: { choices },
  stem,
  locale,
}: {
  readonly figures: ItemFiguresView;
  readonly stem: string;
  readonly locale: string;
}) {
  if (choices.length === 0) return null;
  return (
    <div className="scroll">
      <table className={`table ${own.wordy}`} aria-label={`${itemWords.choices}: ${stem}`}>
        <thead>
          <tr>
            {[itemWords.choice, "", itemWords.allColumn, itemWords.upper, itemWords.lower].map((head) => (
              <th key={head} scope="col">
                {head === "" ? <span className="visually-hidden">{itemWords.choices}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map(({ text, isKey, share, upper, lower }) => (
            <tr key={text}>
              <th scope="row">
                {text}
                {isKey ? ` (${itemWords.key})` : ""}
              </th>
              <td>
                <Meter share={share} isKey={isKey} />
              </td>
              {[share, upper, lower].map((part, place) => (
                <td key={[itemWords.allColumn, itemWords.upper, itemWords.lower][place]} className="nowrap">
                  {formatPercent(locale, part)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
