import type { Fact } from "@/lib/core/content/fact";
import type { Source } from "@/lib/core/content/source";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { containsWords } from "@/lib/core/generation/language/words";
import { asOfPhrase } from "@/lib/core/shared/partial-date";

/** Who says so, where, as of when: "Paul O'Shea, NBR interview, as of 2024". */
export function sourceLineOf(fact: Fact, bank: FactBank): string {
  const known = bank.memo.sourceLines.get(fact.id);
  if (known !== undefined) return known;
  const line = writeLine(fact, bank);
  bank.memo.sourceLines.set(fact.id, line);
  return line;
}

function writeLine(fact: Fact, bank: FactBank): string {
  const sources = [...new Set(fact.evidence.map((evidence) => evidence.sourceId))]
    .map((id) => bank.sourceOf.get(id))
    .filter((source) => source !== undefined);
  const where = sources
    .map((source) => source.shortName)
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");
  return [speakerBeside(fact, sources, bank), where, asOfPhrase(fact.asOf)]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

/** The speaker's name, unless the names of the sources say it already. */
function speakerBeside(fact: Fact, sources: readonly Source[], bank: FactBank): string | undefined {
  const speaker = fact.attribution && bank.entityOf.get(fact.attribution.speakerId);
  if (speaker === undefined) return undefined;
  const isSaid = sources.some((source) => containsWords(source.shortName, speaker.name));
  return isSaid ? undefined : speaker.name;
}
