import { stringify } from "csv-stringify/sync";

/** What a cell can hold; null is empty. */
export type CsvCell = string | number | null;

/** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;
/** A number may begin with a minus: it is no formula. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A table as CSV by RFC 4180, in UTF-8 with the mark by which spreadsheets know it. A text that a spreadsheet would run as
 * a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => row.map(asPlainText)),
    { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}

function asPlainText(cell: CsvCell): CsvCell {
  if (typeof cell !== "string") return cell;
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}
