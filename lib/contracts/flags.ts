import { z } from "zod";
import { EXAMPLE } from "@/lib/contracts/examples";
import { operations } from "@/lib/contracts/operation";
import { clientId, instant } from "@/lib/contracts/shared";
import { FLAG_ANSWER_LENGTH, FLAG_NOTE_LENGTH, FLAG_REASONS, FLAG_STATUSES } from "@/lib/core/content/flag";

const flagReason = z.enum(FLAG_REASONS);
const flagStatus = z.enum(FLAG_STATUSES);

export const createFlagBody = z
  .object({
    id: clientId,
    cardId: z.string().min(1).max(200),
    reason: flagReason,
    /** A word of why. */
    note: z.string().trim().max(FLAG_NOTE_LENGTH, `Use at most ${FLAG_NOTE_LENGTH} characters.`).default(""),
  })
  .strict();

/** What somebody says is wrong with a card, and what was answered. Never who said it: "a student". */
export const flagView = z.object({
  /** Names it among everybody's. Not the id that was sent: two senders may have chosen the same. */
  id: z.string(),
  status: flagStatus,
  reason: flagReason,
  note: z.string(),
  createdAt: instant,
  answer: z.string(),
  answeredAt: instant.nullable(),
  /** Raised by every answer: name it when you answer, so that nobody's answer is written over. */
  revision: z.int(),
  mine: z.boolean(),
  /** Whether whoever sent it has seen the answer. */
  seen: z.boolean(),
  /** As it was when it was flagged. */
  card: z.object({ id: z.string(), version: z.int(), prompt: z.string(), answer: z.string() }),
  /** `openFlags`: how many of the flags that I may see are open on this fact. */
  fact: z.object({ id: z.string(), statement: z.string(), openFlags: z.int() }),
});
export type FlagView = z.infer<typeof flagView>;

export const flagsQuery = z.object({ status: flagStatus.optional() });
export const flagList = z.object({ flags: z.array(flagView) });
export type FlagList = z.infer<typeof flagList>;

export const answerFlagBody = z
  .object({
    id: z.string().min(1).max(200),
    status: flagStatus,
    /** Absent: the answer stays as it is. */
    answer: z.string().trim().max(FLAG_ANSWER_LENGTH, `Use at most ${FLAG_ANSWER_LENGTH} characters.`).optional(),
    revision: z.int().min(1),
  })
  .strict()
  .refine(({ status, answer }) => status !== "answered" || (answer !== undefined && answer !== ""), {
    message: "Write an answer, or choose resolved.",
    path: ["answer"],
  });

export const seenFlagsBody = z.object({ ids: z.array(z.string().min(1).max(200)).min(1).max(500) }).strict();

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
    description: "Reports what is wrong with a card: 201. The same report again gives the one that is there: 200.",
    body: createFlagBody,
    answers: { 200: flagView, 201: flagView },
    errors: ["not-found", "too-many-requests"],
    example: { body: { id: EXAMPLE.newId, cardId: EXAMPLE.cardId, reason: "unclear", note: "Which bridge?" } },
  },
  answerFlag: {
    method: "patch",
    path: "/api/flags",
    access: "editor",
    summary: "Reply to a report",
    description: "Replies to a report, resolves it or reopens it. For instructors too, for reports they can see.",
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
    description: "Marks the replies to these reports of yours as seen.",
    body: seenFlagsBody,
    answers: { 204: null },
    example: { body: { ids: [EXAMPLE.flagId] } },
  },
});
