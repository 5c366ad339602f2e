import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant, nextCursor, pageQuery } from "@/lib/contracts/shared";

const person = z
  .object({ userId: z.string(), name: z.string().nullable().describe("Null once the account is deleted.") })
  .nullable();

export const auditEntry = z.object({
  number: z.string().describe("Rises by the order of entries."),
  at: instant,
  action: z.string().describe("The id of an operation of this API; or signIn, signOut, setPassword, setRole."),
  refused: z.boolean(),
  actor: person.describe("Null if nobody was signed in, or it was done on the server."),
  subject: person.describe("The account it was done to, if different."),
  courseId: z.string().nullable(),
  details: z
    .record(z.string(), z.unknown())
    .describe("The ids in the address, and what was changed as far as it says nothing about a person."),
});
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditLog = z.object({ entries: z.array(auditEntry), next: nextCursor });
export type AuditLog = z.infer<typeof auditLog>;

export const auditOperations = operations("Audit", {
  getCourseAudit: {
    method: "get",
    path: "/api/courses/{courseId}/audit",
    access: "leader",
    summary: "Get a course's audit log",
    description:
      "Who changed the course, its members, assignments and exceptions, who exported, and what was refused; the latest first.",
    query: pageQuery,
    answers: { 200: auditLog },
  },
  getAudit: {
    method: "get",
    path: "/api/audit",
    access: "administrator",
    summary: "Get the audit log",
    description: "The whole audit log, including sign-ins; latest first.",
    query: pageQuery.extend({
      action: z.string().max(50).optional().describe("Only this action."),
      userId: z.guid().optional().describe("Only entries by or about this person."),
      refused: z.stringbool().optional().describe("Only refused or only completed actions."),
    }),
    answers: { 200: auditLog },
  },
});
