import { z } from "zod";
import { newPassword } from "@/lib/contracts/account";
import { operations } from "@/lib/contracts/operation";
import { instant } from "@/lib/contracts/shared";

export const sessionView = z
  .object({
    id: z.string(),
    device: z.string().nullable().describe('What it is, as far as it says: "Firefox on Windows".'),
    createdAt: instant.describe("When you signed in there."),
    lastSeenAt: instant.describe("When it was last used, to within ten minutes."),
    current: z.boolean().describe("Whether it is the device that asks."),
  })
  .describe("A device on which you are signed in.");
export type SessionView = z.infer<typeof sessionView>;

export const sessionList = z.object({ sessions: z.array(sessionView) });
export type SessionList = z.infer<typeof sessionList>;

export const changePasswordBody = z.object({ password: newPassword }).strict();

export const sessionOperations = operations("Account", {
  listSessions: {
    method: "get",
    path: "/api/account/sessions",
    access: "signedIn",
    summary: "List your sessions",
    description: "The devices on which you are signed in, the latest used first.",
    answers: { 200: sessionList },
  },
  endOtherSessions: {
    method: "delete",
    path: "/api/account/sessions",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Sign out everywhere else",
    description: "Signs you out on every device except this one.",
    answers: { 204: null },
  },
  endSession: {
    method: "delete",
    path: "/api/account/sessions/{sessionId}",
    access: "owner",
    proof: "recent",
    audit: [],
    summary: "Sign out on one device",
    description: "Signs you out on one device. Its unsent answers stay there until you sign in again.",
    answers: { 204: null },
  },
  changePassword: {
    method: "put",
    path: "/api/account/password",
    access: "signedIn",
    proof: "recent",
    audit: [],
    summary: "Change your password",
    description: "Changes your password and signs you out everywhere else; this device gets a new session.",
    body: changePasswordBody,
    answers: { 204: null },
    errors: ["not-allowed"],
    example: { body: { password: "an even longer password" } },
  },
});
