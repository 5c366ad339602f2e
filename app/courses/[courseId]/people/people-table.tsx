import { NavLink } from "@/app/_components/nav-link";
import { SortTable, type TableRow } from "@/app/_components/sort-table";
import type { CourseView } from "@/lib/contracts/courses";
import type { Member } from "@/lib/contracts/members";
import { formatDayOf } from "@/lib/words/format";
import { courseWords } from "@/lib/words/interface/courses";
import { studentWords } from "@/lib/words/interface/student-page";

interface PeopleTableProps {
  readonly course: CourseView;
  readonly members: readonly Member[];
  readonly locale: string;
}

/** Who is in a course; each name leads to what can be seen and changed of them. */
export function PeopleTable({ course, members, locale }: PeopleTableProps) {
  const columns = [
    { id: "name", name: studentWords.name },
    { id: "roster", name: studentWords.onRoster },
    { id: "identifier", name: studentWords.identifier },
    { id: "role", name: studentWords.role },
    { id: "joined", name: studentWords.joined },
  ];
  const rows = members.map((member): TableRow => {
    const { userId, name, roster, joinedAt } = member;
    const role = roleOf(member);
    const rosterName = rosterNameOf(member);
    return {
      id: userId,
      values: [name, rosterName, roster?.identifier ?? null, role, Date.parse(joinedAt)],
      cells: [
        <NavLink key={userId} href={`/courses/${course.id}/people/${userId}`} className="target">
          {name}
        </NavLink>,
        rosterName ?? "–",
        roster?.identifier ?? "–",
        role,
        <span key={userId} className="nowrap">
          {formatDayOf(locale, course.timeZone, Date.parse(joinedAt))}
        </span>,
      ],
    };
  });
  return <SortTable label={courseWords.people} columns={columns} rows={rows} locale={locale} />;
}

function rosterNameOf({ roster, unconfirmed }: Member): string | null {
  if (roster !== null) return roster.name;
  return unconfirmed === null ? null : studentWords.toConfirm(unconfirmed.name);
}

/** What someone is in the course; guests are students without an account. */
export function roleOf({ role, guest }: Member): string {
  return guest ? courseWords.guest : courseWords.role[role];
}
