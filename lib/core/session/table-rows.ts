import { plainText } from "@/lib/core/content/phrase";

/** What a cell is sorted by: a text, a number, or nothing, which comes last either way. */
export type CellValue = string | number | null;

export interface TableOrder {
  /** The place of the column in each row. */
  readonly column: number;
  readonly descending: boolean;
}

interface ValueRow {
  readonly values: readonly CellValue[];
}

/** The rows in the order of a column; those that are equal stay as they were. */
export function sortRows<Row extends ValueRow>(
  rows: readonly Row[],
  { column, descending }: TableOrder,
): readonly Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a.values[column] ?? null, b.values[column] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compare(one, other);
  });
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en", { numeric: true });
}

/** The rows whose texts contain every word of a query, accents and capitals apart. */
export function findRows<Row extends ValueRow>(rows: readonly Row[], query: string): readonly Row[] {
  const words = folded(query).split(" ");
  return rows.filter(({ values }) => {
    const text = folded(values.filter((value) => typeof value === "string").join(" "));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return plainText(text.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase();
}
