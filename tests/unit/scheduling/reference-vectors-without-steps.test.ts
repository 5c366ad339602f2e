import { describe, expect, test } from "vitest";
import type { CardSchedule } from "@/lib/core/scheduling/card-schedule";
import { freshSchedule } from "@/lib/core/scheduling/replay";
import { type Instant, RATINGS, type Rating } from "@/lib/core/scheduling/review-record";
import { nextMemory, retrievability } from "@/lib/core/scheduling/scheduler";
import { DEFAULT_WEIGHTS, type SchedulingOptions } from "@/lib/core/scheduling/scheduling-options";
import { A_CARD, at, buildOptions, buildReviewSchedule, DAY, MINUTE } from "@/tests/support/schedule-builder";

/*
 * Published by ts-fsrs (open-spaced-repetition/ts-fsrs, packages/fsrs) and, where it is named, by py-fsrs
 * (open-spaced-repetition/py-fsrs, tests/test_basic.py), each with the test that it comes from. The
 * histories of its "long-term scheduler" are those of a learner without steps: each answer is given when the card is
 * due, days apart, where both ways agree.
 *
 * What differs, and why:
 * - Within one day. The long-term scheduler takes a second answer of a day for one after no time (FSRS-6, "memory
 *   state[long-term]": 53.335106); we give it the credit that FSRS-6 gives answers of one day, with steps or without
 *   (53.62691): a learner who changes the steps keeps the same memory.
 * - Hard after again. The long-term scheduler keeps all four ratings a day apart; ts-fsrs with steps, and so we, keep
 *   hard, good and easy apart. In "test2" and "test3" hard on a stability of 1.03 and 1.19 is therefore a day for us,
 *   two there. The memory after the same days is the same.
 * - Weights of FSRS-5 after forgetting twice on one day: ts-fsrs before 5.4.2 let w19 be 0.
 */

const START = at("2022-12-29 12:30");

function answerAll(
  ratings: readonly Rating[],
  options: SchedulingOptions,
  nextAt: (schedule: CardSchedule, index: number, when: Instant) => Instant,
): readonly CardSchedule[] {
  let schedule = freshSchedule(A_CARD);
  let when = START;
  return ratings.map((rating, index) => {
    schedule = { ...schedule, ...nextMemory(schedule, rating, when, options, "") };
    when = nextAt(schedule, index, when);
    return schedule;
  });
}

const answerWhenDue = (ratings: readonly Rating[], options: SchedulingOptions) =>
  answerAll(ratings, options, ({ due }, _index, when) => due ?? when);

/** So many days between the answers, whenever the card is due. */
const answerAfter = (days: readonly number[], ratings: readonly Rating[], options: SchedulingOptions) =>
  answerAll(ratings, options, (_schedule, index, when) => when + (days[index] ?? 0) * DAY);

const round = (value: number) => Number(value.toFixed(8));

describe("without steps, answered after the published intervals", () => {
  // Weights of FSRS-5: no short-term exponent (the least that FSRS-6 allows), decay 0.5.
  const options = buildOptions({
    learningSteps: [],
    relearningSteps: [],
    weights: [
      0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025,
      2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0.01, 0.5,
    ],
  });

  test.each<[string, string, readonly number[], readonly number[], readonly number[]]>([
    [
      "test1",
      "good good good good good good again again good good good good good",
      [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773],
      [
        3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209,
        11.42247264, 37.37521902, 111.8752758, 306.5974569, 772.94026648,
      ],
      [
        4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298, 5.26323756,
        4.98688448, 4.72915759, 4.4888015, 4.26464541,
      ],
    ],
    [
      "test2",
      "again hard good easy again hard good easy",
      [1, 2, 6, 41, 4, 7, 21, 133],
      [0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454],
      [7.1434, 7.03653841, 6.64066485, 5.92312772, 6.44779861, 6.45995078, 6.10293922, 5.36588547],
    ],
    [
      "test3",
      "hard good easy again hard good easy again",
      [2, 7, 54, 5, 8, 26, 171, 8],
      [1.1869, 6.59167572, 53.76078737, 5.0853693, 8.09786749, 25.52991279, 171.16195166, 8.11072373],
      [6.23225985, 5.89059466, 5.14583392, 5.884097, 5.99269555, 5.667177, 4.91430736, 5.71619151],
    ],
    [
      "test4",
      "good easy again hard good easy again hard",
      [3, 33, 4, 7, 26, 193, 9, 14],
      [3.0412, 32.65484522, 4.22256838, 7.2325009, 25.52681746, 193.36618775, 8.63899847, 14.31323867],
      [4.49094334, 3.69538259, 4.83221448, 5.12078462, 4.85403286, 4.07165035, 5.1050878, 5.34697075],
    ],
    [
      "test5",
      "easy again hard good easy again hard good",
      [15, 3, 6, 27, 240, 10, 17, 60],
      [15.2441, 3.25621013, 6.32684549, 26.56339029, 239.70462771, 9.75621519, 17.06035531, 59.59547542],
      [1.16304343, 2.99573557, 3.59851762, 3.43436666, 2.60045771, 4.03816348, 4.46259158, 4.24020203],
    ],
  ])(
    "a history gets the intervals and the memory of ts-fsrs (impl/long-term_scheduler, %s: %s)",
    (_name, ratings, days, stabilities, difficulties) => {
      const history = answerAfter(days, ratings.split(" ") as Rating[], options);
      const isHardAfterAgain = (index: number) => history[index]?.scheduledDays === 1 && days[index] === 2;
      expect(history.map(({ scheduledDays }, index) => (isHardAfterAgain(index) ? 2 : scheduledDays))).toEqual(days);
      expect(history.map(({ stability }) => round(stability))).toEqual(stabilities);
      expect(history.map(({ difficulty }) => round(difficulty))).toEqual(difficulties);
    },
  );
});

