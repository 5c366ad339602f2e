import { z } from "zod";
import { email } from "@/lib/contracts/account";
import { courseRole } from "@/lib/contracts/courses";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

export const rosterEntry = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  identifier: z.string().nullable(),
  joined: z.boolean(),
});

export const member = z.object({
  userId: z.string(),
  name: z.string(),
  guest: z.boolean(),
  role: courseRole,
  joinedAt: instant,
  roster: rosterEntry
    .omit({ joined: true })
    .nullable()
    .describe("Their entry on the roster; null where there is none."),
  unconfirmed: rosterEntry
    .omit({ joined: true, email: true })
    .nullable()
    .describe(
      "The entry that has their address, while they have not confirmed that it is theirs; you can, by linking it.",
    ),
});
export type Member = z.infer<typeof member>;
export const memberList = z.object({ members: z.array(member) });
export type MemberList = z.infer<typeof memberList>;

export const updateEnrolmentBody = z
  .object({ role: courseRole.optional(), rosterId: z.guid().nullable().optional() })
  .strict()
  .refine(({ role, rosterId }) => role !== undefined || rosterId !== undefined, "Change something first.")
  .describe("`rosterId` links the member to an entry of the roster; null unlinks.");

export type UpdateEnrolment = z.input<typeof updateEnrolmentBody>;

export const roster = z.object({ entries: z.array(rosterEntry) });
export type Roster = z.infer<typeof roster>;

export const importRosterBody = z
  .object({ csv: z.string().min(1, "Choose a file, or paste its text.").max(500_000) })
  .strict()
  .describe("The text of a CSV file with headings: name (or first and last name), e-mail, identifier.");

export const inviteBody = z
  .object({
    emails: z.array(email).max(500).default([]),
    roster: z.boolean().default(false).describe("Whether those of the roster who have not joined are invited."),
  })
  .strict()
  .refine(({ emails, roster }) => emails.length > 0 || roster, {
    path: ["emails"],
    message: "Enter an address, or invite people from the roster.",
  });
export const invitationsSent = z.object({ sent: z.int() }).describe("How many addresses get an e-mail.");
export type InvitationsSent = z.infer<typeof invitationsSent>;

export const memberOperations = operations("Courses", {
  listMembers: {
    method: "get",
    path: "/api/courses/{courseId}/enrolments",
    access: "teacher",
    summary: "List members",
    description: "Who is in the course, with their roles and who they are on the roster.",
    answers: { 200: memberList },
  },
  updateMember: {
    method: "patch",
    path: "/api/courses/{courseId}/enrolments/{userId}",
    access: "leader",
    proof: "recent",
    audit: ["role", "rosterId"],
    summary: "Change a member",
    description: "Changes a member's role, or who they are on the roster.",
    body: updateEnrolmentBody,
    answers: { 200: member },
    example: { body: { role: "student", rosterId: null } },
  },
  removeMember: {
    method: "delete",
    path: "/api/courses/{courseId}/enrolments/{userId}",
    access: "leader",
    audit: [],
    summary: "Leave a course, or remove a member",
    description: 'Removes a member, or yourself with "me", which every member may. What they learned stays theirs.',
    answers: { 204: null },
  },
  inviteToCourse: {
    method: "post",
    path: "/api/courses/{courseId}/invitations",
    access: "leader",
    audit: [],
    summary: "Invite people",
    description: "Sends a link to join the course to the addresses you give, and to those of the roster who have not.",
    body: inviteBody,
    answers: { 200: invitationsSent },
    errors: ["too-many-requests"],
    example: { body: { emails: ["ada@test.invalid"] } },
  },
  getRoster: {
    method: "get",
    path: "/api/courses/{courseId}/roster",
    access: "teacher",
    summary: "Get the roster",
    description: "The people the course expects, and which of them have joined.",
    answers: { 200: roster },
  },
  importRoster: {
    method: "put",
    path: "/api/courses/{courseId}/roster",
    access: "leader",
    audit: [],
    summary: "Import the roster",
    description: "Replaces the roster with the text of a CSV file, such as Moodle and Canvas export.",
    body: importRosterBody,
    answers: { 200: roster },
    example: { body: { csv: "Name,Email,ID number\nAda,ada@test.invalid,17" } },
  },
});
