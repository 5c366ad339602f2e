import fc from "fast-check";
import { createEmptyCard, type Card as FsrsCard, Rating as FsrsRating, fsrs, StrategyMode } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import { nextMemory, previewRatings, retrievability } from "@/lib/core/scheduling/scheduler";
import type { SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { A_CARD, at, buildOptions, DAY, HOUR, MINUTE } from "@/tests/support/schedule-builder";

const START = at("2026-03-11 09:00");
const RUNS = { numRuns: 1_000 };

const rating = fc.constantFrom<Rating>(...RATINGS);
/** From seconds to years, as often short as long. */
const wait = fc.oneof(
  fc.integer({ min: 0, max: HOUR }),
  fc.integer({ min: HOUR, max: 3 * DAY }),
  fc.integer({ min: DAY, max: 900 * DAY }),
);
const history = fc.array(fc.record({ rating, wait }), { maxLength: 25 });
const steps = (...choices: string[][]) => fc.constantFrom<readonly string[]>(...choices);
const options: fc.Arbitrary<SchedulingOptions> = fc
  .record({
    desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    learningSteps: steps(["1m", "10m"], [], ["5m"], ["1m", "10m", "1d"], ["2d", "9d"], ["36h"]),
    relearningSteps: steps(["10m"], [], ["10m", "1h"], ["3d"]),
    maximumInterval: fc.constantFrom(1, 7, 100, 36_500),
    fuzz: fc.boolean(),
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns"),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
  })
  .map((chosen) => buildOptions(chosen));

function learn(answers: readonly { readonly rating: Rating; readonly wait: number }[], opts: SchedulingOptions) {
  let schedule: CardSchedule = freshSchedule(A_CARD);
  let when = START;
  const steps = answers.map((answer) => {
    when += answer.wait;
    schedule = { ...schedule, ...nextMemory(schedule, answer.rating, when, opts, `seed ${schedule.reps}`) };
    return { schedule, when };
  });
  return { schedule, when, steps };
}

describe("after any answers, by any options", () => {
  test("a card never comes due before its answer, nor later than the maximum interval allows", () => {
    fc.assert(
      fc.property(history, options, (answers, opts) => {
        for (const { schedule, when } of learn(answers, opts).steps) {
          expect(schedule.due).toBeGreaterThan(when);
          expect(schedule.scheduledDays).toBeLessThanOrEqual(opts.maximumInterval);
          expect((schedule.due ?? 0) - when).toBeLessThanOrEqual((opts.maximumInterval + 1) * DAY);
          expect(Number.isInteger(schedule.due)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("difficulty stays between 1 and 10, and stability above 0", () => {
    fc.assert(
      fc.property(history, options, (answers, opts) => {
        for (const { schedule } of learn(answers, opts).steps) {
          expect(schedule.difficulty).toBeGreaterThanOrEqual(1);
          expect(schedule.difficulty).toBeLessThanOrEqual(10);
          expect(schedule.stability).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  test("retrievability lies between 0 and 1 and never rises as time goes on", () => {
    fc.assert(
      fc.property(history, options, wait, wait, (answers, opts, first, second) => {
        const { schedule, when } = learn(answers, opts);
        const [sooner, later] = [when + first, when + first + second].map((at) =>
          retrievability(schedule, at, opts),
        ) as [number, number];
        expect(later).toBeLessThanOrEqual(sooner);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(sooner).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  test("without fuzz a better rating never brings the card back sooner", () => {
    fc.assert(
      fc.property(history, options, wait, (answers, opts, next) => {
        const plain = { ...opts, fuzz: false };
        const { schedule, when } = learn(answers, plain);
        const preview = previewRatings(schedule, when + next, plain, "");
        const dues = RATINGS.map((one) => preview[one].due);
        expect(dues).toEqual([...dues].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  test("the preview is what the answer then does", () => {
    fc.assert(
      fc.property(history, options, wait, rating, (answers, opts, next, chosen) => {
        const { schedule, when } = learn(answers, opts);
        const { due, scheduledDays } = nextMemory(schedule, chosen, when + next, opts, "seed");
        expect(previewRatings(schedule, when + next, opts, "seed")[chosen]).toEqual({
          due,
          intervalDays: scheduledDays,
        });
      }),
      RUNS,
    );
  });

  test("a card in review is due on the study day that its interval says, at the time of its answer", () => {
    fc.assert(
      fc.property(history, (answers) => {
        for (const { schedule, when } of learn(answers, buildOptions({ fuzz: true })).steps) {
          if (schedule.state === "review") expect(schedule.due).toBe(when + schedule.scheduledDays * DAY);
          else expect(((schedule.due ?? 0) - when) % MINUTE).toBe(0);
        }
      }),
      RUNS,
    );
  });
});

describe("in UTC, with days that turn at midnight", () => {
  const GRADES = {
    again: FsrsRating.Again,
    hard: FsrsRating.Hard,
    good: FsrsRating.Good,
    easy: FsrsRating.Easy,
  } as const;

  test.each([false, true])("any answers give what ts-fsrs itself gives, day for day (fuzz: %s)", (fuzz) => {
    const reference = fsrs({ enable_fuzz: fuzz });
    reference.useStrategy(StrategyMode.SEED, function seedOfCard() {
      return `seed ${(this as unknown as { readonly last: FsrsCard }).last.reps}`;
    });
    fc.assert(
      fc.property(history, (answers) => {
        let card = createEmptyCard(new Date(START));
        const { steps } = learn(answers, buildOptions({ fuzz }));
        answers.forEach((answer, index) => {
          const step = steps[index];
          card = reference.next(card, new Date(step?.when ?? 0), GRADES[answer.rating]).card;
          expect(step?.schedule).toMatchObject({
            due: card.due.getTime(),
            stability: card.stability,
            difficulty: card.difficulty,
            reps: card.reps,
            lapses: card.lapses,
            scheduledDays: card.scheduled_days,
            learningStep: card.learning_steps,
          });
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
