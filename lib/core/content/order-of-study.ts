import type { Fact } from "@/lib/core/content/fact";
import { WELCOME_FACT } from "@/lib/core/content/welcome-fact";

/** Facts chosen just before, of which the next one should differ. */
const LOOK_BACK = 4;
/** An article or a kind of statement that was just asked counts like a question that is so many characters longer. */
const REPETITION = 40;

/** A fact with whatever belongs to it. */
interface WithFact {
  readonly data: Fact;
}

/**
 * The order of first study: the fact of the welcome page, then the most important facts first. Among equals short
 * questions come first, and articles and kinds of statement take turns; where nothing else decides, their ids do, so that
 * the order does not depend on where the facts come from.
 */
export function inOrderOfStudy<Given extends WithFact>(facts: readonly Given[]): readonly Given[] {
  const ordered = facts.filter(({ data }) => data.id === WELCOME_FACT);
  for (const importance of [3, 2, 1]) {
    const waiting = facts
      .filter(({ data }) => data.importance === importance && data.id !== WELCOME_FACT)
      .toSorted((a, b) => (a.data.id < b.data.id ? -1 : 1));
    while (waiting.length > 0) {
      const recent = ordered.slice(-LOOK_BACK).map(({ data }) => data);
      ordered.push(...waiting.splice(cheapest(waiting, recent), 1));
    }
  }
  return ordered;
}

/** The place of the fact that costs least to read now. */
function cheapest(waiting: readonly WithFact[], recent: readonly Fact[]): number {
  const costs = waiting.map(({ data }) => costOf(data, recent));
  return costs.indexOf(Math.min(...costs));
}

/** What a fact costs to read now, in characters. */
function costOf(fact: Fact, recent: readonly Fact[]): number {
  const sameArticle = recent.filter((one) => articleOf(one) === articleOf(fact)).length;
  const sameKind = recent.filter(({ epistemic }) => epistemic === fact.epistemic).length;
  return (fact.asks[0]?.question ?? fact.statement).length + REPETITION * (sameArticle + sameKind);
}

function articleOf({ evidence }: Fact): string | undefined {
  return evidence[0]?.sourceId;
}
