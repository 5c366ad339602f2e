import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { bin, instant, memoryView, scheduleView, share } from "@/lib/contracts/shared";

/** What statistics can be of: so many study days up to today, or all there are. */
export const PERIODS = ["7", "30", "90", "all"] as const;
export type Period = (typeof PERIODS)[number];

export const statisticsQuery = z.object({
  deckId: z.string().max(200).optional().describe("One deck; everything you have learned by default."),
  days: z.enum(PERIODS).default("30"),
});

const studyDay = z.string();
const work = z.object({ answers: z.int(), milliseconds: z.number() });

export const retention = z.object({
  answers: z.int(),
  recalled: z.int(),
  observed: share.nullable(),
  predicted: share.nullable(),
});
export type RetentionView = z.infer<typeof retention>;

export const distribution = z.object({
  cards: z.int(),
  median: z.number().nullable(),
  bins: z.array(bin),
});
export type DistributionView = z.infer<typeof distribution>;

export const calibration = z.object({
  answers: z.int(),
  logLoss: z.number().nullable(),
  rmse: z.number().nullable(),
  bins: z.array(
    z.object({
      from: share,
      to: share,
      answers: z.int(),
      recalled: z.int(),
      predicted: share,
      observed: share,
      low: share,
      high: share,
    }),
  ),
});
export type CalibrationView = z.infer<typeof calibration>;

export const answersByRating = z
  .object({ again: z.int(), hard: z.int(), good: z.int(), easy: z.int() })
  .describe("How often each rating was given.");

export const statistics = z.object({
  deckId: z.string().nullable(),
  period: z
    .object({ days: z.enum(PERIODS), from: studyDay.nullable(), to: studyDay })
    .describe("`from` is null where there are no answers."),
  calendar: z.array(work.extend({ day: studyDay })).describe("Study days with answers, of the last 53 weeks."),
  streak: z
    .object({ days: z.int(), answeredToday: z.boolean() })
    .nullable()
    .describe("Null where you do not show it, and for one deck."),
  time: work
    .extend({ daysStudied: z.int(), spans: z.array(work.extend({ from: studyDay, to: studyDay })) })
    .describe("Time spent in the period, in spans of days or weeks."),
  forecast: z.object({
    backlog: z.int(),
    days: z.array(z.object({ day: studyDay, due: z.int() })),
    later: z.int(),
  }),
  cards: z.object({ new: z.int(), learning: z.int(), young: z.int(), mature: z.int(), suspended: z.int() }),
  retention: z
    .object({ all: retention, young: retention, mature: retention, typed: retention })
    .describe("True retention and predicted retention of flashcards; `typed` is of typed quiz answers."),
  calibration,
  stability: distribution,
  difficulty: distribution,
  retrievability: distribution,
  buttons: z.object({
    new: answersByRating,
    learning: answersByRating,
    young: answersByRating,
    mature: answersByRating,
  }),
});
export type Statistics = z.infer<typeof statistics>;

export const cardHistory = z.object({
  cardId: z.string(),
  factId: z.string(),
  prompt: z.string(),
  answer: z.string(),
  desiredRetention: z.number(),
  schedule: scheduleView,
  retrievability: share.nullable().describe("Probability of recall now; null where there is no memory."),
  answers: z
    .array(
      z.object({
        id: z.string(),
        at: instant,
        source: z.enum(["flashcard", "quiz", "practice", "import"]),
        memory: memoryView,
        predicted: share.nullable().describe("Probability of recall just before; null where there was no memory."),
        stability: z.number().describe("Stability after the answer, in days."),
        intervalDays: z.number().describe("Interval after the answer, in study days; 0 within learning steps."),
      }),
    )
    .describe("Your answers that were not undone, the oldest first."),
  curve: z
    .array(z.array(z.object({ at: instant, retrievability: share })))
    .describe("The forgetting curve, a piece for each answer."),
});
export type CardHistory = z.infer<typeof cardHistory>;

export const statisticsOperations = operations("Statistics", {
  getStatistics: {
    method: "get",
    path: "/api/statistics",
    access: "signedIn",
    summary: "Get your statistics",
    description: "Your reviews, time, retention, forecast and memory, of one deck or of everything you study.",
    query: statisticsQuery,
    answers: { 200: statistics },
    errors: ["not-found"],
    example: { query: { deckId: "all", days: "90" } },
  },
  getCardHistory: {
    method: "get",
    path: "/api/cards/{cardId}/history",
    access: "signedIn",
    summary: "Get a card's history",
    description: "Your answers to a card, and its forgetting curve.",
    answers: { 200: cardHistory },
  },
});
