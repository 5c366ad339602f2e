import type { Metadata } from "next";
import { NavLink } from "@/app/_components/nav-link";
import { Section } from "@/app/_components/section";
import { AdminFrame } from "@/app/admin/admin-frame";
import { openAdmin } from "@/app/admin/open-admin";
import { PersonActions } from "@/app/admin/people/[userId]/person-actions";
import { page } from "@/lib/server/http/page-context";
import { readPerson } from "@/lib/server/services/administration/people";
import { formatDayOf, formatMoment, formatNumber } from "@/lib/words/format";
import { adminWords } from "@/lib/words/interface/admin";
import { courseWords } from "@/lib/words/interface/courses";

export const metadata: Metadata = { title: adminWords.title };

export default page(async function PersonPage({ params }: { readonly params: Promise<{ userId: string }> }) {
  const { context, locale, timeZone } = await openAdmin();
  const person = await readPerson(context, (await params).userId);
  const { userId, name, email, role, createdAt, disabledAt, lastSeenAt, sessions, courses } = person;
  const facts = [
    [adminWords.roleLabel, adminWords.role[role]],
    [adminWords.joined, formatDayOf(locale, timeZone, Date.parse(createdAt))],
    [adminWords.lastActive, lastSeenAt === null ? adminWords.notSignedIn : formatMoment(locale, timeZone, lastSeenAt)],
    [adminWords.devices, formatNumber(locale, sessions)],
  ] as const;
  return (
    <AdminFrame current="people">
      <Section id="person" title={name}>
        {disabledAt === null ? null : (
          <p className="warning">{adminWords.disabledSince(formatMoment(locale, timeZone, disabledAt))}</p>
        )}
        <p className="soft">{email ?? adminWords.noAddress}</p>
        <dl className="terms">
          {facts.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{adminWords.inCourses}</dt>
            <dd>
              {courses.length === 0 ? adminWords.noCourses : null}
              <ul>
                {courses.map((course) => (
                  <li key={course.courseId}>{adminWords.courseRole(course.title, courseWords.role[course.role])}</li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
        <NavLink href={`/admin/log?userId=${userId}`} className="target">
          {adminWords.theirLog}
        </NavLink>
      </Section>
      {userId === context.actor.userId ? (
        <p className="soft">{adminWords.ownAccount}</p>
      ) : (
        <PersonActions key={`${role} ${disabledAt}`} person={person} />
      )}
    </AdminFrame>
  );
});
