import { evidenceOf } from "@/lib/core/assessment/evidence-of";
import { type PracticeQuestion, toScore } from "@/lib/core/assessment/practice-question";
import type { Response } from "@/lib/core/assessment/response";
import { type Score, scoreResponse } from "@/lib/core/assessment/score-response";
import type { Evidence } from "@/lib/core/scheduling/review-record";
import { seededNumber } from "@/lib/core/shared/seeded-random";

/** What an answer in practice came to: how it is marked, and what it shows of each card that it asks. */
export interface MarkedPractice {
  readonly score: Score;
  readonly evidence: readonly { readonly cardId: string; readonly evidence: Evidence }[];
}

/** Marks an answer on the phone, as the server will mark it when it arrives. */
export function markPractice(question: PracticeQuestion, response: Response, durationMs: number): MarkedPractice {
  const { item, order } = toScore(question);
  const score = scoreResponse(item, response, order);
  const { itemVersion } = question;
  return {
    score,
    evidence: question.cardIds.map((cardId, elementIndex) => ({
      cardId,
      evidence: evidenceOf({ item, itemVersion, elementIndex, score, durationMs }),
    })),
  };
}

/** Some questions by the chance of a seed, no fact twice, about cards met before others. @param factOf undefined where a card is not known here */
export function choosePracticeQuestions<Question extends PracticeQuestion>(
  questions: readonly Question[],
  {
    length,
    seed,
    factOf,
    isMet,
  }: {
    readonly length: number;
    readonly seed: string;
    readonly factOf: (cardId: string) => string | undefined;
    readonly isMet: (cardId: string) => boolean;
  },
): readonly Question[] {
  const shuffled = questions
    .map((question) => ({
      question,
      isNew: !question.cardIds.some(isMet),
      at: seededNumber(`${seed}|${question.itemId}`),
    }))
    .toSorted((a, b) => Number(a.isNew) - Number(b.isNew) || a.at - b.at);
  const asked = new Set<string>();
  const chosen: Question[] = [];
  for (const { question } of shuffled) {
    if (chosen.length === length) break;
    const facts = question.cardIds.length === 0 ? [question.why] : question.cardIds.map((id) => factOf(id) ?? id);
    if (facts.some((fact) => asked.has(fact))) continue;
    for (const fact of facts) asked.add(fact);
    chosen.push(question);
  }
  return chosen;
}
