import { answerWordings } from "@/lib/core/content/answer-wordings";
import type { ContentIndex } from "@/lib/core/content/content-index";
import type { FieldPath, FieldProblem } from "@/lib/core/content/content-problem";
import type { Answer, Ask, Fact } from "@/lib/core/content/fact";
import { containsPhrase, countSpan, sameWords, wordsOf } from "@/lib/core/content/phrase";

const FEWEST_WORDS = 5;
const MOST_WORDS = 25;

/** Asks that can be read at a glance, told apart, and whose spans are their answers. */
export function checkAsks(fact: Fact, index: ContentIndex): readonly FieldProblem[] {
  const problems = fact.asks.flatMap((ask, position) => {
    const path: FieldPath = ["asks", position];
    return [...checkLength(ask, path), ...checkSpan(fact, ask, path, index)];
  });
  return [...problems, ...checkAskedTwice(fact)];
}

function checkLength({ question }: Ask, path: FieldPath): readonly FieldProblem[] {
  const words = wordsOf(question).length;
  if (words >= FEWEST_WORDS && words <= MOST_WORDS) return [];
  const message = `The question has ${words} words. Use ${FEWEST_WORDS} to ${MOST_WORDS}.`;
  return [{ path: [...path, "question"], message }];
}

function checkSpan(fact: Fact, ask: Ask, path: FieldPath, index: ContentIndex): readonly FieldProblem[] {
  const { span } = ask;
  if (span === undefined) return [];
  const count = countSpan(fact.statement, span);
  if (count !== 1) {
    const found = count === 0 ? "isn’t in the statement word for word" : `appears in the statement ${count} times`;
    return [{ path: [...path, "span"], message: `“${span}” ${found}. It must appear exactly once.` }];
  }
  if (spanIsAnswer(span, ask.answer, index)) return [];
  const message = `The answer text still says “${span}”. Update it.`;
  return [{ path: [...path, "span"], message }];
}

function spanIsAnswer(span: string, answer: Answer, index: ContentIndex): boolean {
  const wordings = answerWordings(answer, index.entities);
  if (answer.type === "quantity") return wordings.some((wording) => containsPhrase(span, wording));
  return wordings.some((wording) => sameWords(span, wording));
}

function checkAskedTwice(fact: Fact): readonly FieldProblem[] {
  const seen = new Set<string>();
  return fact.asks.flatMap((ask, position) => {
    const key = [ask.target, ask.label ?? "", ask.direction].join("|");
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `The fact already has this ask (${ask.target}, ${ask.direction}). Give one of them a label.`;
    return [{ path: ["asks", position, "target"], message }];
  });
}
