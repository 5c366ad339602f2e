import type { Fact } from "@/lib/core/content/fact";
import { isNamedIn } from "@/lib/core/generation/distractors/entity-distractors";
import type { FactBank } from "@/lib/core/generation/fact-bank";

/** Whether a text that is not plain fact says whose it is. */
export function namesSpeaker(text: string, fact: Fact, bank: FactBank): boolean {
  if (fact.attribution === undefined || fact.epistemic === "fact") return true;
  const speaker = bank.entityOf.get(fact.attribution.speakerId);
  return speaker !== undefined && isNamedIn(text, speaker);
}
