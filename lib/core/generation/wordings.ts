import { answerWordings } from "@/lib/core/content/answer-wordings";
import type { Answer } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { type Reading, readText } from "@/lib/core/generation/language/words";

/** Every wording that is this answer, the one to show first; of an entity all names. */
export function wordingsOf(answer: Answer, { names, entityOf, memo }: FactBank): readonly Reading[] {
  if (answer.type === "entity") return names.readingsOf.get(answer.entityId) ?? [];
  const known = memo.wordings.get(answer);
  if (known !== undefined) return known;
  const read = answerWordings(answer, entityOf).map(readText);
  memo.wordings.set(answer, read);
  return read;
}
