import { Section } from "@/app/_components/section";
import { SortTable, type TableRow } from "@/app/_components/sort-table";
import type { AnalysedItemView } from "@/lib/contracts/item-analysis";
import { formatNumber, formatPercent } from "@/lib/words/format";
import { itemWords } from "@/lib/words/interface/item-analysis";

interface ItemsTableProps {
  readonly items: readonly AnalysedItemView[];
  readonly locale: string;
}

const COLUMNS = [
  { id: "question", name: itemWords.question },
  { id: "verdict", name: itemWords.verdict },
  { id: "answers", name: itemWords.answers, figures: true },
  { id: "facility", name: itemWords.facility, figures: true },
  { id: "discrimination", name: itemWords.discrimination, figures: true },
  { id: "time", name: itemWords.time, figures: true },
];

/** Every question in a row that leads to its card. */
export function ItemsTable({ items, locale }: ItemsTableProps) {
  return (
    <Section id="all-items" title={itemWords.all}>
      <SortTable
        label={itemWords.all}
        columns={COLUMNS}
        rows={items.map((item) => rowOf(item, locale))}
        locale={locale}
      />
    </Section>
  );
}

function rowOf({ itemId, stem, answers, figures }: AnalysedItemView, locale: string): TableRow {
  const percent = (share: number | null | undefined) => (share == null ? itemWords.none : formatPercent(locale, share));
  const { facility = null, discrimination = null, medianMs = null } = figures ?? {};
  const verdict = figures === null ? itemWords.noVerdict : itemWords.shortFlag(figures.flags[0]);
  return {
    id: itemId,
    values: [stem, verdict, answers, facility, discrimination, medianMs],
    cells: [
      <a key={itemId} href={`#item-${itemId}`}>
        {stem}
      </a>,
      verdict,
      formatNumber(locale, answers),
      percent(facility),
      percent(discrimination),
      medianMs === null ? itemWords.none : itemWords.seconds(locale, medianMs),
    ],
  };
}
