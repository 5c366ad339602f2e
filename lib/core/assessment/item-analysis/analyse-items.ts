import { type FormStatistics, formStatistics } from "@/lib/core/assessment/item-analysis/form-statistics";
import { flagsOf, type ItemFlag } from "@/lib/core/assessment/item-analysis/item-flags";
import { meanOf, varianceOf } from "@/lib/core/assessment/item-analysis/moments";
import { type ChoiceShare, choiceShares } from "@/lib/core/assessment/item-analysis/score-groups";
import { groupBy } from "@/lib/core/shared/group-by";
import { medianOf } from "@/lib/core/statistics/distribution";

/** A quiz that someone has submitted: everything they were asked, answered or not. */
export interface HandedIn {
  readonly learner: string;
  readonly answers: readonly FormAnswer[];
}

/** One item of a quiz that was submitted. */
export interface FormAnswer {
  readonly itemId: string;
  /** 0 to 1; 0 where it was not answered. */
  readonly mark: number;
  /** Index among the item's own options; null where none was chosen. */
  readonly choice: number | null;
  /** Null where it was not answered. */
  readonly durationMs: number | null;
  /** Recall of the item's card that was expected just before, 0 to 1; null where there was no memory of it. */
  readonly predicted: number | null;
  /** Whether the learner had never been asked what it asks. */
  readonly firstSight: boolean;
}

/** What is known of an item besides the answers to it. */
export interface AnalysedItem {
  readonly itemId: string;
  /** See randomGuessScore. */
  readonly guess: number;
  /** For each of its options whether it is the key; none where nothing is chosen. */
  readonly options: readonly boolean[];
}

/** What was expected of memory, and what came of it. */
export interface PredictedRight {
  readonly answers: number;
  /** Mean recall expected just before. */
  readonly recall: number;
  /** The share right that this recall leads to expect, with what guessing adds. */
  readonly expected: number;
  /** The share right. */
  readonly observed: number;
}

/** Moodle's question statistics, as shares of 1. */
export interface ItemFigures {
  /** Mean mark, 0 to 1. */
  readonly facility: number;
  /** Of the marks (sample). */
  readonly standardDeviation: number;
  /** Null unless everyone got the same form. */
  readonly discrimination: number | null;
  readonly efficiency: number | null;
  readonly effectiveWeight: number | null;
  /** Null where nobody answered. */
  readonly medianMs: number | null;
  /** By the item's own options. */
  readonly choices: readonly (ChoiceShare & { readonly isKey: boolean })[];
  /** Answers of learners who had never met it; share right is null below the least number. */
  readonly firstSight: { readonly answers: number; readonly facility: number | null };
  /** Null where too few answers had a memory behind them. */
  readonly predicted: PredictedRight | null;
  readonly flags: readonly ItemFlag[];
}

export interface ItemAnalysis {
  readonly itemId: string;
  /** How many had it. */
  readonly answers: number;
  readonly guess: number;
  /** Null where there are too few answers to say anything. */
  readonly figures: ItemFigures | null;
}

export interface QuizAnalysis {
  /** Learners whose quiz is in it. */
  readonly learners: number;
  /** Mean share right of a quiz; null where there are too few. */
  readonly meanScore: number | null;
  /** Cronbach's alpha; null unless everyone got the same form. */
  readonly alpha: number | null;
  readonly items: readonly ItemAnalysis[];
}

/** Fewer answers say more of who happened to answer than of the item. */
export const LEAST_ANSWERS = 10;

/**
 * Analyses the items of quizzes by Moodle's definitions. Of each learner the first quiz counts that has the item: what
 * is answered again has been taught by its feedback. Discrimination and alpha compare learners by the same items, so
 * they are given for a fixed form alone, over those who had exactly the form that most had (an item that was retired
 * in between makes another one).
 * @param handedIn the first one submitted first
 * @param expectedRight the share right to expect from a recall and a chance of guessing
 */
export function analyseItems(
  items: readonly AnalysedItem[],
  handedIn: readonly HandedIn[],
  {
    fixedForm,
    expectedRight,
  }: { readonly fixedForm: boolean; readonly expectedRight: (recall: number, guess: number) => number },
): QuizAnalysis {
  const first = firstAnswers(handedIn);
  const form = fixedForm ? statisticsOfForm(first) : undefined;
  const byItem = groupBy(first.flatMap(withRest), ({ itemId }) => itemId);
  const learners = new Set(handedIn.map(({ learner }) => learner)).size;
  const scores = first.filter(({ answers }) => answers.length > 0).map(({ answers }) => meanMark(answers));
  return {
    learners,
    meanScore: learners < LEAST_ANSWERS ? null : meanOf(scores),
    alpha: form?.alpha ?? null,
    items: items.map((item) => {
      const answers = byItem.get(item.itemId) ?? [];
      const enough = answers.length >= LEAST_ANSWERS;
      const figures = enough ? figuresOf(item, answers, form?.items.get(item.itemId), expectedRight) : null;
      return { itemId: item.itemId, answers: answers.length, guess: item.guess, figures };
    }),
  };
}

