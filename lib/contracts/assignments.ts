import { z } from "zod";
import { quizFeedback, quizLength } from "@/lib/contracts/attempts";
import { FAR_AHEAD } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { planView } from "@/lib/contracts/plans";
import { itemType } from "@/lib/contracts/questions";
import { clientId, instant, title } from "@/lib/contracts/shared";
import { COUNTED_ATTEMPTS } from "@/lib/core/teaching/assignment";

export const assignmentGrading = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("none") }).strict(),
  z.object({ rule: z.literal("done") }).strict(),
  z.object({ rule: z.literal("minutes"), minutes: z.int().min(1).max(6000) }).strict(),
  z.object({ rule: z.literal("cardsAtTarget") }).strict(),
  z.object({ rule: z.literal("quizScore"), which: z.enum(COUNTED_ATTEMPTS) }).strict(),
]);

const attempts = z.int().min(1).max(100);
const timeLimitSeconds = z.int().min(30, "Allow at least 30 seconds.").max(14_400, "Allow at most four hours.");

export const quizSettings = z
  .object({
    length: quizLength,
    types: z.array(itemType).min(1, "Choose at least one type of question.").optional(),
    timeLimitSeconds: timeLimitSeconds.nullable().default(null),
    attempts: attempts.nullable().default(1).describe("Null for no limit."),
    feedback: quizFeedback.default("immediate"),
    form: z
      .enum(["fixed", "drawn"])
      .default("fixed")
      .describe("fixed: everyone gets the same questions, so that they can be analysed; drawn: everyone gets others."),
  })
  .strict();

const assignmentTitle = title("Add a title.");
const targetReadiness = z.number().min(0.7).max(0.97);
export const chosenDeckId = z.string().min(1, "Choose a deck.").max(200);

export const createAssignmentBody = z
  .object({
    id: clientId.optional().describe("Made by the client; sending it again returns the same assignment."),
    deckId: chosenDeckId,
    title: assignmentTitle.optional().describe("The deck's title by default."),
    seminarAt: instant,
    opensAt: instant.optional().describe("Now by default."),
    targetReadiness: targetReadiness.default(0.9),
    grading: assignmentGrading.default({ rule: "none" }),
    quiz: quizSettings.nullable().default(null),
  })
  .strict();

export const updateAssignmentBody = z
  .object({
    revision: z.int32().min(1),
    title: assignmentTitle.optional(),
    seminarAt: instant.optional(),
    opensAt: instant.optional(),
    targetReadiness: targetReadiness.optional(),
    grading: assignmentGrading.optional(),
    quiz: quizSettings.nullable().optional(),
  })
  .strict()
  .describe("Fields you leave out stay the same.");

export const exceptionBody = z
  .object({
    seminarAt: instant.optional(),
    attempts: attempts.optional(),
    timeLimitSeconds: timeLimitSeconds.optional(),
  })
  .strict()
  .refine((body) => Object.values(body).some((value) => value !== undefined), "Change at least one setting.")
  .describe("Settings for one student. Fields you leave out follow the class settings.");

export const assignmentException = z.object({
  userId: z.string(),
  name: z.string(),
  seminarAt: instant.nullable(),
  attempts: z.int().nullable(),
  timeLimitSeconds: z.int().nullable(),
});

export const assignmentView = z.object({
  id: z.string(),
  courseId: z.string(),
  courseTitle: z.string(),
  deckId: z.string(),
  deckTitle: z.string(),
  title: z.string(),
  opensAt: instant.describe("For you, with your exception if you have one."),
  seminarAt: instant,
  phase: z.enum(["not-open", "open", "over"]),
  targetReadiness: z.number(),
  grading: assignmentGrading,
  quiz: quizSettings.nullable(),
  revision: z.int(),
  facts: z.int(),
  cards: z.int(),
  exceptions: z.array(assignmentException).nullable().describe("Null for students."),
});
export type AssignmentView = z.infer<typeof assignmentView>;
export const assignmentList = z.object({ assignments: z.array(assignmentView) });
export type AssignmentList = z.infer<typeof assignmentList>;

