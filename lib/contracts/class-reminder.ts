import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

export const classReminder = z.object({
  subject: z.string(),
  text: z.string(),
  students: z
    .array(z.object({ userId: z.string(), name: z.string() }))
    .nullable()
    .describe("Who has not started; null if nothing is graded, since names aren't shown then."),
  sentAt: instant.nullable().describe("When they were last reminded."),
  nextAt: instant.nullable().describe("When they can be reminded again; null where they can be now."),
  refused: z.enum(["not-open", "over", "archived", "unconfirmed", "nobody", "too-soon"]).nullable(),
});
export type ClassReminder = z.infer<typeof classReminder>;

export const classReminderOperations = operations("Assignments", {
  getClassReminder: {
    method: "get",
    path: "/api/courses/{courseId}/assignments/{assignmentId}/reminder",
    access: "leader",
    summary: "Preview a reminder",
    description: "The reminder to the students who have not started an assignment, as they would get it.",
    answers: { 200: classReminder },
  },
  sendClassReminder: {
    method: "post",
    path: "/api/courses/{courseId}/assignments/{assignmentId}/reminder",
    access: "leader",
    audit: [],
    summary: "Remind those who haven’t started",
    description:
      "Sends the reminder, on a device where reminders are on, else to a confirmed e-mail address; once a day at most. Whom it reached is not told.",
    answers: { 200: classReminder },
    errors: ["too-many-requests"],
  },
});
