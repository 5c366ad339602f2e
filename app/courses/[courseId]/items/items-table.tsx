import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { SortTable, type TableColumn, type TableRow } from "@/app/_components/sort-table";
import type { AnalysedItemView } from "@/lib/contracts/item-analysis";
import type { CellValue } from "@/lib/core/session/table-rows";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { itemWords } from "@/lib/words/interface/item-analysis";
import { itemTypeWords } from "@/lib/words/interface/item-types";

interface ItemsTableProps {
  readonly items: readonly AnalysedItemView[];
  /** Those that have a card on this page. */
  readonly withCards: ReadonlySet<AnalysedItemView>;
  readonly locale: string;
}

/** Questions by their verdict and figures; each leads to its card, or to its fact where it has none. */
export function ItemsTable({ items, withCards, locale }: ItemsTableProps) {
  const columns = columnsFor(items, locale);
  return (
    <Section id="all-items" title={itemWords.all}>
      <SortTable
        label={itemWords.all}
        columns={[{ id: "question", name: itemWords.question }, ...columns.map(({ head }) => head)]}
        rows={items.map(
          (item): TableRow => ({
            id: item.itemId,
            values: [item.stem, ...columns.map(({ measure }) => measure(item))],
            cells: [
              <Question key={item.itemId} item={item} hasCard={withCards.has(item)} />,
              ...columns.map(({ shown, measure }) => shown(measure(item))),
            ],
          }),
        )}
        locale={locale}
      />
    </Section>
  );
}

interface Column {
  readonly head: TableColumn;
  readonly measure: (item: AnalysedItemView) => CellValue;
  readonly shown: (value: CellValue) => string;
}

/** The verdict and the figures; a figure that no question of the list has is left out. */
function columnsFor(items: readonly AnalysedItemView[], locale: string): readonly Column[] {
  const orNone = (words: (value: number) => string) => (value: CellValue) =>
    typeof value === "number" ? words(value) : itemWords.none;
  const percent = orNone((share) => formatPercent(locale, share));
  const columns: readonly Column[] = [
    { head: { id: "verdict", name: itemWords.verdict }, measure: verdictOn, shown: String },
    {
      head: { id: "answers", name: itemWords.answers, figures: true },
      measure: ({ answers }) => answers,
      shown: orNone((answers) => formatNumber(locale, answers)),
    },
    {
      head: { id: "facility", name: itemWords.facility, figures: true },
      measure: ({ figures }) => figures?.facility ?? null,
      shown: percent,
    },
    {
      head: { id: "discrimination", name: itemWords.discrimination, figures: true },
      measure: ({ figures }) => figures?.discrimination ?? null,
      shown: percent,
    },
    {
      head: { id: "time", name: itemWords.time, figures: true },
      measure: ({ figures }) => figures?.medianMs ?? null,
      shown: orNone((milliseconds) => itemWords.seconds(locale, milliseconds)),
    },
  ];
  return columns.filter(({ measure }) => items.some((item) => measure(item) !== null));
}

function verdictOn({ figures }: AnalysedItemView): string {
  return figures === null ? itemWords.noVerdict : itemWords.shortFlag(figures.flags[0]);
}

/** A question and its type, since two questions can have the same text. */
function Question({ item, hasCard }: { readonly item: AnalysedItemView; readonly hasCard: boolean }) {
  const { itemId, type, stem, factId } = item;
  return (
    <>
      {hasCard ? (
        <a href={`#item-${itemId}`}>{stem}</a>
      ) : (
        <NavLink href={`/facts/${encodeURIComponent(factId)}`}>{stem}</NavLink>
      )}{" "}
      <span className="small nowrap">{itemTypeWords[type]}</span>
    </>
  );
}
