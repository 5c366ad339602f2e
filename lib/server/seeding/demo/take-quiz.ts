import { randomUUID } from "node:crypto";
import { optionsOf } from "@/lib/core/assessment/item-view";
import type { Response } from "@/lib/core/assessment/response";
import type { Item } from "@/lib/core/generation/item";
import type { Instant } from "@/lib/core/scheduling/review-record";
import type { Actor } from "@/lib/core/shared/actor";
import { seededNumber } from "@/lib/core/shared/seeded-random";
import { answerItem } from "@/lib/server/services/attempts/answer-item";
import { loadAttemptWithItems } from "@/lib/server/services/attempts/read-attempt";
import { startAttempt } from "@/lib/server/services/attempts/start-attempt";
import { submitAttempt } from "@/lib/server/services/attempts/submit-attempt";

const BETWEEN_ANSWERS = 15_000;

/** How sharply a question tells those who know more from those who know less (a of the 2PL model). */
const DISCRIMINATION = 2.4;

/** Someone made up who takes a quiz. */
interface Taker {
  readonly actor: Actor;
  readonly name: string;
  /** 0 to 1 among the class. */
  readonly ability: number;
  /** The cards that they have studied. */
  readonly met: ReadonlyMap<string, unknown>;
}

/**
 * Takes the quiz of an assignment as someone of this ability would: the chance of a right answer follows the
 * two-parameter logistic model. In one multiple-choice question a plausible option misleads those who know the rest.
 */
export async function takeQuiz(
  { actor, name, ability, met }: Taker,
  assignmentId: string,
  now: Instant,
): Promise<void> {
  const context = { actor, now, newId: randomUUID };
  const { attemptId } = await startAttempt(context, { assignmentId, feedback: "immediate" });
  const [attempt, items] = await loadAttemptWithItems(context, attemptId);
  const typed = items.filter(({ item }) => optionsOf(item) === undefined).map(({ item }) => item.key);
  const misleading = items.find(({ item }) => item.type === "multipleChoice")?.item.id;
  for (const [position, { item }] of items.entries()) {
    const entry = attempt.form[position];
    if (entry === undefined) continue;
    const chance = seededNumber(`${name} ${item.id}`);
    const knows =
      item.id === misleading
        ? chance < 0.75 - 0.6 * ability
        : chance <
          chanceOf(
            item,
            ability,
            item.cardIds.every((id) => met.has(id)),
          );
    await answerItem({ actor, now: now + position * BETWEEN_ANSWERS }, attemptId, {
      ...{ id: randomUUID(), itemId: entry.viewId },
      durationMs: 6_000 + Math.round(9_000 * seededNumber(`${name} ${item.id} s`)),
      response: responseTo(item, entry.optionOrder, knows, typed, seededNumber(`${name} ${item.id} slip`)),
    });
  }
  await submitAttempt({ actor, now: now + items.length * BETWEEN_ANSWERS }, attemptId);
}

/** P = 1 / (1 + exp(-a (θ - b))): ability θ runs from -2 to 2, difficulty b a good deal lower for what was studied. */
function chanceOf(item: Item, ability: number, isStudied: boolean): number {
  const theta = 4 * ability - 2;
  const difficulty = (isStudied ? -2.2 : -0.9) + 1.2 * seededNumber(item.id);
  return 1 / (1 + Math.exp(-DISCRIMINATION * (theta - difficulty)));
}

/** The key, or a wrong answer: of options the first of the others more often than the last, typed another question's key, a figure for a figure. */
function responseTo(
  item: Item,
  order: readonly number[],
  knows: boolean,
  others: readonly string[],
  chance: number,
): Response {
  const options = optionsOf(item, order);
  if (options === undefined) {
    const isFigure = (key: string) => /\d/.test(key);
    const mistaken = others.filter((key) => key !== item.key && isFigure(key) === isFigure(item.key));
    return { text: knows ? item.key : (mistaken[Math.floor(chance * mistaken.length)] ?? "") };
  }
  const wrong = options.filter(({ isKey }) => !isKey).sort((a, b) => (a.text < b.text ? -1 : 1));
  const chosen = knows ? options.find(({ isKey }) => isKey) : wrong[chance < 0.7 ? 0 : wrong.length - 1];
  return { optionId: chosen?.id ?? "a" };
}
