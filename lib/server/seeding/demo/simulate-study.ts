import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import type { Instant, Rating } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, nextMemory, retrievability } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import type { CardId, UserId } from "@/lib/core/shared/ids";
import { seededNumber } from "@/lib/core/shared/seeded-random";

const SECOND = 1_000;
const BETWEEN_ANSWERS = 20 * SECOND;
/** Cards in learning are shown this much early when nothing else is left, as the app does. */
const LEARN_AHEAD = 20 * 60 * SECOND;

/** A sitting: when it begins, how many answers it has at most, how many of them to new cards, and what it is about. */
export interface Sitting {
  readonly at: Instant;
  readonly answers: number;
  readonly newCards: number;
  readonly from: readonly CardId[];
}

/** Someone made up who studies. */
export interface SimulatedLearner {
  readonly userId: UserId;
  readonly name: string;
  /** 0 (forgets much more than FSRS expects) to 1 (much less). */
  readonly memory: number;
  readonly options: SchedulingOptions;
}

interface SimulatedAnswer {
  readonly cardId: CardId;
  readonly rating: Rating;
  readonly reviewedAt: Instant;
  readonly durationMs: number;
}

/**
 * What a made-up learner answers in a sitting, in order: due cards first, then new ones. The same name gives the same
 * answers. `schedules` is their memory; it is brought up to date.
 */
export function simulateSitting(
  learner: SimulatedLearner,
  schedules: Map<CardId, CardSchedule>,
  { at, answers, newCards, from }: Sitting,
): SimulatedAnswer[] {
  const given: SimulatedAnswer[] = [];
  const met = from.filter((cardId) => schedules.has(cardId));
  const fresh = from.filter((cardId) => !schedules.has(cardId)).slice(0, newCards);
  for (let now = at; given.length < answers; now += BETWEEN_ANSWERS) {
    const due = (at: Instant) =>
      longestDue(
        met.flatMap((cardId) => schedules.get(cardId) ?? []),
        at,
      );
    const cardId = due(now) ?? fresh.shift() ?? due(now + LEARN_AHEAD);
    if (cardId === undefined) break;
    if (!schedules.has(cardId)) met.push(cardId);
    const before = schedules.get(cardId) ?? freshSchedule(cardId);
    const rating = rate(learner, before, now);
    const memory = nextMemory(before, rating, now, learner.options, fuzzSeedOf(learner.userId, before));
    schedules.set(cardId, { ...before, ...memory });
    given.push({ cardId, rating, reviewedAt: now, durationMs: paceOf(learner, before) });
  }
  return given;
}

/** The card that has been due longest. */
function longestDue(schedules: readonly CardSchedule[], now: Instant): CardId | undefined {
  const [first] = schedules
    .filter(({ due }) => due !== null && due <= now)
    .toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
  return first?.cardId;
}

function rate({ name, memory, options }: SimulatedLearner, schedule: CardSchedule, now: Instant): Rating {
  const chance = seededNumber(`${name} ${schedule.cardId} ${schedule.reps}`);
  const isNew = schedule.state === "new";
  // A new card is sometimes known already; what was learned is recalled about as FSRS expects.
  const knows = isNew ? 0.2 + 0.4 * memory : retrievability(schedule, now, options) ** (1.8 - 1.4 * memory);
  if (chance >= knows) return "again";
  if (chance >= 0.88 * knows) return "hard";
  return chance < (isNew ? 0.04 : 0.12) * knows ? "easy" : "good";
}

/** Milliseconds: longer for what is new. */
function paceOf({ name }: SimulatedLearner, { cardId, state, reps }: CardSchedule): number {
  const seconds = (state === "new" ? 12 : 6) * (0.6 + 0.9 * seededNumber(`${name} ${cardId} ${reps} pace`));
  return Math.round(seconds * SECOND);
}
