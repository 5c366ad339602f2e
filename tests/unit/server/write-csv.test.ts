import { describe, expect, it } from "vitest";
import { type CsvCell, writeCsv } from "@/lib/server/interop/write-csv";

/** One row, without the byte order mark and the end of line. */
const line = (...cells: readonly CsvCell[]) => writeCsv([cells]).slice(1, -2);

describe("a table as CSV", () => {
  it("begins with the mark of UTF-8 and ends each line as RFC 4180 says", () => {
    expect(writeCsv([["Zoë"], ["b"]])).toBe("\uFEFFZoë\r\nb\r\n");
  });

  it("quotes commas, quotation marks and line breaks", () => {
    expect(line('Mara "M" Lind', "a,b", "two\nlines", "plain")).toBe('"Mara ""M"" Lind","a,b","two\nlines",plain');
  });

  it("leaves a cell empty where there is nothing", () => {
    expect(line(null, "", 0)).toBe(",,0");
  });

  it("lets no text run as a formula", () => {
    for (const start of ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])
      expect(line(start)).toBe(`'${start}`);
    expect(line("\rx")).toBe(`"'\rx"`);
    expect(line('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
  });

  it("leaves negative numbers as they are", () => {
    expect(line(-5, "-5", "-0.25", "-")).toBe("-5,-5,-0.25,'-");
  });
});
