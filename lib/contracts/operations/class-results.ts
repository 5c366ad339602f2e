import * as results from "@/lib/contracts/class-results";
import type { Operation } from "@/lib/contracts/operation";

/** What is known of a class: for those who see it. */
export const CLASS_RESULT_OPERATIONS: readonly Operation[] = [
  {
    path: "/api/courses/{courseId}/readiness",
    method: "get",
    summary: "What a class will know at a seminar, and what to talk about; nothing of fewer than five students",
    query: results.ofAssignmentQuery,
    status: 200,
    answer: results.readiness,
  },
  {
    path: "/api/courses/{courseId}/projection",
    method: "get",
    summary: "The same for the room, without answers; with Accept: text/event-stream each new picture as it is drawn",
    query: results.projectionQuery,
    status: 200,
    answer: results.projection,
  },
  {
    path: "/api/courses/{courseId}/item-analysis",
    method: "get",
    summary: "How the items of an assignment's quiz do, or those of all quizzes of a course",
    query: results.ofAssignmentQuery,
    status: 200,
    answer: results.itemAnalysis,
  },
  {
    path: "/api/courses/{courseId}/gradebook",
    method: "get",
    summary: "Students by assignments, with what is graded; as CSV for Moodle, Canvas and spreadsheets",
    query: results.gradebookQuery,
    status: 200,
    answer: results.gradebook,
  },
  {
    path: "/api/courses/{courseId}/responses",
    method: "get",
    summary: "The answers of a course's quizzes for research, pseudonymous; as JSON or CSV",
    query: results.responsesQuery,
    status: 200,
    answer: results.researchExport,
  },
];
