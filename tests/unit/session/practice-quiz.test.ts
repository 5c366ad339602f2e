import { expect, test } from "vitest";
import type { PracticeQuestion } from "@/lib/core/assessment/practice-question";
import { choosePracticeQuestions, markPractice } from "@/lib/core/session/practice-quiz";

function question(name: string): PracticeQuestion {
  return {
    ...{ itemId: name, itemVersion: 1, cardIds: [`card of ${name}`], type: "trueFalse", stem: "The bridge is long." },
    options: [
      { text: "True", isKey: true, whyWrong: null },
      { text: "False", isKey: false, whyWrong: null },
    ],
    ...{ key: "True", why: "It is 300 metres long.", sourceLine: "Gazette" },
  };
}

test("“I don't know” on the phone is wrong, and evidence that is neither guess nor slip", () => {
  const { score, evidence } = markPractice(question("bridge"), { unknown: true }, 200);
  expect(score).toMatchObject({ correct: false, share: 0, key: "True" });
  expect(evidence).toMatchObject([{ cardId: "card of bridge", evidence: { correct: false, unknown: true } }]);
});

test("a quiz on the phone asks about cards that were met before all others", () => {
  const questions = ["a", "b", "c", "d", "e", "f"].map(question);
  const met = new Set(["card of d", "card of e"]);
  for (const seed of ["1", "2", "3"]) {
    const chosen = choosePracticeQuestions(questions, {
      ...{ length: 3, seed },
      factOf: (cardId) => cardId,
      isMet: (cardId) => met.has(cardId),
    });
    expect(
      chosen
        .map(({ itemId }) => itemId)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(["d", "e"]);
  }
});
