import { NavLink } from "@/app/_components/nav-link";
import { ReportButton } from "@/app/_components/report-button";
import { Meter } from "@/app/courses/_components/meter";
import own from "@/app/courses/_components/results.module.css";
import type { AnalysedItemView, ItemFiguresView } from "@/lib/contracts/item-analysis";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { itemWords } from "@/lib/words/interface/item-analysis";

interface ItemCardProps {
  readonly item: AnalysedItemView;
  /** Where this page is: who corrects a fact comes back here. */
  readonly here: string;
  readonly locale: string;
}

/** One question with why it is worth a look, its measures, what was chosen, and the way to its fact. */
export function ItemCard({ item, here, locale }: ItemCardProps) {
  const { itemId, stem, key, facts, figures, current, regraded, regradedForEveryone } = item;
  const since = [
    current ? "" : itemWords.changedSince,
    regraded > 0 ? itemWords.regraded(locale, regraded, regradedForEveryone) : "",
  ];
  return (
    <article className="card" aria-labelledby={`item-${itemId}`}>
      <h3 id={`item-${itemId}`} className="heading">
        {stem}
      </h3>
      <p>{itemWords.answer(key)}</p>
      {since.some((part) => part !== "") ? <p className="small">{since.join(" ").trim()}</p> : null}
      {figures === null ? null : (
        <>
          {figures.flags.length === 0 ? null : (
            <ul className="warning">
              {figures.flags.map((flag) => (
                <li key={flag}>{itemWords.flag(flag)}</li>
              ))}
            </ul>
          )}
          <Measures item={item} figures={figures} locale={locale} />
          <Choices figures={figures} stem={stem} locale={locale} />
        </>
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
          {itemWords.correct} {isOnly ? null : <span className="for-ears-only">{prompt}</span>}
        </NavLink>
      ) : null}
      <NavLink href={path} className="quiet">
        {itemWords.see} {isOnly ? null : <span className="for-ears-only">{prompt}</span>}
      </NavLink>
    </div>
  );
}

/** What others correct is reported to them. */
function cardsToReport(facts: readonly AskedFact[]) {
  return facts.flatMap(({ cardId, prompt, mayEdit }) => (cardId === null || mayEdit ? [] : [{ cardId, prompt }]));
}

function Measures({
  item,
  figures,
  locale,
}: {
  readonly item: AnalysedItemView;
  readonly figures: ItemFiguresView;
  readonly locale: string;
}) {
  const percent = (share: number | null) => (share === null ? itemWords.none : formatPercent(locale, share));
  const { predicted, firstSight, medianMs } = figures;
  const measures = [
    [itemWords.answersLong, formatNumber(locale, item.answers)],
    [itemWords.facility, percent(figures.facility)],
    [itemWords.guess, percent(item.guess)],
    [itemWords.deviation, percent(figures.standardDeviation)],
    [itemWords.discrimination, percent(figures.discrimination)],
    [itemWords.efficiency, percent(figures.efficiency)],
    [itemWords.weight, percent(figures.effectiveWeight)],
    [itemWords.time, medianMs === null ? itemWords.none : itemWords.seconds(locale, medianMs)],
    [itemWords.firstSight, percent(firstSight.facility)],
    [itemWords.predicted, percent(predicted?.expected ?? null)],
    [itemWords.observed, percent(predicted?.observed ?? null)],
  ] as const;
  return (
    <dl className={own.measures}>
      {measures.map(([name, value]) => (
        <div key={name}>
          <dt className="small">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
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
                {head === "" ? <span className="for-ears-only">{itemWords.choices}</span> : head}
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
