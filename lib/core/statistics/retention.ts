import { type AnswerFigures, isSpaced } from "@/lib/core/statistics/card-trace";
import { maturityOf } from "@/lib/core/statistics/maturity";

/** An answer that tested a memory, as an observation: what was predicted, and what came of it. */
export interface RecallTest {
  /** Retrievability just before, 0 to 1. */
  readonly predicted: number;
  readonly recalled: boolean;
  readonly mature: boolean;
  /** Study days since the answer before. */
  readonly elapsedDays: number;
  /** Tests of this memory before, and those missed. */
  readonly testsBefore: number;
  readonly missedBefore: number;
}

/**
 * The answers that test a memory: flashcards that learners rated on a later study day than the answer before, whatever
 * state the card was in. The first look at a card tests nothing, and neither does a second on the same day. Anything
 * but again counts as recalled. Answers in quizzes are left out: of those that select, a right one may be a guess and
 * is often written as nothing, while a wrong one is, so that what was written would make memory look worse than it is.
 */
export function selfRatedTests(answers: readonly AnswerFigures[]): readonly RecallTest[] {
  return answers.flatMap((answer) =>
    answer.record.rating !== undefined && isSpaced(answer) ? toTest(answer, answer.rating !== "again") : [],
  );
}

/**
 * What learners recalled in quizzes without options to choose from, to be set beside what they said of themselves.
 * A near miss counts as recalled, a hint does not; answers too fast to have read the question are left out, as are
 * those of the day on which the card was met. Practice is repeated at will, and left out too.
 */
export function typedTests(answers: readonly AnswerFigures[]): readonly RecallTest[] {
  return answers.flatMap((answer) => {
    const { evidence, source } = answer.record;
    if (source !== "quiz" || evidence?.format !== "constructed" || evidence.tooFast) return [];
    if (answer.reason === "older-meaning" || answer.elapsedDays === 0) return [];
    return toTest(answer, (evidence.correct || evidence.nearMiss) && !evidence.hint);
  });
}

function toTest(answer: AnswerFigures, recalled: boolean): RecallTest[] {
  const { predicted, before, elapsedDays, spacedBefore, missedBefore } = answer;
  if (predicted === null) return [];
  const mature = maturityOf(before) === "mature";
  return [{ predicted, recalled, mature, elapsedDays, testsBefore: spacedBefore, missedBefore }];
}

/** True retention beside the predicted one. */
export interface Retention {
  readonly answers: number;
  readonly recalled: number;
  /** Share recalled, 0 to 1; null where nothing was tested. */
  readonly observed: number | null;
  /** Mean of the retrievabilities just before; null where nothing was tested. */
  readonly predicted: number | null;
}

export function retentionOf(tests: readonly RecallTest[]): Retention {
  const answers = tests.length;
  const recalled = tests.filter((test) => test.recalled).length;
  if (answers === 0) return { answers, recalled, observed: null, predicted: null };
  const predicted = tests.reduce((sum, test) => sum + test.predicted, 0) / answers;
  return { answers, recalled, observed: recalled / answers, predicted };
}

/** Retention of all tests, of young cards (intervals below 21 days, and cards in their steps) and of mature ones. */
export function retentionByMaturity(
  tests: readonly RecallTest[],
): Readonly<Record<"all" | "young" | "mature", Retention>> {
  return {
    all: retentionOf(tests),
    young: retentionOf(tests.filter(({ mature }) => !mature)),
    mature: retentionOf(tests.filter(({ mature }) => mature)),
  };
}
