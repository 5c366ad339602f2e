import { describe, expect, it } from "vitest";
import { formatContentProblem } from "@/lib/core/content/content-problem";
import { countWords } from "@/lib/core/generation/language/words";
import { readContent } from "@/lib/server/content/read-content";
import { bank, CONTENT_FOLDER, sourcesOf } from "../support/content-bank";

const asks = bank.facts.flatMap((fact) => fact.asks.map((ask) => ({ fact, ask })));

function shareOf<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  return items.filter(isSo).length / items.length;
}

describe("The content of the five articles", () => {
  it("passes the content check without a problem", () => {
    expect(bank.problems.map(formatContentProblem)).toEqual([]);
  });

  it("holds five sources, and at least 110 facts with at least 12 for each source", () => {
    expect(bank.sources).toHaveLength(5);
    expect(bank.facts.length).toBeGreaterThanOrEqual(110);
    for (const { id } of bank.sources) {
      const deck = bank.facts.filter((fact) => sourcesOf(fact).includes(id));
      expect(deck.length, id).toBeGreaterThanOrEqual(12);
    }
  });

  it("says of every source how its date is known, and which text its paragraphs are counted in", () => {
    for (const source of bank.sources) {
      expect(source.publishedNote.length, source.id).toBeGreaterThan(20);
      expect(source.textHash, source.id).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it("comes in the same order each time", async () => {
    const again = await readContent(CONTENT_FOLDER);
    expect(again.facts.map(({ id }) => id)).toEqual(bank.facts.map(({ id }) => id));
  });

  it("quotes no more than 25 words at a time", () => {
    const longest = Math.max(...bank.facts.flatMap((fact) => fact.evidence.map(({ quote }) => countWords(quote))));
    expect(longest).toBeLessThanOrEqual(25);
  });

  it("names the speaker of everything that is not plain fact", () => {
    const anonymous = bank.facts.filter((fact) => fact.epistemic !== "fact" && fact.attribution === undefined);
    expect(anonymous).toEqual([]);
  });

  it("says how a date was found wherever the source prints none", () => {
    const inferred = new Set(bank.sources.filter(({ dateIsInferred }) => dateIsInferred).map(({ id }) => id as string));
    const silent = bank.facts.filter(
      (fact) => fact.volatile && fact.dateNote === undefined && sourcesOf(fact).every((id) => inferred.has(id)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("Asks become good questions", () => {
  it("has at most three asks on a fact", () => {
    expect(bank.facts.filter((fact) => fact.asks.length > 3).map(({ id }) => id)).toEqual([]);
  });

  it("has a span on at least 85% of the facts, for cloze and true/false items", () => {
    expect(shareOf(bank.facts, (fact) => fact.asks.some(({ span }) => span !== undefined))).toBeGreaterThanOrEqual(
      0.85,
    );
  });

  it("has two misconceptions of like length on at least 80% of the asks that are answered in words", () => {
    const worded = asks.filter(({ ask }) => ask.answer.type === "text");
    const isAlike = ({ ask }: (typeof worded)[number]): boolean => {
      if (ask.answer.type !== "text" || ask.misconceptions.length < 2) return false;
      const wrong = ask.misconceptions.map(({ text }) => text.length);
      const lengths = [...wrong, ask.answer.text.length];
      const isEven = Math.max(...lengths) <= 2 * Math.min(...lengths);
      return isEven && ask.answer.text.length <= 1.25 * Math.max(...wrong);
    };
    expect(shareOf(worded, isAlike)).toBeGreaterThanOrEqual(0.8);
  });

  it("begins wrong and right answers alike, so that a capital gives nothing away", () => {
    const startsSmall = (text: string): boolean => /^(?!the \p{Lu})\p{Ll}/u.test(text);
    const properName = /^(?:[A-Z]|['"]?\d)/;
    const telling = asks.filter(({ ask }) => {
      if (ask.answer.type !== "text" || !startsSmall(ask.answer.text)) return false;
      return ask.misconceptions.length > 0 && ask.misconceptions.every(({ text }) => properName.test(text));
    });
    expect(telling.map(({ fact, ask }) => `${fact.id}: ${ask.question}`)).toEqual([]);
  });

  it("explains every misconception in a sentence", () => {
    const bare = asks.flatMap(({ fact, ask }) =>
      ask.misconceptions.filter(({ why }) => !/[.!]$/.test(why)).map(() => fact.id),
    );
    expect(bare).toEqual([]);
  });

  it("asks no question twice", () => {
    const questions = asks.map(({ ask }) => ask.question);
    expect(questions.filter((question, index) => questions.indexOf(question) !== index)).toEqual([]);
  });
});
