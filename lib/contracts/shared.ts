import { z } from "zod";
import { PROBLEM_CODES } from "@/lib/contracts/problem-status";
import { isTimeZone } from "@/lib/core/scheduling/study-day";
import { withoutControls } from "@/lib/core/shared/plain-text";

/** Moments on the wire are ISO 8601 with a time zone; answers give them in UTC. None lies before 1970. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= 0, "Enter a date and time since 1970, such as 2026-03-02T09:00:00Z.");

/** Ids made by clients: any UUID, version 7 recommended (its order is that of time). */
export const clientId = z.guid("Use a UUID, ideally version 7.").transform((id) => id.toLowerCase());

/** The id of something that is there, as a body or a query names it. */
export const existingId = z.string().min(1).max(200);

/** A bar of a histogram; `to` is null where it is open to the right. */
export const bin = z.object({ from: z.number(), to: z.number().nullable(), count: z.int() });

/** Of a whole, 0 to 1. */
export const share = z.number().min(0).max(1);

/** A text of one line that someone gives and others read, without what could change how the words around it look. */
export const singleLine = () => z.string().overwrite(withoutControls).trim();

/** A title that someone gives, and what is said below it. */
export const title = (missing: string) => singleLine().min(1, missing).max(120);
export const description = z.string().trim().max(1000);

/** How many buttons rate an answer: again and good, or all four. */
export const buttons = z.union([z.literal(2), z.literal(4)]);

/** Part of a long list: at most so many of its members, fewer where they would be too long for one answer. */
export const pageQuery = z.object({
  /** What the answer before gave as `next`; the beginning where absent. */
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

/** What to give as `cursor` for what follows; null at the end. */
export const nextCursor = z.string().nullable();

const NO_TIME_ZONE = "Choose a time zone such as Asia/Tokyo.";
export const timeZone = z.string().max(64, NO_TIME_ZONE).refine(isTimeZone, NO_TIME_ZONE);

/** Time that someone took, in milliseconds; a day at the most. */
export const durationMs = z.int().min(0).max(86_400_000);

export const rating = z.enum(["again", "hard", "good", "easy"]);

export const epistemic = z.enum(["fact", "plan", "claim", "estimate", "prediction", "opinion"]);

export const fieldProblem = z
  .object({ path: z.string(), message: z.string() })
  .describe("What's wrong with one field, and how to fix it.");

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    detail: z.string(),
    problems: z.array(fieldProblem).optional(),
    errorId: z.string().optional().describe("For unexpected errors: the number to give an administrator."),
  })
  .describe("A problem (RFC 9457). `code` is stable, `detail` says what to do, and `problems` says where in the body.");
export type Problem = z.infer<typeof problem>;

export const scheduleView = z
  .object({
    state: z.enum(["new", "learning", "review", "relearning"]),
    due: instant.nullable(),
    stability: z.number(),
    difficulty: z.number(),
    reps: z.int(),
    lapses: z.int(),
    scheduledDays: z.number(),
    suspended: z.boolean(),
    buriedUntil: z.string().nullable(),
    flagged: z.boolean(),
  })
  .describe("Your schedule of a card.");
export type ScheduleView = z.infer<typeof scheduleView>;

export const memoryView = z
  .object({
    cardId: z.string(),
    written: z.boolean(),
    rating: rating.optional(),
    reason: z.string(),
  })
  .describe("How an answer changed your schedule of a card, and why.");
export type MemoryView = z.infer<typeof memoryView>;

export const sourceView = z
  .object({
    sourceId: z.string(),
    shortName: z.string(),
    title: z.string(),
    outlet: z.string(),
    author: z.string().nullable(),
    published: z.string(),
    paragraph: z.int(),
    quote: z.string(),
  })
  .describe("The source of an answer.");
export type SourceView = z.infer<typeof sourceView>;

export const attributionView = z
  .object({ speaker: z.string(), mode: z.string(), verb: z.string() })
  .describe("Who says so, whether quoted or paraphrased, and with which verb.");

export const factView = z
  .object({
    id: z.string(),
    statement: z.string(),
    kind: z.string(),
    epistemic,
    asOf: z.string().describe('As of when, in words: "March 2022".'),
    dateNote: z.string().nullable(),
    attribution: attributionView.nullable(),
  })
  .describe("The fact behind a card.");
export type FactView = z.infer<typeof factView>;

export const standing = z
  .object({ others: z.int(), superseded: z.boolean() })
  .describe("How many other views of the fact there are, and whether it has been superseded.");
export type Standing = z.infer<typeof standing>;
