import type { AnalysedItemView, ItemAnalysisView, ItemFiguresView } from "@/lib/contracts/item-analysis";
import {
  type AnalysedItem,
  analyseItems,
  type FormAnswer,
  type ItemFigures,
  LEAST_ANSWERS,
} from "@/lib/core/assessment/item-analysis/analyse-items";
import { randomGuessScore } from "@/lib/core/assessment/item-analysis/guess-score";
import { optionsOf } from "@/lib/core/assessment/item-view";
import { probabilityRight } from "@/lib/core/scheduling/rate-response";
import { groupBy } from "@/lib/core/shared/group-by";
import { requireCourse } from "@/lib/server/services/access/require-course";
import { mayChange } from "@/lib/server/services/access/require-editor";
import { factsAsked } from "@/lib/server/services/attempts/item-feedback";
import type { ServiceContext } from "@/lib/server/services/context";
import { chooseAssignment, toChoice } from "@/lib/server/services/teaching/choose-assignment";
import { loadAssignments, type StoredAssignment } from "@/lib/server/store/assignments";
import {
  type AnswerTuple,
  loadAnalysedItems,
  loadHandedIn,
  loadRegraded,
  type StoredAnalysedItem,
} from "@/lib/server/store/class-answers";
import { database } from "@/lib/server/store/database";
import { loadFacts } from "@/lib/server/store/facts";

/**
 * How the items of an assignment's quiz do, or those of all quizzes of a course, by the first quiz of each student.
 * @throws DomainError not-found or not-allowed
 */
export async function readItemAnalysis(
  context: ServiceContext,
  courseId: string,
  query: { readonly assignmentId?: string | undefined },
): Promise<ItemAnalysisView> {
  const course = await requireCourse(context, courseId, "see-class");
  const all = await loadAssignments(database(), course.id);
  const assignments = all.filter(({ quiz }) => quiz !== null);
  // The only quiz of a course is the one that is meant.
  const wanted = query.assignmentId ?? (assignments.length === 1 ? assignments[0]?.id : undefined);
  const chosen = wanted === undefined ? undefined : chooseAssignment(all, wanted, context.now);
  const scope = { courseId: course.id, assignmentId: chosen?.id ?? null, now: new Date(context.now) };
  const handedIn = await loadHandedIn(database(), scope);
  const [versions, regradings] = await Promise.all([
    loadAnalysedItems(database(), versionsIn(handedIn)),
    loadRegraded(database(), scope),
  ]);
  const regradedOf = new Map(regradings.map((one) => [one.itemId, one]));
  const items = newestVersions(versions);
  const form = formOf(chosen);
  const toAnswer = answerReader(versions, items);
  const analysis = analyseItems(
    [...items.values()].map(toAnalysedItem),
    handedIn.map(({ learner, answers }) => ({ learner, answers: answers.map(toAnswer) })),
    { fixedForm: form === "fixed", expectedRight: probabilityRight },
  );
  const mayEdit = await editableAmong(context, items);
  return {
    courseId: course.id,
    assignments: assignments.map(toChoice),
    assignmentId: chosen?.id ?? null,
    form,
    least: LEAST_ANSWERS,
    learners: analysis.learners,
    meanScore: analysis.meanScore,
    alpha: analysis.alpha,
    items: analysis.items.flatMap(({ itemId, answers, guess, figures }) => {
      const stored = items.get(itemId);
      // What few have answered says too much of each of them.
      const anew = figures === null ? undefined : regradedOf.get(itemId);
      const counts = { answers, guess, regraded: anew?.answers ?? 0, regradedForEveryone: anew?.forEveryone ?? false };
      return stored === undefined ? [] : [toItemView(stored, counts, figures, mayEdit)];
    }),
  };
}

/** The facts that some of the items ask about and the reader may correct. */
async function editableAmong(
  { actor }: ServiceContext,
  items: ReadonlyMap<string, StoredAnalysedItem>,
): Promise<ReadonlySet<string>> {
  const factIds = [...items.values()].flatMap(({ item }) => item.factIds);
  const facts = await loadFacts(database(), [...new Set<string>(factIds)]);
  return new Set(facts.filter((stored) => mayChange(actor, stored)).map(({ fact }) => fact.id));
}

function formOf(assignment: StoredAssignment | undefined): "fixed" | "drawn" {
  return assignment?.quiz?.form === "fixed" ? "fixed" : "drawn";
}

type HandedInRow = Awaited<ReturnType<typeof loadHandedIn>>[number];

/** Every version of an item that was asked, once, in the order in which they were asked. */
function versionsIn(handedIn: readonly HandedInRow[]) {
  const versions = new Map<string, { readonly itemId: string; readonly version: number }>();
  for (const { answers } of handedIn)
    for (const [itemId, version] of answers) versions.set(`${itemId} ${version}`, { itemId, version });
  return [...versions.values()];
}

/** Of each item the newest version that was asked: its options are those that are told. */
function newestVersions(versions: readonly StoredAnalysedItem[]): ReadonlyMap<string, StoredAnalysedItem> {
  return new Map(
    [...groupBy(versions, ({ itemId }) => itemId)].map(([itemId, ofItem]) => [
      itemId,
      ofItem.reduce((newest, one) => (one.version > newest.version ? one : newest)),
    ]),
  );
}

/** Reads answers, those to older versions of an item with their options where the newest has them. */
function answerReader(
  versions: readonly StoredAnalysedItem[],
  newest: ReadonlyMap<string, StoredAnalysedItem>,
): (answer: AnswerTuple) => FormAnswer {
  const placesByVersion = new Map(
    versions.map(({ itemId, version, item }) => {
      const now = (optionsOf(newest.get(itemId)?.item ?? item) ?? []).map(({ text }) => text);
      const places = (optionsOf(item) ?? []).map(({ text }) => now.indexOf(text));
      return [`${itemId} ${version}`, places];
    }),
  );
  return ([itemId, version, mark, choice, durationMs, predicted, firstSight]) => {
    const place = choice === null ? -1 : (placesByVersion.get(`${itemId} ${version}`)?.[choice] ?? -1);
    return { itemId, mark, choice: place < 0 ? null : place, durationMs, predicted, firstSight: firstSight === 1 };
  };
}

function toAnalysedItem({ itemId, item }: StoredAnalysedItem): AnalysedItem {
  return { itemId, guess: randomGuessScore(item), options: (optionsOf(item) ?? []).map(({ isKey }) => isKey) };
}

function toItemView(
  { itemId, version, current, item }: StoredAnalysedItem,
  counts: Pick<AnalysedItemView, "answers" | "guess" | "regraded" | "regradedForEveryone">,
  figures: ItemFigures | null,
  mayEdit: ReadonlySet<string>,
): AnalysedItemView {
  return {
    ...{ itemId, version, current },
    ...{ type: item.type, stem: item.stem, key: item.key, factId: item.factId },
    facts: factsAsked(item).map((asked) => ({ ...asked, mayEdit: mayEdit.has(asked.factId) })),
    ...counts,
    figures:
      figures === null
        ? null
        : toFiguresView(
            figures,
            (optionsOf(item) ?? []).map(({ text }) => text),
          ),
  };
}

function toFiguresView({ choices, flags, ...figures }: ItemFigures, texts: readonly string[]): ItemFiguresView {
  return {
    ...figures,
    flags: [...flags],
    choices: choices.map((choice, index) => ({ ...choice, text: texts[index] ?? "" })),
  };
}
