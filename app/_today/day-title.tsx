import { formatDay, formatWeekday } from "@/lib/words/format";

/** The study day as the title of Today: "Monday", and the date below it. */
export function DayTitle({ studyDay, locale }: { readonly studyDay: string; readonly locale: string }) {
  return (
    <hgroup>
      <h1 className="title">{formatWeekday(locale, studyDay)}</h1>
      <p className="soft">{formatDay(locale, studyDay)}</p>
    </hgroup>
  );
}
