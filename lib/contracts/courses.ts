import { z } from "zod";
import { assignmentGrading } from "@/lib/contracts/assignments";
import { instant, timeZone } from "@/lib/contracts/shared";
import { COURSE_ROLES } from "@/lib/core/teaching/permissions";

export const courseRole = z.enum(COURSE_ROLES);

const title = z.string().trim().min(1, "Give the course a title.").max(120);
const description = z.string().trim().max(1000);

export const createCourseBody = z.object({ title, description: description.default(""), timeZone }).strict();

/** What is absent stays; null takes a bound away. */
export const updateCourseBody = z
  .object({
    revision: z.int().min(1),
    title: title.optional(),
    description: description.optional(),
    timeZone: timeZone.optional(),
    joinOpensAt: instant.nullable().optional(),
    joinClosesAt: instant.nullable().optional(),
    archived: z.boolean().optional(),
  })
  .strict();

export const courseSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  timeZone: z.string(),
  /** What I am in it; an administrator who is not in it counts as an instructor. */
  role: courseRole,
  archived: z.boolean(),
  students: z.int(),
});
export type CourseSummary = z.infer<typeof courseSummary>;
export const courseList = z.object({ courses: z.array(courseSummary) });
export type CourseList = z.infer<typeof courseList>;

export const joinState = z.enum(["open", "not-yet", "expired", "archived"]);
export type JoinState = z.infer<typeof joinState>;

export const courseView = courseSummary.extend({
  /** Raised by every change: name it when you change the course, so that nobody's change is written over. */
  revision: z.int(),
  instructors: z.array(z.string()),
  /** Null for students. The code works from `opensAt` until `closesAt`, where these are set. */
  join: z
    .object({
      code: z.string(),
      state: joinState,
      opensAt: instant.nullable(),
      closesAt: instant.nullable(),
    })
    .nullable(),
});
export type CourseView = z.infer<typeof courseView>;

const joinCode = z.string().trim().min(1, "Type the code that your instructor gave you.").max(40);
export const createEnrolmentBody = z.object({ joinCode }).strict();
export const enrolmentAnswer = z.object({ courseId: z.string(), title: z.string(), role: courseRole });
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswer>;

/** What somebody sees of a course before they join it, with all that its gradebook would show of them. */
export const invitation = z.object({
  courseId: z.string(),
  title: z.string(),
  description: z.string(),
  timeZone: z.string(),
  instructors: z.array(z.string()),
  state: joinState,
  /** Whether I am in it already. */
  joined: z.boolean(),
  graded: z.array(z.object({ title: z.string(), seminarAt: instant, grading: assignmentGrading })),
});
export type Invitation = z.infer<typeof invitation>;

export const member = z.object({
  userId: z.string(),
  name: z.string(),
  guest: z.boolean(),
  role: courseRole,
  joinedAt: instant,
  /** Who that is on the roster; null where nobody there is known to be them. */
  roster: z
    .object({ id: z.string(), name: z.string(), email: z.string().nullable(), identifier: z.string().nullable() })
    .nullable(),
});
export type Member = z.infer<typeof member>;
export const memberList = z.object({ members: z.array(member) });
export type MemberList = z.infer<typeof memberList>;

/** `rosterId`: who of the roster that is; null takes the link away. */
export const updateEnrolmentBody = z
  .object({ role: courseRole.optional(), rosterId: z.guid().nullable().optional() })
  .strict()
  .refine(({ role, rosterId }) => role !== undefined || rosterId !== undefined, "Say what is to change.");

export const rosterEntry = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  identifier: z.string().nullable(),
  joined: z.boolean(),
});
export const roster = z.object({ entries: z.array(rosterEntry) });
export type Roster = z.infer<typeof roster>;

/** The text of a CSV file with a line of headings: name (or first and last name), e-mail, identifier. It replaces the roster. */
export const importRosterBody = z
  .object({ csv: z.string().min(1, "Choose a file, or paste its text.").max(500_000) })
  .strict();
