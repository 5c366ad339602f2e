import { describe, expect, test } from "vitest";
import {
  addStudyDays,
  elapsedStudyDays,
  isTimeZone,
  sameTimeDaysLater,
  startOfStudyDay,
  studyDayOf,
  studyDaysBetween,
} from "@/lib/core/scheduling/study-day";
import { at, DAY, HOUR } from "@/tests/support/schedule-builder";

const in_ = (timeZone: string, rolloverHour = 4) => ({ timeZone, rolloverHour });

describe("the study day of an answer", () => {
  test.each([
    ["before the rollover hour it is still yesterday", "2026-03-02 03:59", in_("UTC"), "2026-03-01"],
    ["it turns at the rollover hour", "2026-03-02 04:00", in_("UTC"), "2026-03-02"],
    ["with rollover 0 it turns at midnight", "2026-03-02 00:00", in_("UTC", 0), "2026-03-02"],
    ["with rollover 23 the day begins in the evening", "2026-03-02 22:59", in_("UTC", 23), "2026-03-01"],
    ["and ends in the evening", "2026-03-02 23:00", in_("UTC", 23), "2026-03-02"],
    ["morning in Tokyo, evening before in UTC", "2026-03-02 04:00+09:00", in_("Asia/Tokyo"), "2026-03-02"],
    ["Kathmandu is 5:45 ahead", "2026-03-02 03:59+05:45", in_("Asia/Kathmandu"), "2026-03-01"],
    ["Kathmandu, a minute later", "2026-03-02 04:00+05:45", in_("Asia/Kathmandu"), "2026-03-02"],
    ["St. John's is 3:30 behind in winter", "2026-02-02 04:00-03:30", in_("America/St_Johns"), "2026-02-02"],
    ["and 2:30 behind in summer", "2026-07-02 03:59-02:30", in_("America/St_Johns"), "2026-07-01"],
    ["Apia is 13 hours ahead", "2026-03-02 04:00+13:00", in_("Pacific/Apia"), "2026-03-02"],
    ["before Apia skipped 30 December 2011", "2011-12-29 12:00-10:00", in_("Pacific/Apia"), "2011-12-29"],
    ["after Apia skipped 30 December 2011", "2011-12-31 12:00+14:00", in_("Pacific/Apia"), "2011-12-31"],
    [
      "Monrovia before 1972 was 44 minutes and 30 seconds behind",
      "1970-03-02 04:44:29",
      in_("Africa/Monrovia"),
      "1970-03-01",
    ],
    ["a second later", "1970-03-02 04:44:30", in_("Africa/Monrovia"), "1970-03-02"],
  ])("%s", (_title, instant, options, day) => {
    expect(studyDayOf(at(instant), options)).toBe(day);
  });

  test("does not go back when the clocks are put back over the rollover hour", () => {
    // Until 2011 clocks in St. John's went from 00:01 back to 23:01 of the day before.
    const stJohns = in_("America/St_Johns", 0);
    expect(studyDayOf(at("2010-11-07 00:00:30-02:30"), stJohns)).toBe("2010-11-07");
    expect(studyDayOf(at("2010-11-06 23:30:00-03:30"), stJohns)).toBe("2010-11-07");
  });

  test("an unknown time zone is a fault of whoever let it in", () => {
    expect(() => studyDayOf(0, in_("Mars/Olympus"))).toThrow(RangeError);
  });
});

