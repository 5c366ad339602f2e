import { z } from "zod";
import { clientId, durationMs, epistemic, instant, memoryView, sourceView } from "@/lib/contracts/shared";

export const itemType = z.enum(["multipleChoice", "trueFalse", "number", "cloze", "whoSaid"]);

/** What may be known of an item before it is answered: nothing here tells the key. */
export const itemView = z.object({
  itemId: z.string(),
  type: itemType,
  stem: z.string(),
  options: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
  /** Shown behind the field of a typed answer. */
  unit: z.string().optional(),
  input: z.enum(["number", "text"]).optional(),
});
export type ItemView = z.infer<typeof itemView>;

export const createAttemptBody = z
  .object({
    deckId: z.string().min(1).max(200),
    length: z.int().min(5, "A quiz has 5 to 50 questions.").max(50, "A quiz has 5 to 50 questions.").optional(),
    types: z.array(itemType).min(1).optional(),
    feedback: z.enum(["immediate", "deferred"]).default("immediate"),
    timeLimitSeconds: z.int().min(30).max(14_400).optional(),
    seed: z.string().max(100).optional(),
  })
  .strict();

export const response = z.union([
  z.object({ optionId: z.string().min(1).max(20) }).strict(),
  z.object({ text: z.string().max(500) }).strict(),
]);
export type ResponseValue = z.infer<typeof response>;

export const createResponseBody = z.object({
  id: clientId,
  itemId: z.string().min(1).max(200),
  response,
  durationMs: durationMs.default(0),
});

/** What is said once an item is answered (immediate feedback) or the attempt is submitted. */
export const itemFeedback = z.object({
  correct: z.boolean(),
  nearMiss: z.boolean(),
  key: z.string(),
  why: z.string(),
  epistemic,
  /** "NBR interview, as of 2024": who says so, as of when. */
  sourceLine: z.string(),
  source: sourceView,
  /** Why each wrong option is wrong, by option id. */
  options: z.array(z.object({ id: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() })).optional(),
  memory: z.array(memoryView),
});
export type ItemFeedback = z.infer<typeof itemFeedback>;

export const createResponseAnswer = z.object({
  id: z.string(),
  itemId: z.string(),
  recorded: z.literal(true),
  feedback: itemFeedback.nullable(),
});

export const score = z.object({ correct: z.int(), answered: z.int(), total: z.int(), share: z.number() });
export type Score = z.infer<typeof score>;

export const attempt = z.object({
  attemptId: z.string(),
  deckId: z.string(),
  deckTitle: z.string(),
  status: z.enum(["open", "submitted"]),
  feedback: z.enum(["immediate", "deferred"]),
  startedAt: instant,
  submittedAt: instant.nullable(),
  deadline: instant.nullable(),
  items: z.array(itemView.extend({ response: response.nullable(), result: itemFeedback.nullable() })),
  /** Null while the attempt is open. */
  score: score.nullable(),
});
export type AttemptView = z.infer<typeof attempt>;

/** An item for practice, also offline: with its key, since nothing hangs on it but one's own memory. */
export const practiceItem = z.object({
  itemId: z.string(),
  itemVersion: z.int(),
  cardIds: z.array(z.string()),
  type: itemType,
  stem: z.string(),
  options: z
    .array(z.object({ id: z.string(), text: z.string(), isKey: z.boolean(), whyWrong: z.string().nullable() }))
    .optional(),
  unit: z.string().optional(),
  input: z.enum(["number", "text"]).optional(),
  accepted: z.unknown().optional(),
  key: z.string(),
  why: z.string(),
  epistemic,
  sourceLine: z.string(),
  source: sourceView,
});
export const practiceItems = z.object({ deckId: z.string(), items: z.array(practiceItem) });
