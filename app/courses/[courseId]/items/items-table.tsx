import { Section } from "@/app/_components/section";
import own from "@/app/courses/_components/results.module.css";
import { ItemCard } from "@/app/courses/[courseId]/items/item-card";
import type { AnalysedItemView, ItemAnalysisView } from "@/lib/contracts/item-analysis";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { itemWords } from "@/lib/words/interface/item-analysis";

interface ItemsTableProps {
  readonly analysis: ItemAnalysisView;
  /** Where this page is. */
  readonly here: string;
  readonly locale: string;
}

/** Every question in a row, and behind each the whole of it. */
export function ItemsTable({ analysis: { items, least }, here, locale }: ItemsTableProps) {
  const heads = [itemWords.answers, itemWords.facility, itemWords.discrimination, itemWords.efficiency, itemWords.time];
  return (
    <Section id="all-items" title={itemWords.all}>
      <div className="scroll">
        <table className={`table ${own.wordy}`} aria-labelledby="all-items">
          <thead>
            <tr>
              <th scope="col">{itemWords.question}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.itemId}>
                <th scope="row">
                  <details className="fold">
                    <summary>{item.stem}</summary>
                    {item.figures === null ? (
                      <p className="small">{itemWords.tooFew(locale, item.answers, least)}</p>
                    ) : null}
                    <ItemCard item={item} here={here} locale={locale} />
                  </details>
                </th>
                {cellsOf(item, locale).map((cell, place) => (
                  <td key={heads[place]} className="nowrap">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function cellsOf({ answers, figures }: AnalysedItemView, locale: string): readonly string[] {
  const percent = (share: number | null | undefined) => (share == null ? itemWords.none : formatPercent(locale, share));
  const time = figures?.medianMs ?? null;
  return [
    formatNumber(locale, answers),
    percent(figures?.facility),
    percent(figures?.discrimination),
    percent(figures?.efficiency),
    time === null ? itemWords.none : itemWords.seconds(locale, time),
  ];
}