describe("the beginning of a study day", () => {
  test.each([
    ["an ordinary day", "2026-03-02", in_("Europe/Berlin"), "2026-03-02 04:00+01:00"],
    [
      "clocks put forward from 2 to 3: rollover 2 is at 3",
      "2026-03-29",
      in_("Europe/Berlin", 2),
      "2026-03-29 03:00+02:00",
    ],
    [
      "clocks put back from 3 to 2: rollover 2 is at the first 2",
      "2026-10-25",
      in_("Europe/Berlin", 2),
      "2026-10-25 02:00+02:00",
    ],
    ["rollover 3 is after they were put back", "2026-10-25", in_("Europe/Berlin", 3), "2026-10-25 03:00+01:00"],
    [
      "Lord Howe moves its clocks by half an hour",
      "2026-10-04",
      in_("Australia/Lord_Howe", 2),
      "2026-10-04 02:30+11:00",
    ],
    [
      "the day that Apia skipped begins where the day before it ends",
      "2011-12-30",
      in_("Pacific/Apia", 0),
      "2011-12-31 00:00+14:00",
    ],
  ])("%s", (_title, day, options, instant) => {
    expect(new Date(startOfStudyDay(day, options)).toISOString()).toBe(new Date(at(instant)).toISOString());
  });

  test.each([
    ["23 hours when clocks are put forward", "2026-03-29", 23],
    ["25 hours when they are put back", "2026-10-25", 25],
    ["24 hours otherwise", "2026-06-01", 24],
  ])("a day has %s", (_title, day, hours) => {
    const berlin = in_("Europe/Berlin", 0);
    expect(startOfStudyDay(addStudyDays(day, 1), berlin) - startOfStudyDay(day, berlin)).toBe(hours * HOUR);
  });
});

describe("counting study days", () => {
  test("over the end of February, of the year, and back", () => {
    expect(addStudyDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addStudyDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addStudyDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(studyDaysBetween("2026-12-31", "2027-03-01")).toBe(60);
    expect(studyDaysBetween("2026-03-02", "2026-03-01")).toBe(-1);
  });

  test("eight hours across midnight in UTC are one evening in New York", () => {
    const [from, to] = [at("2026-03-02 20:00"), at("2026-03-03 04:00")];
    expect(elapsedStudyDays(from, to, in_("America/New_York"))).toBe(0);
    expect(elapsedStudyDays(from, to, in_("UTC"))).toBe(1);
  });

  test("an answer dated before the last one is not a negative number of days", () => {
    expect(elapsedStudyDays(at("2026-03-05 12:00"), at("2026-03-01 12:00"), in_("UTC"))).toBe(0);
  });
});

describe("the same time some days later", () => {
  test.each([
    ["24 hours later where no clocks change", "2026-03-02 09:00+01:00", 1, "2026-03-03 09:00+01:00"],
    ["23 hours later when clocks are put forward", "2026-03-28 09:00+01:00", 1, "2026-03-29 09:00+02:00"],
    ["25 hours later when they are put back", "2026-10-24 09:00+02:00", 1, "2026-10-25 09:00+01:00"],
    ["at the moment of the change where the time is left out", "2026-03-28 02:30+01:00", 1, "2026-03-29 03:00+02:00"],
    ["over half a year", "2026-01-15 09:00+01:00", 180, "2026-07-14 09:00+02:00"],
  ])("is %s", (_title, from, days, to) => {
    expect(sameTimeDaysLater(at(from), days, in_("Europe/Berlin"))).toBe(at(to));
  });

  test("stays on its study day where the time left out is just before the rollover hour", () => {
    const berlin = in_("Europe/Berlin", 3);
    const later = sameTimeDaysLater(at("2026-03-28 02:30+01:00"), 1, berlin);
    expect(studyDayOf(later, berlin)).toBe(addStudyDays(studyDayOf(at("2026-03-28 02:30+01:00"), berlin), 1));
  });

  test("is later also on the day that Apia skipped", () => {
    const apia = in_("Pacific/Apia", 0);
    const answered = at("2011-12-29 23:00-10:00");
    expect(sameTimeDaysLater(answered, 1, apia)).toBe(at("2011-12-31 00:00+14:00"));
    expect(sameTimeDaysLater(answered, 2, apia)).toBe(at("2011-12-31 23:00+14:00"));
    expect(sameTimeDaysLater(answered, 1, apia) - answered).toBeLessThan(DAY);
  });
});

describe("a time zone from outside", () => {
  test.each(["Asia/Tokyo", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5"])("%s is one", (text) => {
    expect(isTimeZone(text)).toBe(true);
  });

  test.each(["", "Mars/Olympus", "+05:30", "Asia/Tokyo; drop", "GMT+25", " UTC"])("%j is none", (text) => {
    expect(isTimeZone(text)).toBe(false);
  });
});
