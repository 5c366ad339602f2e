import type { Fact } from "@/lib/core/content/fact";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { contentWordsOf, normaliseText } from "@/lib/core/generation/language/words";
import type { LintRule } from "@/lib/core/generation/lint/rule";

type RoleFact = Extract<Fact, { kind: "personRole" }>;

/**
 * What a person is told by is true of that person alone: "the scholar quoted in 2022" may be two. Another person of the bank fits
 * where the cue is theirs too, or where all its words are said of them. Source: generation.md 4.5; Matuschak (prompts are precise).
 */
export const uniqueCue: LintRule = {
  code: "unique-cue",
  severity: "hard",
  checkFact: (fact, { bank }) => {
    if (fact.kind !== "personRole") return [];
    const other = othersWhoFit(fact.uniqueCue, fact, bank)[0];
    if (other === undefined) return [];
    return [{ path: ["uniqueCue"], message: `This also fits “${other}”. Add something that tells the two apart.` }];
  },
  checkItem: (item, { fact, ask, bank }) => {
    if (fact.kind !== "personRole" || ask?.target !== "person" || item.type === "trueFalse") return undefined;
    const other = othersWhoFit(item.stem, fact, bank)[0];
    return other && `The question also fits “${other}”.`;
  },
};

function othersWhoFit(cue: string, fact: RoleFact, bank: FactBank): readonly string[] {
  const words = new Set(contentWordsOf(cue).filter((word) => !ASKING.has(word)));
  const normal = normaliseText(cue);
  return bank.facts.flatMap((other) => {
    if (other.kind !== "personRole" || other.person === fact.person) return [];
    const isSame = normaliseText(other.uniqueCue) === normal;
    const said = [other.statement, other.uniqueCue, other.role].map(contentWordsOf);
    const isSaidOfBoth = words.size > 0 && [...words].every((word) => said.some((ofOther) => ofOther.includes(word)));
    return isSame || isSaidOfBoth ? [bank.entityOf.get(other.person)?.name ?? other.person] : [];
  });
}

/** Words of a question that tell nobody apart. */
const ASKING = new Set(["person", "name", "called", "whose"]);
