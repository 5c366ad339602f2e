import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { SearchField } from "@/app/_components/search-field";
import { oneParam, type SearchParams } from "@/app/_components/search-params";
import { AdminFrame } from "@/app/admin/admin-frame";
import { NextPage } from "@/app/admin/next-page";
import { openAdmin } from "@/app/admin/open-admin";
import type { Person } from "@/lib/contracts/admin";
import { page } from "@/lib/server/http/page-context";
import { listPeople } from "@/lib/server/services/administration/people";
import { formatMoment } from "@/lib/words/format";
import { adminWords } from "@/lib/words/interface/admin";

export const metadata: Metadata = { title: adminWords.title };

export default page(async function PeoplePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { context, locale, timeZone } = await openAdmin();
  const query = await oneParam(searchParams, "query");
  const { people, next } = await listPeople(context, { query, cursor: await oneParam(searchParams, "cursor") });
  const lineOf = ({ email, role, courses, lastSeenAt }: Person) =>
    [
      email ?? adminWords.noAddress,
      adminWords.role[role],
      ...courses.map(({ title }) => title),
      lastSeenAt === null
        ? adminWords.notSignedIn
        : `${adminWords.lastActive} ${formatMoment(locale, timeZone, lastSeenAt)}`,
    ].join(" · ");
  return (
    <AdminFrame current="people">
      <SearchField path="/admin" name="query" query={query} words={{ ...adminWords, label: adminWords.findPeople }} />
      {people.length === 0 ? <p className="soft">{adminWords.nobody}</p> : null}
      <ul>
        {people.map((person) => (
          <li key={person.userId}>
            <NavLink href={`/admin/people/${person.userId}`} className="row">
              <span>
                <b>{person.name}</b>{" "}
                {person.disabledAt === null ? null : <span className="tag">{adminWords.disabled}</span>}
              </span>
              <span className="small">{lineOf(person)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <NextPage path="/admin" query={{ query }} cursor={next} />
    </AdminFrame>
  );
});
