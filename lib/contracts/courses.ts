import { z } from "zod";
import { assignmentGrading } from "@/lib/contracts/assignments";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { description, instant, timeZone, title } from "@/lib/contracts/shared";
import { COURSE_ROLES } from "@/lib/core/teaching/permissions";

export const courseRole = z.enum(COURSE_ROLES);

const courseTitle = title("Give the course a title.");

export const createCourseBody = z
  .object({ title: courseTitle, description: description.default(""), timeZone })
  .strict();

export const updateCourseBody = z
  .object({
    revision: z.int32().min(1),
    title: courseTitle.optional(),
    description: description.optional(),
    timeZone: timeZone.optional(),
    joinOpensAt: instant.nullable().optional(),
    joinClosesAt: instant.nullable().optional(),
    archived: z.boolean().optional(),
  })
  .strict()
  .describe("What you leave out stays; null removes a limit.");

export const courseSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  timeZone: z.string(),
  role: courseRole.describe("Your role; administrators count as instructors."),
  archived: z.boolean(),
  students: z.int(),
});
export type CourseSummary = z.infer<typeof courseSummary>;
export const courseList = z.object({ courses: z.array(courseSummary) });
export type CourseList = z.infer<typeof courseList>;

export const joinState = z.enum(["open", "not-yet", "expired", "archived"]);
export type JoinState = z.infer<typeof joinState>;

export const courseView = courseSummary.extend({
  revision: z
    .int()
    .describe("Raised by every change. Send it when you change the course, so that nobody's change is overwritten."),
  instructors: z.array(z.string()),
  join: z
    .object({
      code: z.string(),
      state: joinState,
      opensAt: instant.nullable(),
      closesAt: instant.nullable(),
    })
    .nullable()
    .describe("Null for students. The code works from `opensAt` until `closesAt`, where these are set."),
});
export type CourseView = z.infer<typeof courseView>;

const joinCode = z.string().trim().min(1, "Type the code that your instructor gave you.").max(40);
export const createEnrolmentBody = z.object({ joinCode }).strict();
export const enrolmentAnswer = z.object({ courseId: z.string(), title: z.string(), role: courseRole });
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswer>;

export const invitation = courseSummary
  .pick({ title: true, description: true, timeZone: true })
  .extend({
    courseId: z.string(),
    instructors: z.array(z.string()),
    state: joinState,
    joined: z.boolean().describe("Whether you are in it already."),
    graded: z.array(z.object({ title: z.string(), seminarAt: instant, grading: assignmentGrading })),
  })
  .describe("The course a code belongs to, and what its gradebook would show about you.");
export type Invitation = z.infer<typeof invitation>;

export const courseOperations = operations("Courses", {
  listCourses: {
    method: "get",
    path: "/api/courses",
    access: "signedIn",
    summary: "List your courses",
    description: "The courses that you are in, with your role in each.",
    answers: { 200: courseList },
  },
  createCourse: {
    method: "post",
    path: "/api/courses",
    access: "signedIn",
    summary: "Create a course",
    description: "Creates a course with you as its instructor. Guests cannot.",
    body: createCourseBody,
    answers: { 201: courseView },
    errors: ["not-allowed"],
    example: { body: { title: "Security policy", description: "On Thursdays", timeZone: "Europe/Berlin" } },
  },
  getCourse: {
    method: "get",
    path: "/api/courses/{courseId}",
    access: "member",
    summary: "Get a course",
    description: "One course. Only instructors and assistants see its join code.",
    answers: { 200: courseView },
  },
  updateCourse: {
    method: "patch",
    path: "/api/courses/{courseId}",
    access: "leader",
    audit: ["archived"],
    summary: "Change a course",
    description:
      "Changes or archives a course; fields you leave out stay the same, and null removes a limit of joining.",
    body: updateCourseBody,
    answers: { 200: courseView },
    example: {
      body: {
        ...{ revision: 1, title: "Security policy", description: "On Fridays", timeZone: "Europe/Berlin" },
        ...{ joinOpensAt: null, joinClosesAt: "2099-01-15T14:00:00.000Z", archived: false },
      },
    },
  },
  getInvitation: {
    method: "get",
    path: "/api/join-codes/{joinCode}",
    access: "signedIn",
    summary: "Look up a join code",
    description: "The course a code belongs to, and what its instructors would see about you.",
    answers: { 200: invitation },
    errors: ["too-many-requests"],
  },
  joinCourse: {
    method: "post",
    path: "/api/enrolments",
    access: "signedIn",
    summary: "Join a course",
    description: "Joins a course by its code. If you are in it already, nothing changes.",
    body: createEnrolmentBody,
    answers: { 201: enrolmentAnswer },
    errors: ["not-found"],
    example: { body: { joinCode: EXAMPLE.joinCode } },
  },
  replaceJoinCode: {
    method: "post",
    path: "/api/courses/{courseId}/join-code",
    access: "leader",
    audit: [],
    summary: "Replace the join code",
    description: "Gives the course a new join code. The old one stops working.",
    answers: { 200: courseView },
  },
});