/** The quizzes without what their learner had already answered in an earlier one. */
function firstAnswers(handedIn: readonly HandedIn[]): readonly HandedIn[] {
  const had = new Map<string, Set<string>>();
  return handedIn.map(({ learner, answers }) => {
    const before = had.get(learner) ?? new Set();
    had.set(learner, before);
    const fresh = answers.filter(({ itemId }) => !before.has(itemId));
    for (const { itemId } of fresh) before.add(itemId);
    return { learner, answers: fresh };
  });
}

type RankedAnswer = FormAnswer & { readonly rest: number };

/** Each answer with the share right of the rest of its quiz. */
function withRest({ answers }: HandedIn): readonly RankedAnswer[] {
  const total = answers.reduce((sum, { mark }) => sum + mark, 0);
  const others = Math.max(1, answers.length - 1);
  return answers.map((answer) => ({ ...answer, rest: (total - answer.mark) / others }));
}

interface FormFigures extends Pick<FormStatistics, "alpha"> {
  readonly items: ReadonlyMap<string, FormStatistics["items"][number]>;
}

/** The statistics of the form that most had; undefined where too few had the same. */
function statisticsOfForm(handedIn: readonly HandedIn[]): FormFigures | undefined {
  const forms = [...groupBy(handedIn.filter(isNotEmpty), formKey).values()];
  const same = forms.reduce<readonly HandedIn[]>((most, form) => (form.length > most.length ? form : most), []);
  if (same.length < LEAST_ANSWERS) return undefined;
  const itemIds = (same[0]?.answers ?? []).map(({ itemId }) => itemId);
  const marks = same.map(({ answers }) => {
    const byId = new Map(answers.map(({ itemId, mark }) => [itemId, mark]));
    return itemIds.map((itemId) => byId.get(itemId) ?? 0);
  });
  const { alpha, items } = formStatistics(marks);
  const pairs = itemIds.flatMap((itemId, index) => {
    const statistics = items[index];
    return statistics === undefined ? [] : [[itemId, statistics] as const];
  });
  return { alpha, items: new Map(pairs) };
}

function isNotEmpty({ answers }: HandedIn): boolean {
  return answers.length > 0;
}

function formKey({ answers }: HandedIn): string {
  return answers
    .map(({ itemId }) => itemId)
    .sort()
    .join(" ");
}

function figuresOf(
  { guess, options }: AnalysedItem,
  answers: readonly RankedAnswer[],
  form: FormStatistics["items"][number] | undefined,
  expectedRight: (recall: number, guess: number) => number,
): ItemFigures {
  const marks = answers.map(({ mark }) => mark);
  const facility = meanOf(marks);
  const discrimination = form?.index ?? null;
  const choices = choiceShares(answers, options.length).map((share, index) => ({
    ...share,
    isKey: options[index] ?? false,
  }));
  const fresh = answers.filter(({ firstSight }) => firstSight);
  const firstSight = fresh.length < LEAST_ANSWERS ? null : meanMark(fresh);
  return {
    facility,
    standardDeviation: Math.sqrt(varianceOf(marks)),
    discrimination,
    efficiency: form?.efficiency ?? null,
    effectiveWeight: form?.effectiveWeight ?? null,
    medianMs: medianOf(answers.flatMap(({ durationMs }) => durationMs ?? [])),
    choices,
    firstSight: { answers: fresh.length, facility: firstSight },
    predicted: predictedRight(answers, (recall) => expectedRight(recall, guess), LEAST_ANSWERS),
    flags: flagsOf({ facility, guess, discrimination, firstSight, choices }),
  };
}

/**
 * What was expected of the answers that had a memory behind them, and what came of it; null where they are fewer than
 * `least`. One that was not given is left out: it tests the time that there was.
 */
export function predictedRight(
  answers: readonly Pick<FormAnswer, "predicted" | "mark" | "durationMs">[],
  expectedOf: (recall: number) => number,
  least: number,
): PredictedRight | null {
  const tested = answers.flatMap(({ predicted, mark, durationMs }) =>
    predicted === null || durationMs === null ? [] : [{ recall: predicted, mark }],
  );
  if (tested.length < least) return null;
  return {
    answers: tested.length,
    recall: meanOf(tested.map(({ recall }) => recall)),
    expected: meanOf(tested.map(({ recall }) => expectedOf(recall))),
    observed: meanOf(tested.map(({ mark }) => mark)),
  };
}

function meanMark(answers: readonly Pick<FormAnswer, "mark">[]): number {
  return meanOf(answers.map(({ mark }) => mark));
}
