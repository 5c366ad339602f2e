import type { Answer } from "@/lib/core/content/fact";
import { outsideQuotations } from "@/lib/core/content/phrase";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import type { LintRule } from "@/lib/core/generation/lint/rule";
import { asksQuestion } from "@/lib/core/generation/lint/shown-texts";

const QUESTION_WORD = /\b(when|who|whom|whose|where|how (?:many|much|often))\b/i;
const ASKS_DATE = /\b(?:when|year|month|day|date|dates|decade|how long|since|until)\b/i;

/** What each question word can be answered by; "which" and "what" can ask for anything. */
const FITS: Readonly<Record<string, (answer: Answer, bank: FactBank) => boolean>> = {
  when: (answer) => answer.type === "date" || answer.type === "text",
  who: (answer, bank) => answer.type === "text" || (answer.type === "entity" && isSomebody(answer.entityId, bank)),
  where: (answer, bank) =>
    answer.type === "text" || (answer.type === "entity" && bank.entityOf.get(answer.entityId)?.type !== "person"),
  how: (answer) =>
    answer.type === "quantity" || (answer.type === "text" && /\d|\b(?:once|twice|\w+ times)\b/.test(answer.text)),
};

/**
 * The question word says what sort of thing is asked: when a date, who someone, how many a figure. Source: NBME
 * (one can answer with the options covered).
 */
export const questionWord: LintRule = {
  code: "question-word",
  severity: "hard",
  checkFact: (fact, { bank }) =>
    fact.asks.flatMap(({ question, answer }, position) => {
      const message = mismatch(question, answer, bank);
      return message === undefined ? [] : [{ path: ["asks", position, "question"], message }];
    }),
  checkItem: (item, { ask, bank }) =>
    ask !== undefined && asksQuestion(item) ? mismatch(item.stem, ask.answer, bank) : undefined,
};

function mismatch(question: string, answer: Answer, bank: FactBank): string | undefined {
  const text = outsideQuotations(question).join(" ");
  if (answer.type === "date" && !ASKS_DATE.test(text)) return "The answer is a date, so ask for a date.";
  const word = leadingWord(text);
  const fits = word === undefined ? undefined : FITS[word];
  return fits === undefined || fits(answer, bank) ? undefined : `The answer doesn’t fit a question with “${word}”.`;
}

/** The word that asks: the first, or the first after what is put before it ("In 2022, who ..."). */
function leadingWord(question: string): string | undefined {
  const first = /^(?:[^,?]*, )?(?:(?:by|to|from|of|in|for|with|against|on|at|since|until) )?(\w+)(?: (\w+))?/i.exec(
    question,
  );
  const pair = `${first?.[1] ?? ""} ${first?.[2] ?? ""}`;
  const word = QUESTION_WORD.exec(pair);
  if (word === null || word.index > 0) return undefined;
  const [lead = ""] = (word[1] ?? "").toLowerCase().split(" ");
  return lead.startsWith("who") ? "who" : lead;
}

/** A place or a concept says nothing; a country and an organisation do. */
function isSomebody(id: Extract<Answer, { type: "entity" }>["entityId"], bank: FactBank): boolean {
  const type = bank.entityOf.get(id)?.type;
  return type === undefined || type === "person" || type === "organisation" || type === "country";
}
