import type { Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { isNamedIn } from "@/lib/core/generation/language/entity-names";
import { readText } from "@/lib/core/generation/language/words";

/** Whether a text that is not plain fact, or a poll's result, says whose it is; true where its speaker is not known to us. */
export function namesSpeaker(text: string, fact: Fact, bank: FactBank): boolean {
  const isOwed = fact.epistemic !== "fact" || fact.attribution?.mode === "poll";
  if (fact.attribution === undefined || !isOwed) return true;
  const speaker = bank.entityOf.get(fact.attribution.speakerId);
  return speaker === undefined || isNamedIn(readText(text), speaker, bank.names);
}
