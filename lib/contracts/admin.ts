import { z } from "zod";
import { courseRole } from "@/lib/contracts/courses";
import { operations } from "@/lib/contracts/operation";
import { instant, nextCursor, pageQuery } from "@/lib/contracts/shared";
import { ROLES } from "@/lib/core/shared/actor";

const role = z.enum(ROLES);

export const person = z
  .object({
    userId: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role,
    createdAt: instant,
    disabledAt: instant.nullable(),
    lastSeenAt: instant.nullable().describe("When a device was last used that is still signed in."),
    sessions: z.int().describe("On how many devices they are signed in."),
    courses: z.array(z.object({ courseId: z.string(), title: z.string(), role: courseRole })),
  })
  .describe("An account, as administrators see it.");
export type Person = z.infer<typeof person>;
export const peopleList = z.object({ people: z.array(person), next: nextCursor });
export type PeopleList = z.infer<typeof peopleList>;

export const updatePersonBody = z
  .object({ role: role.optional(), disabled: z.boolean().optional() })
  .strict()
  .refine((change) => Object.values(change).some((value) => value !== undefined), "Change something first.");
export type UpdatePerson = z.input<typeof updatePersonBody>;

export const courseOverview = z
  .object({
    courseId: z.string(),
    title: z.string(),
    archived: z.boolean(),
    instructors: z.array(z.string()).describe("Names of those who can sign in."),
    members: z.int(),
    assignments: z.int(),
    attempts: z.int().describe("How many attempts at its quizzes are kept."),
    lastActivityAt: instant.describe("When someone last joined, assigned a deck or started a quiz."),
  })
  .describe("A course, as administrators see it.");
export type CourseOverview = z.infer<typeof courseOverview>;
export const courseOverviews = z.object({ courses: z.array(courseOverview), next: nextCursor });
export type CourseOverviews = z.infer<typeof courseOverviews>;

export const storageView = z.object({
  databaseBytes: z.number(),
  tables: z.array(z.object({ name: z.string(), bytes: z.number(), rows: z.number() })).describe("The largest first."),
  counts: z.object({
    accounts: z.int(),
    guests: z.int(),
    signedIn: z.int().describe("Devices that are signed in."),
    courses: z.int(),
  }),
  mailFolder: z.object({ files: z.int(), bytes: z.number() }).describe("E-mails kept as files."),
});
export type StorageView = z.infer<typeof storageView>;

export const jobsView = z.object({
  jobs: z.array(
    z.object({
      name: z.string(),
      everySeconds: z.int(),
      ranAt: instant.nullable().describe("To within a minute; null where it has not run yet."),
      failedAt: instant.nullable(),
      errorId: z.string().nullable().describe("The number of its last error."),
    }),
  ),
  mail: z.object({
    waiting: z.int(),
    problems: z
      .array(
        z.object({
          id: z.string(),
          kind: z.string(),
          tries: z.int(),
          nextAt: instant,
          givenUpAt: instant.nullable(),
        }),
      )
      .describe("Failed e-mails, oldest first, at most 50."),
  }),
});
export type JobsView = z.infer<typeof jobsView>;

export const retriedMail = z.object({ retried: z.int() }).describe("How many e-mails will be sent again.");

export const serverError = z
  .object({
    number: z.string(),
    id: z.string(),
    at: instant,
    place: z.string(),
    message: z.string(),
    stack: z.string(),
  })
  .describe("An unexpected error. `id` is the number people were shown.");
export const serverErrors = z.object({ errors: z.array(serverError), next: nextCursor });
export type ServerErrors = z.infer<typeof serverErrors>;

export const adminOperations = operations("Administration", {
  listPeople: {
    method: "get",
    path: "/api/admin/people",
    access: "administrator",
    summary: "List accounts",
    description: "Accounts by name. `query` finds the beginnings of words in names and addresses.",
    query: pageQuery.extend({ query: z.string().max(200).optional() }),
    answers: { 200: peopleList },
  },
  getPerson: {
    method: "get",
    path: "/api/admin/people/{userId}",
    access: "administrator",
    summary: "Get an account",
    description: "One account, with its courses.",
    answers: { 200: person },
  },
  updatePerson: {
    method: "patch",
    path: "/api/admin/people/{userId}",
    access: "administrator",
    proof: "recent",
    audit: ["role", "disabled"],
    summary: "Change an account",
    description:
      "Changes what an account may do, or disables or enables it; its sessions end. Nobody can do this to themselves.",
    body: updatePersonBody,
    answers: { 200: person },
    example: { body: { role: "learner", disabled: false } },
  },
  endSessionsOf: {
    method: "delete",
    path: "/api/admin/people/{userId}/sessions",
    access: "administrator",
    proof: "recent",
    audit: [],
    summary: "Sign someone out everywhere",
    description: "Ends all sessions of an account.",
    answers: { 204: null },
  },
  listAllCourses: {
    method: "get",
    path: "/api/admin/courses",
    access: "administrator",
    summary: "List all courses",
    description: "Every course; those without an instructor first, then by title.",
    query: pageQuery,
    answers: { 200: courseOverviews },
  },
  addInstructor: {
    method: "put",
    path: "/api/admin/courses/{courseId}/instructors/{userId}",
    access: "administrator",
    proof: "recent",
    audit: [],
    summary: "Add an instructor",
    description: "Makes someone an instructor of a course, including a course that has none.",
    answers: { 204: null },
  },
  getStorage: {
    method: "get",
    path: "/api/admin/storage",
    access: "administrator",
    summary: "Get storage",
    description: "How large the database and its tables are, and how much there is of what.",
    answers: { 200: storageView },
  },
  listJobs: {
    method: "get",
    path: "/api/admin/jobs",
    access: "administrator",
    summary: "List background jobs",
    description: "When each job last ran and failed, and the e-mails that failed.",
    answers: { 200: jobsView },
  },
  retryMail: {
    method: "post",
    path: "/api/admin/mail/retries",
    access: "administrator",
    proof: "recent",
    audit: [],
    summary: "Retry failed e-mails",
    description: "Sends all failed e-mails again, including those given up on.",
    answers: { 200: retriedMail },
  },
  listServerErrors: {
    method: "get",
    path: "/api/admin/errors",
    access: "administrator",
    summary: "List unexpected errors",
    description: "Latest first. `id` finds errors by the number people were shown.",
    query: pageQuery.extend({ id: z.string().max(40).optional() }),
    answers: { 200: serverErrors },
  },
});
