/**
 * Prints what scheduling costs: npx tsx tests/bench/scheduling.ts
 * Median of 15 runs, after one that warms up; the first figure of replay is the very first, with everything cold.
 */
import { applyEntry, freshSchedule, replayCard } from "@/lib/core/scheduling/replay";
import { buildReviewQueue } from "@/lib/core/scheduling/review-queue";
import { RATINGS, type ReviewRecord } from "@/lib/core/scheduling/review-record";
import { fuzzSeedOf, previewRatings, retrievability } from "@/lib/core/scheduling/scheduler";
import { studyDayOf } from "@/lib/core/scheduling/study-day";
import { asId } from "@/lib/core/shared/ids";
import {
  A_CARD,
  A_LEARNER,
  at,
  buildAnswered,
  buildCandidate,
  buildEvidence,
  buildOptions,
  buildRated,
  buildReviewSchedule,
  DAY,
  HOUR,
} from "@/tests/support/schedule-builder";

const options = buildOptions({ fuzz: true, timeZone: "Europe/Berlin", rolloverHour: 4 });
const optionsById = new Map([[options.id, options]]);
const NOW = at("2026-03-11 09:00");

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function report(title: string, count: number, run: () => unknown): void {
  run();
  const times = Array.from({ length: 15 }, () => milliseconds(run)).sort((a, b) => a - b);
  const median = times[7] ?? 0;
  console.log(
    `${title.padEnd(58)} ${median.toFixed(2).padStart(8)} ms ${((median / count) * 1_000).toFixed(2).padStart(8)} us each`,
  );
}

function historyOf(count: number): ReviewRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const reviewedAt = NOW - (count - index) * 31 * HOUR;
    return index % 3 === 0
      ? buildAnswered(buildEvidence({ correct: index % 5 > 0 }), { reviewedAt })
      : buildRated(RATINGS[index % 4] ?? "good", { reviewedAt });
  });
}

function replay(records: readonly ReviewRecord[]) {
  return replayCard({ cardId: A_CARD, userId: A_LEARNER, records, contentEvents: [], optionsById });
}

const thousand = historyOf(1_000);
console.log(`the first replay of 1,000 records, cold: ${milliseconds(() => replay(thousand)).toFixed(1)} ms`);
report("replay of 1,000 records of a card", 1_000, () => replay(thousand));
const hundred = historyOf(100);
report("replay of 100 records of a card", 100, () => replay(hundred));

const schedule = buildReviewSchedule();
const answer = buildRated("good", { reviewedAt: NOW });
const repeat = (count: number, run: () => unknown) => () => {
  for (let index = 0; index < count; index++) run();
};
report(
  "1,000 answers applied, each to a stored schedule",
  1_000,
  repeat(1_000, () => applyEntry(schedule, answer, options, A_LEARNER)),
);
report(
  "1,000 first answers, each with options freshly read",
  1_000,
  repeat(1_000, () => applyEntry(freshSchedule(A_CARD), answer, { ...options }, A_LEARNER)),
);
report(
  "previews of 200 cards",
  200,
  repeat(200, () => previewRatings(schedule, NOW, options, fuzzSeedOf(A_LEARNER, schedule))),
);
report(
  "1,000 retrievabilities",
  1_000,
  repeat(1_000, () => retrievability(schedule, NOW, options)),
);
report(
  "1,000 study days",
  1_000,
  repeat(1_000, () => studyDayOf(NOW, options)),
);

for (const count of [500, 10_000]) {
  const candidates = Array.from({ length: count }, (_, index) =>
    buildCandidate(`card ${index}`, {
      factId: asId(`fact ${Math.floor(index / 3)}`),
      position: index,
      interferenceKeys: index % 7 === 0 ? [`key ${index % 5}`] : [],
      schedule:
        index % 4 === 0
          ? undefined
          : buildReviewSchedule({ due: NOW + ((index % 40) - 20) * DAY, stability: 1 + (index % 90) }),
    }),
  );
  report(`queue of 20 from ${count} cards`, 1, () =>
    buildReviewQueue({
      candidates,
      now: NOW,
      options,
      newPerDay: 20,
      reviewsPerDay: 200,
      introducedToday: 0,
      reviewedToday: 0,
      limit: 20,
      firstSession: false,
    }),
  );
}
