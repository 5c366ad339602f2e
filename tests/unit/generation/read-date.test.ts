import { describe, expect, test } from "vitest";
import { readDates } from "@/lib/core/generation/figures/read-date";

describe("a date is read as people write it", () => {
  test.each(["2022-12", "Dec 2022", "December 2022", "12/2022", "dec. 2022", "2022 December", "in December of 2022"])(
    "%s",
    (text) => {
      expect(readDates(text)[0]).toMatchObject({ year: 2022, month: 12 });
    },
  );

  test.each([
    "9 March 2022",
    "March 9, 2022",
    "2022-03-09",
    "the 9th of March 2022",
    "ninth of March, 2022",
    "Wednesday 9 March 2022",
  ])("%s", (text) => {
    expect(readDates(text)[0]).toMatchObject({ year: 2022, month: 3, day: 9 });
  });
});

test("figures with slashes are read both ways, since both are in use", () => {
  expect(readDates("3/9/2022").map(({ month, day }) => [month, day])).toEqual([
    [9, 3],
    [3, 9],
  ]);
});

test("a misspelt month is read, and said to be misspelt", () => {
  expect(readDates("Febuary 2022")).toEqual([{ year: 2022, month: 2, isMisspelt: true }]);
});

test("what is no day of the calendar is no date", () => {
  for (const text of ["31 February 2022", "13/2022", "2022-13", "sometime", "99", "2022 or 2023", "March April 2022"]) {
    expect(readDates(text), text).toEqual([]);
  }
});