describe("with steps", () => {
  test("weights of FSRS-5 give the intervals of ts-fsrs 5.4.2 (FSRS-5, ivl_history: 7 16 34 71 142 at the end before)", () => {
    const options = buildOptions({
      weights: [
        0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11,
        0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621, 0.01, 0.5,
      ],
    });
    const good = (count: number): Rating[] => Array.from({ length: count }, () => "good");
    const history = answerWhenDue([...good(6), "again", "again", ...good(5)], options);
    expect(history.map(({ scheduledDays }) => scheduledDays)).toEqual([
      0, 4, 14, 44, 125, 328, 0, 0, 6, 14, 31, 65, 130,
    ]);
  });

  test.each<[string, "learning" | "relearning", readonly Rating[], readonly number[]]>([
    ["learning", "learning", ["again", "good", "good", "good", "good", "good"], [1, 10, 30, 60, 360, 720]],
    ["relearning", "relearning", ["easy", "again", "good", "good"], [8 * 24 * 60, 10, 60, 360]],
  ])("none of the %s steps is skipped, as in ts-fsrs (fixed/prevent-skipping)", (_name, state, ratings, minutes) => {
    const options = buildOptions({
      learningSteps: ["1m", "10m", "30m", "1h", "6h", "12h"],
      relearningSteps: ["10m", "1h", "6h"],
    });
    const history = answerWhenDue([...ratings, "good"], options);
    const waits = history.map(({ due, lastReviewedAt }) => ((due ?? 0) - (lastReviewedAt ?? 0)) / MINUTE);
    expect(waits.slice(0, -1)).toEqual(minutes);
    expect(history.at(-2)?.state).toBe(state);
    expect(history.at(-1)).toMatchObject({ state: "review", learningStep: 0 });
  });
});

