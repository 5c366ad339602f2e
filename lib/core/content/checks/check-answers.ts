import { answerWordings } from "@/lib/core/content/answer-wordings";
import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import type { Answer, Ask, Fact } from "@/lib/core/content/fact";
import { containsPhrase, countSpan, sameWords, wordsOf } from "@/lib/core/content/phrase";

/** More cannot be typed, or remembered word by word. */
const MOST_ANSWER_WORDS = 8;

/** Answers that can be typed, spans that are them, and misconceptions that are wrong. */
export function checkAnswers(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  return fact.asks.flatMap((ask, position) => {
    const path: FieldPath = ["asks", position];
    return [...checkLength(ask, path), ...checkSpan(fact, ask, path, index), ...checkMisconceptions(ask, path, index)];
  });
}

function checkLength(ask: Ask, path: FieldPath): readonly FieldProblem[] {
  if (ask.answer.type !== "text") return [];
  const words = wordsOf(ask.answer.text).length;
  if (words <= MOST_ANSWER_WORDS) return [];
  return [
    {
      path: [...path, "answer"],
      message: `The answer has ${words} words: ask for something that ${MOST_ANSWER_WORDS} can say.`,
    },
  ];
}

function checkSpan(fact: Fact, ask: Ask, path: FieldPath, index: ContentIndex): readonly FieldProblem[] {
  const { span } = ask;
  if (span === undefined) return [];
  const count = countSpan(fact.statement, span);
  if (count !== 1) {
    const found =
      count === 0 ? "does not stand in the statement word for word" : `stands in the statement ${count} times`;
    return [{ path: [...path, "span"], message: `The span "${span}" ${found}: it must do so exactly once.` }];
  }
  if (spanIsAnswer(span, ask.answer, index)) return [];
  const message = `Who fills the gap with "${span}" must be right: make it the answer, or add it to what the answer accepts.`;
  return [{ path: [...path, "span"], message }];
}

function spanIsAnswer(span: string, answer: Answer, index: ContentIndex): boolean {
  const wordings = answerWordings(answer, index.entities);
  if (answer.type === "quantity") return wordings.some((wording) => containsPhrase(span, wording));
  return wordings.some((wording) => sameWords(span, wording));
}

function checkMisconceptions(ask: Ask, path: FieldPath, index: ContentIndex): readonly FieldProblem[] {
  const right = answerWordings(ask.answer, index.entities);
  return ask.misconceptions.flatMap(({ text }, position) => {
    const here: FieldPath = [...path, "misconceptions", position, "text"];
    if (right.some((wording) => sameWords(wording, text))) {
      return [{ path: here, message: `"${text}" is a right answer, so it is no misconception.` }];
    }
    if (ask.misconceptions.slice(0, position).some((other) => sameWords(other.text, text))) {
      return [{ path: here, message: `The misconception "${text}" is there twice.` }];
    }
    if (isEntailed(text, ask.answer)) {
      return [
        {
          path: here,
          message: `"${text}" is true as well, since the right answer says more: take a figure on the other side.`,
        },
      ];
    }
    return [];
  });
}

const SCALE_OF_WORD: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** "over 13" is true where "over 25" is, and "under 10" where "under 5" is. */
function isEntailed(text: string, answer: Answer): boolean {
  if (answer.type !== "quantity") return false;
  const match =
    /(over|more than|at least|under|less than|at most|up to)\s+\$?(\d+(?:\.\d+)?)\s*(million|billion|trillion)?/i.exec(
      text,
    );
  if (match === null) return false;
  const [, bound = "", figure, scale = ""] = match;
  const value = Number(figure) * (SCALE_OF_WORD[scale.toLowerCase()] ?? 1);
  const isLowerBound = /over|more|least/i.test(bound);
  const { qualifier } = answer.quantity;
  if (isLowerBound) return value < answer.quantity.value && !["under", "atMost", "upTo"].includes(qualifier);
  return value > answer.quantity.value && !["over", "atLeast"].includes(qualifier);
}
