import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Fact } from "@/lib/core/content/fact";
import { formatPartialDate } from "@/lib/core/shared/partial-date";

/** What a fact says of its slot key, so that two facts can be told to say the same. */
function contentOf(fact: Fact): string {
  switch (fact.kind) {
    case "quantity":
      return [fact.value.qualifier, fact.value.value, fact.value.unit].join(" ");
    case "event":
      return [fact.event, fact.date === undefined ? "" : formatPartialDate(fact.date)].join("|");
    case "personRole":
      return [fact.person, fact.role].join("|");
    case "policy":
      return [
        fact.name,
        fact.date === undefined ? "" : formatPartialDate(fact.date),
        fact.provision,
        fact.article,
      ].join("|");
    case "claim":
      return fact.proposition;
    case "causeEffect":
      return [fact.cause, fact.effect].join("|");
    case "comparison":
      return [fact.a, fact.relation, fact.b, fact.rank].join("|");
    case "list":
      return fact.members.join("|");
    case "definition":
      return [fact.term, fact.gloss].join("|");
  }
}

function areLinked(a: Fact, b: Fact): boolean {
  const names = (one: Fact, other: Fact): boolean =>
    one.supersededBy === other.id || one.conflictsWith.some(({ factId }) => factId === other.id);
  return names(a, b) || names(b, a);
}

/** Facts before this one that say something else of the same slot, with no word on how the two go together. */
export function checkSlotKey(fact: Fact, earlier: readonly Fact[]): readonly FieldProblem[] {
  return earlier
    .filter((other) => other.slotKey === fact.slotKey && other.id !== fact.id)
    .filter((other) => contentOf(other) !== contentOf(fact) && !areLinked(fact, other))
    .map((other) => ({
      path: ["slotKey"],
      message: `"${other.id}" has the same slot key but says something else. Link the two (conflictsWith or supersededBy), or change the key.`,
    }));
}
