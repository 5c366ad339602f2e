import { optionsOf } from "@/lib/core/assessment/item-view";
import { groupBy } from "@/lib/core/shared/group-by";
import { type GivenAnswer, wrongAnswersOf } from "@/lib/core/teaching/talk-about";
import type { StoredItemAnswers } from "@/lib/server/store/class-answers";
import type { StoredClassMemory } from "@/lib/server/store/class-memory";

/** How many of a class were wrong about a fact. */
export interface MissedFact {
  /** In quizzes the first time, or, where no quiz has asked it, by their cards: who has forgotten it once. */
  readonly of: "quiz" | "cards";
  readonly asked: number;
  readonly missed: number;
  readonly wrongAnswers: readonly GivenAnswer[];
}

/** More are not read out. */
const MOST_WRONG_ANSWERS = 3;

/** By fact what a class got wrong in its quizzes. */
export function missedInQuizzes(items: readonly StoredItemAnswers[]): ReadonlyMap<string, MissedFact> {
  return new Map(
    [...groupBy(items, ({ factId }) => factId)].map(([factId, ofFact]) => {
      const sum = (value: (item: StoredItemAnswers) => number) => ofFact.reduce((all, item) => all + value(item), 0);
      const asked = sum(({ answers }) => answers);
      const missed = sum((item) => item.missed);
      return [
        factId,
        { of: "quiz", asked, missed, wrongAnswers: wrongAnswersOf(ofFact.flatMap(textsOf), MOST_WRONG_ANSWERS) },
      ];
    }),
  );
}

/** The wrong answers to an item in words. "False" says nothing without the statement, and is left out. */
function textsOf({ item, wrong }: StoredItemAnswers) {
  if (item.type === "trueFalse") return [];
  const options = optionsOf(item);
  return wrong.map(({ choice, text, students }) => {
    const chosen = choice === null ? undefined : options?.[choice]?.text;
    return { text: chosen ?? text ?? "", typed: chosen === undefined, students };
  });
}

/** By fact how many of those who have met its cards have forgotten one of them once. */
export function forgottenFacts({ cards, students }: StoredClassMemory): ReadonlyMap<string, MissedFact> {
  const counts = new Map<string, { asked: number; missed: number }>();
  for (const student of students) {
    const factsOf = (places: readonly number[]) => new Set(places.flatMap((place) => cards[place]?.factId ?? []));
    const forgotten = factsOf(student.lapsed);
    for (const factId of factsOf(student.cards)) {
      const count = counts.get(factId) ?? { asked: 0, missed: 0 };
      counts.set(factId, { asked: count.asked + 1, missed: count.missed + Number(forgotten.has(factId)) });
    }
  }
  return new Map([...counts].map(([factId, count]) => [factId, { of: "cards", ...count, wrongAnswers: [] }]));
}
