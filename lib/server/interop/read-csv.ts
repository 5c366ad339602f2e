import { parse } from "csv-parse/sync";

/** What is wrong with a CSV text, and in which line of it. */
export class CsvError extends Error {}

/** The byte order mark that spreadsheets put first is no part of a heading. Lines end in whatever way; cells are trimmed. */
const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;

/** The cells of a CSV text, separated by commas, semicolons or tabs: whichever the first line has most of. @throws CsvError */
export function readCsv(text: string): readonly (readonly string[])[] {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    return parse(text, { ...OPTIONS, delimiter });
  } catch (error) {
    throw new CsvError(error instanceof Error ? error.message : String(error));
  }
}
