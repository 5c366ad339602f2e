import { fileURLToPath } from "node:url";
import { nameWordings } from "@/lib/core/content/answer-wordings";
import type { Answer, Fact } from "@/lib/core/content/fact";
import { readContent } from "@/lib/server/content/read-content";

export const CONTENT_FOLDER = fileURLToPath(new URL("../../content", import.meta.url));

/** The content as it ships. */
export const bank = await readContent(CONTENT_FOLDER);

const entities = new Map(bank.entities.map((entity) => [entity.id as string, entity]));

export function factOf(id: string): Fact {
  const fact = bank.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`There is no fact "${id}" in content/facts.`);
  return fact;
}

export function sourcesOf(fact: Fact): readonly string[] {
  return [...new Set(fact.evidence.map(({ sourceId }) => sourceId as string))].sort();
}

/** An answer as a learner sees it; figures and dates are in the statements too. */
function answerText(answer: Answer): string {
  if (answer.type === "text") return answer.text;
  return answer.type === "entity" ? (nameWordings(entities.get(answer.entityId))[0] ?? "") : "";
}

/** Everything that the bank holds to be true: statements, and each question with its right answer. */
export function assertedTexts(facts: readonly Fact[] = bank.facts): readonly string[] {
  return facts.flatMap((fact) => [
    fact.statement,
    ...fact.asks.map((ask) => `${ask.question} ${answerText(ask.answer)}.`),
  ]);
}
