import { z } from "zod";
import { operations } from "@/lib/contracts/operation";
import { instant, memoryView, scheduleView } from "@/lib/contracts/shared";

/** What statistics can be of: so many study days up to today, or all there are. */
export const PERIODS = ["7", "30", "90", "all"] as const;
export type Period = (typeof PERIODS)[number];

export const statisticsQuery = z.object({
  /** One deck; without it, the decks that I study and whatever else I have learned. */
  deckId: z.string().max(200).optional(),
  days: z.enum(PERIODS).default("30"),
});

const studyDay = z.string();
const share = z.number().min(0).max(1);
const work = z.object({ answers: z.int(), milliseconds: z.number() });

const retention = z.object({
  answers: z.int(),
  recalled: z.int(),
  observed: share.nullable(),
  predicted: share.nullable(),
});
export type RetentionView = z.infer<typeof retention>;

const distribution = z.object({
  cards: z.int(),
  median: z.number().nullable(),
  bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), count: z.int() })),
});
export type DistributionView = z.infer<typeof distribution>;

const calibration = z.object({
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

/** How often each rating was given. */
export const answersByRating = z.object({ again: z.int(), hard: z.int(), good: z.int(), easy: z.int() });

export const statistics = z.object({
  deckId: z.string().nullable(),
  /** `from` is null where nothing was ever answered. */
  period: z.object({ days: z.enum(PERIODS), from: studyDay.nullable(), to: studyDay }),
  /** Study days with an answer, of the 53 weeks up to today. */
  calendar: z.array(work.extend({ day: studyDay })),
  /** Null where it is not wanted (account, streakShown), and for one deck. */
  streak: z.object({ days: z.int(), answeredToday: z.boolean() }).nullable(),
  /** Time spent in the period, in spans of days or weeks. */
  time: work.extend({ daysStudied: z.int(), spans: z.array(work.extend({ from: studyDay, to: studyDay })) }),
  forecast: z.object({
    backlog: z.int(),
    days: z.array(z.object({ day: studyDay, due: z.int() })),
    later: z.int(),
  }),
  cards: z.object({ new: z.int(), learning: z.int(), young: z.int(), mature: z.int(), suspended: z.int() }),
  /** True retention beside the predicted one, of flashcards; `typed` of what was typed in quizzes. */
  retention: z.object({ all: retention, young: retention, mature: retention, typed: retention }),
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
  /** Probability of recall now; null where there is no memory. */
  retrievability: share.nullable(),
  /** My answers, those taken back excepted, the first one first. */
  answers: z.array(
    z.object({
      id: z.string(),
      at: instant,
      source: z.enum(["flashcard", "quiz", "practice", "import"]),
      memory: memoryView,
      /** Probability of recall just before; null where there was no memory. */
      predicted: share.nullable(),
      /** Days until recall falls to 90 % again, after this answer. */
      stability: z.number(),
      /** Study days until it was to be asked again; 0 within learning steps. */
      intervalDays: z.number(),
    }),
  ),
  /** Pieces between the answers, from the first one to thirty days from now or later. */
  curve: z.array(z.array(z.object({ at: instant, retrievability: share }))),
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