describe("hard within the steps", () => {
  const waitsOf = (steps: Pick<SchedulingOptions, "learningSteps" | "relearningSteps">, ratings: readonly Rating[]) => {
    const last = answerWhenDue(ratings, buildOptions(steps)).at(-1);
    return ((last?.due ?? 0) - (last?.lastReviewedAt ?? 0)) / MINUTE;
  };

  test("with one step waits one and a half times as long, as in py-fsrs (test_learning_card_rate_hard_one_learning_step)", () => {
    expect(waitsOf({ learningSteps: ["10m"], relearningSteps: ["10m"] }, ["hard"])).toBe(15);
  });

  test("with one relearning step too, as in py-fsrs (test_relearning_card_rate_hard_one_relearning_step)", () => {
    expect(waitsOf({ learningSteps: ["1m", "10m"], relearningSteps: ["10m"] }, ["easy", "again", "hard"])).toBe(15);
  });

  // Where py-fsrs and ts-fsrs differ we follow ts-fsrs, which rounds to whole minutes and has hard wait between the
  // first two steps whichever of them the card is in: 5.5 and 10 minutes in py-fsrs.
  test.each<[string, readonly Rating[], number]>([
    ["test_hard_learning_steps: 5.5", ["hard"], 6],
    ["test_learning_card_rate_hard_second_learning_step: 10", ["good", "hard"], 6],
    ["test_relearning_card_rate_hard_two_relearning_steps: 5.5", ["easy", "again", "hard"], 6],
  ])("with two steps of 1 and 10 minutes waits as in ts-fsrs, not as in py-fsrs (%s)", (_name, ratings, minutes) => {
    expect(waitsOf({ learningSteps: ["1m", "10m"], relearningSteps: ["1m", "10m"] }, ratings)).toBe(minutes);
  });

  test.each(RATINGS)(
    "without steps a first answer of %s leads to review after a day at least, as in py-fsrs (test_no_learning_steps)",
    (rating) => {
      const [first] = answerWhenDue([rating], buildOptions({ learningSteps: [], relearningSteps: [] }));
      expect(first?.state).toBe("review");
      expect(first?.scheduledDays).toBeGreaterThanOrEqual(1);
    },
  );

  test("without relearning steps a card that is forgotten stays in review, as in py-fsrs (test_no_relearning_steps)", () => {
    const forgotten = answerWhenDue(["good", "good", "again"], buildOptions({ relearningSteps: [] })).at(-1);
    expect(forgotten).toMatchObject({ state: "review", lapses: 1 });
    expect(forgotten?.scheduledDays).toBeGreaterThanOrEqual(1);
  });

  test("no interval is longer than the longest that is wanted, as in py-fsrs (test_maximum_interval); ts-fsrs goes beyond", () => {
    const history = answerWhenDue(["easy", "good", "easy", "good"], buildOptions({ maximumInterval: 100 }));
    for (const { scheduledDays } of history) expect(scheduledDays).toBeLessThanOrEqual(100);
    expect(history.at(-1)?.scheduledDays).toBe(100);
  });
});

describe("one answer with the default weights", () => {
  const options = buildOptions();
  const answered = (overrides: Partial<CardSchedule>, rating: Rating, days: number) =>
    nextMemory(
      buildReviewSchedule({ lastReviewedAt: START, due: START + days * DAY, ...overrides }),
      rating,
      START + days * DAY,
      options,
      "",
    );

  test("moves a difficulty of 5 as in ts-fsrs (algorithm, next_difficulty)", () => {
    const moved = RATINGS.map((rating) => round(answered({ difficulty: 5 }, rating, 10).difficulty));
    expect(moved).toEqual([8.34176237, 6.66599536, 4.99022837, 3.31446137]);
  });

  test("given on the day of the last one moves a stability of 5 as in ts-fsrs (algorithm, next_stability, short term)", () => {
    const moved = RATINGS.map((rating) => round(answered({ stability: 5 }, rating, 0).stability));
    expect(moved).toEqual([1.596818, 5, 5, 8.12960956]);
  });

  test("that failed at 90 % leaves the stability of ts-fsrs (algorithm, next_stability, forgotten)", () => {
    expect(answered({ stability: 5, difficulty: 1 }, "again", 5).stability).toBeCloseTo(1.05253961, 6);
  });

  test("is recalled after 0 to 3 days of stability 1 as likely as in ts-fsrs and fsrs-rs (forgetting_curve)", () => {
    const schedule = buildReviewSchedule({ lastReviewedAt: START, stability: 1 });
    const recall = [0, 1, 2, 3].map((days) => retrievability(schedule, START + days * DAY, options));
    expect(recall).toEqual([1, 0.9, 0.84588465, 0.8093881]);
  });
});

test.each([
  [0.2, 34793],
  [0.3, 2508],
  [0.4, 387],
  [0.5, 90],
  [0.6, 27],
  [0.7, 9],
  [0.8, 3],
  [0.9, 1],
])(
  "a stability of 1 day at a desired retention of %f is the interval of ts-fsrs and fsrs-rs (next_interval): %i",
  (desiredRetention, days) => {
    const weights = DEFAULT_WEIGHTS.map((weight, index) => (index < 3 ? ([0.1, 0.5, 1][index] ?? weight) : weight));
    const options = buildOptions({ desiredRetention, weights, learningSteps: [], maximumInterval: 36_500 });
    expect(nextMemory(freshSchedule(A_CARD), "good", START, options, "").scheduledDays).toBe(days);
  },
);
