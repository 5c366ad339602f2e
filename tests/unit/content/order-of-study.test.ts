import { describe, expect, it } from "vitest";
import type { EpistemicType, Fact } from "@/lib/core/content/fact";
import { inOrderOfStudy } from "@/lib/core/content/order-of-study";
import { WELCOME_FACT } from "@/lib/core/content/welcome-fact";
import { asId } from "@/lib/core/shared/ids";
import { bank } from "@/tests/support/content-bank";
import { anAsk, aQuantityFact, metres } from "@/tests/support/fact-builder";

interface Given {
  readonly importance?: 1 | 2 | 3;
  readonly characters?: number;
  readonly article?: string;
  readonly epistemic?: EpistemicType;
}

/** A fact whose question has so many characters. */
function fact(name: string, { importance = 2, characters = 60, article = "gazette", epistemic = "fact" }: Given): Fact {
  return aQuantityFact(metres(300), {
    ...{ id: asId(name), importance, epistemic },
    evidence: [{ sourceId: asId(article), paragraph: 1, quote: "300 metres" }],
    asks: [anAsk({ type: "quantity", quantity: metres(300) }, { question: "?".repeat(characters) })],
  });
}

function order(...facts: readonly Fact[]): readonly string[] {
  return inOrderOfStudy(facts.map((data) => ({ data, version: 1 }))).map(({ data }) => data.id);
}

describe("Facts are first studied", () => {
  it("by importance, whatever their questions are like", () => {
    expect(
      order(
        fact("detail", { importance: 1, characters: 10 }),
        fact("heart", { importance: 3, characters: 200 }),
        fact("useful", {}),
      ),
    ).toEqual(["heart", "useful", "detail"]);
  });

  it("with short questions first among equals, and by their ids among equal ones", () => {
    expect(order(fact("long", { characters: 90 }), fact("two", {}), fact("one", {}))).toEqual(["one", "two", "long"]);
  });

  it("one article after the other, unless that takes a far longer question", () => {
    const gazette = [1, 2, 3].map((number) => fact(`gazette ${number}`, {}));
    const post = [1, 2].map((number) => fact(`post ${number}`, { article: "post", characters: 80 }));
    const endless = fact("endless", { article: "review", characters: 400 });
    expect(order(...gazette, ...post, endless)).toEqual([
      ...["gazette 1", "post 1", "gazette 2", "post 2", "gazette 3", "endless"],
    ]);
  });

  it("with kinds of statement in turn", () => {
    const plain = [1, 2].map((number) => fact(`fact ${number}`, {}));
    const claim = fact("claim", { epistemic: "claim", characters: 80 });
    expect(order(...plain, claim)).toEqual(["fact 1", "claim", "fact 2"]);
  });

  it("in an order that is the same in whatever order they come", () => {
    const facts = bank.facts.map((data) => ({ data, version: 1 }));
    expect(inOrderOfStudy(facts.toReversed())).toEqual(inOrderOfStudy(facts));
  });
});

describe("The first five of the seminar's facts", () => {
  const first = inOrderOfStudy(bank.facts.map((data) => ({ data, version: 1 })))
    .slice(0, 5)
    .map(({ data }) => data);

  it("begin with the one on the welcome page", () => {
    expect(first[0]?.id).toBe(WELCOME_FACT);
  });

  it("are important, short to read, from several articles, and not all of one kind", () => {
    expect(first.map(({ importance }) => importance)).toEqual([3, 3, 3, 3, 3]);
    expect(Math.max(...first.map(({ asks }) => asks[0]?.question.length ?? 0))).toBeLessThan(90);
    expect(new Set(first.map(({ evidence }) => evidence[0]?.sourceId)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(first.map(({ epistemic }) => epistemic)).size).toBeGreaterThanOrEqual(3);
  });
});
