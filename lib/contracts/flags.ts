import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { clientId, existingId, instant } from "@/lib/contracts/shared";
import { FLAG_ANSWER_LENGTH, FLAG_NOTE_LENGTH, FLAG_REASONS, FLAG_STATUSES } from "@/lib/core/content/flag";

const flagReason = z.enum(FLAG_REASONS);
const flagStatus = z.enum(FLAG_STATUSES);

export const createFlagBody = z
  .object({
    id: clientId,
    cardId: existingId,
    reason: flagReason,
    note: z
      .string()
      .trim()
      .max(FLAG_NOTE_LENGTH, `Use at most ${FLAG_NOTE_LENGTH} characters.`)
      .default("")
      .describe("Details."),
  })
  .strict();

export const flagView = z
  .object({
    id: z.string().describe("Not the id it was sent with."),
    status: flagStatus,
    reason: flagReason,
    note: z.string(),
    createdAt: instant,
    answer: z.string(),
    answeredAt: instant.nullable(),
    revision: z.int().describe("Raised by every reply. Send it when you reply, so that nobody's reply is overwritten."),
    mine: z.boolean(),
    seen: z.boolean().describe("Whether its sender has seen the reply."),
    card: z
      .object({ id: z.string(), version: z.int(), prompt: z.string(), answer: z.string() })
      .describe("As it was when it was reported."),
    fact: z
      .object({ id: z.string(), statement: z.string(), openFlags: z.int() })
      .describe("`openFlags`: open reports on this fact that you can see."),
  })
  .describe("A report about a card, with its reply. It never says who sent it.");
export type FlagView = z.infer<typeof flagView>;

export const flagsQuery = z.object({ status: flagStatus.optional() });
export const flagList = z.object({ flags: z.array(flagView) });
export type FlagList = z.infer<typeof flagList>;

export const answerFlagBody = z
  .object({
    id: existingId,
    status: flagStatus,
    answer: z
      .string()
      .trim()
      .max(FLAG_ANSWER_LENGTH, `Use at most ${FLAG_ANSWER_LENGTH} characters.`)
      .optional()
      .describe("Leave it out to keep the reply."),
    revision: z.int32().min(1),
  })
  .strict()
  .refine(({ status, answer }) => status !== "answered" || (answer !== undefined && answer !== ""), {
    message: "Write a reply, or resolve the report without one.",
    path: ["answer"],
  });

export const seenFlagsBody = z.object({ ids: z.array(existingId).min(1).max(500) }).strict();

export const flagOperations = operations("Flags", {
  listFlags: {
    method: "get",
    path: "/api/flags",
    access: "signedIn",
    summary: "List reports",
    description: "Your reports with their replies; for instructors and editors everyone's, without names.",
    query: flagsQuery,
    answers: { 200: flagList },
    example: { query: { status: "open" } },
  },
  createFlag: {
    method: "post",
    path: "/api/flags",
    access: "signedIn",
    summary: "Report a card",
    description: "Reports a problem with a card: 201. Sending the same report again returns the existing one: 200.",
    body: createFlagBody,
    answers: { 200: flagView, 201: flagView },
    errors: ["not-found", "too-many-requests"],
    example: { body: { id: EXAMPLE.newId, cardId: EXAMPLE.cardId, reason: "unclear", note: "Which bridge?" } },
  },
  answerFlag: {
    method: "patch",
    path: "/api/flags",
    access: "editor",
    audit: ["id", "status"],
    summary: "Reply to a report",
    description:
      "Replies to a report, resolves it or reopens it. Accounts with the role of an instructor may do so too.",
    body: answerFlagBody,
    answers: { 200: flagView },
    errors: ["not-found"],
    example: { body: { id: EXAMPLE.flagId, status: "answered", answer: "The one of 2021.", revision: 1 } },
  },
  markFlagsSeen: {
    method: "post",
    path: "/api/flags/seen",
    access: "signedIn",
    summary: "Mark replies as seen",
    description: "Marks replies to your reports as seen.",
    body: seenFlagsBody,
    answers: { 204: null },
    example: { body: { ids: [EXAMPLE.flagId] } },
  },
});