export const myAssignment = assignmentView
  .extend({
    plan: planView.nullable().describe("Your progress, while the plan runs."),
    attemptsBegun: z.int(),
    lastResultId: z.string().nullable().describe("The attempt that you submitted last: its score is there."),
    openAttemptId: z.string().nullable().describe("Your attempt that is not submitted yet."),
  })
  .describe("An assignment as a student sees it.");
export type MyAssignment = z.infer<typeof myAssignment>;
export const myAssignmentList = z.object({ assignments: z.array(myAssignment) });

export const assignmentOperations = operations("Assignments", {
  listMyAssignments: {
    method: "get",
    path: "/api/assignments",
    access: "signedIn",
    summary: "List your assignments",
    description: "What your courses have assigned to you, with your forecast.",
    answers: { 200: myAssignmentList },
  },
  listAssignments: {
    method: "get",
    path: "/api/courses/{courseId}/assignments",
    access: "member",
    summary: "List a course's assignments",
    description: "The assignments of a course, with your own dates and limits.",
    answers: { 200: assignmentList },
  },
  createAssignment: {
    method: "post",
    path: "/api/courses/{courseId}/assignments",
    access: "leader",
    audit: ["deckId", "opensAt", "seminarAt", "targetReadiness", "grading", "quiz"],
    summary: "Assign a deck",
    description: "Assigns a published deck to a course for the date of a seminar, with or without a quiz.",
    body: createAssignmentBody,
    answers: { 201: assignmentView },
    example: {
      body: {
        ...{ deckId: "all", title: "Alliance", opensAt: "2026-03-02T09:00:00.000Z", seminarAt: FAR_AHEAD },
        ...{ targetReadiness: 0.9, grading: { rule: "quizScore", which: "best" } },
        quiz: {
          ...{ length: 10, types: ["cloze"], timeLimitSeconds: 600, attempts: 2 },
          ...{ feedback: "deferred", form: "fixed" },
        },
      },
    },
  },
  getAssignment: {
    method: "get",
    path: "/api/courses/{courseId}/assignments/{assignmentId}",
    access: "member",
    summary: "Get an assignment",
    description: "One assignment, with your own dates and limits.",
    answers: { 200: assignmentView },
  },
  updateAssignment: {
    method: "patch",
    path: "/api/courses/{courseId}/assignments/{assignmentId}",
    access: "leader",
    audit: ["opensAt", "seminarAt", "targetReadiness", "grading", "quiz"],
    summary: "Change an assignment",
    description: "Changes an assignment; fields you leave out stay the same. `quiz: null` removes the quiz.",
    body: updateAssignmentBody,
    answers: { 200: assignmentView },
    example: {
      body: {
        ...{ revision: 1, title: "Alliance", opensAt: "2026-03-02T09:00:00.000Z", seminarAt: FAR_AHEAD },
        ...{ targetReadiness: 0.8, grading: { rule: "minutes", minutes: 30 }, quiz: null },
      },
    },
  },
  deleteAssignment: {
    method: "delete",
    path: "/api/courses/{courseId}/assignments/{assignmentId}",
    access: "leader",
    audit: [],
    summary: "Unassign a deck",
    description: "Removes an assignment. Answers and progress are kept.",
    answers: { 204: null },
  },
  makeException: {
    method: "put",
    path: "/api/courses/{courseId}/assignments/{assignmentId}/exceptions/{userId}",
    access: "leader",
    audit: ["seminarAt", "attempts", "timeLimitSeconds"],
    summary: "Make an exception for a student",
    description:
      "Gives one student a different date, extra attempts or extra time. Fields you leave out follow the class settings.",
    body: exceptionBody,
    answers: { 200: assignmentView },
    example: { body: { seminarAt: FAR_AHEAD, attempts: 2, timeLimitSeconds: 900 } },
  },
  removeException: {
    method: "delete",
    path: "/api/courses/{courseId}/assignments/{assignmentId}/exceptions/{userId}",
    access: "leader",
    audit: [],
    summary: "Remove an exception",
    description: "Removes a student's exception: the class's settings apply to them again.",
    answers: { 200: assignmentView },
  },
});
