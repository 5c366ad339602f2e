import { describe, expect, it } from "vitest";
import { paragraphsOf } from "@/lib/core/content/article";
import { claimForm, factForm, messagesFor } from "../../support/content-builder";

const ARTICLE = paragraphsOf(
  "A Bridge for the Harbour\n\nThe town’s “dream” is a bridge of 300 metres – no more.\n   \n" +
    "Ada Reed of the Harbour Office says the old ferry will stop when the new bridge opens.\n",
);
const articles = new Map([["harbour-gazette", ARTICLE]]);

const quoting = (quote: string, paragraph = 2) =>
  factForm({ evidence: [{ source: "harbour-gazette", paragraph, quote }] });

describe("Quotations stand where the fact says", () => {
  it("counts the lines that are not blank as paragraphs", () => {
    expect(ARTICLE).toHaveLength(3);
  });

  it("takes straight quotes, hyphens and spaces for their relatives", () => {
    expect(
      messagesFor({ facts: [quoting('The town\'s "dream" is a bridge of 300 metres - no more')] }, articles),
    ).toEqual([]);
  });

  it("lets a quotation leave words out where it says so", () => {
    expect(messagesFor({ facts: [quoting("The town’s “dream” ... of 300 metres")] }, articles)).toEqual([]);
  });

  it("finds a quotation that the article has not got", () => {
    expect(messagesFor({ facts: [quoting("a bridge of 400 metres")] }, articles)).toEqual([
      expect.stringMatching(/nor anywhere else in it/),
    ]);
  });

  it("says in which paragraph it stands instead", () => {
    expect(messagesFor({ facts: [quoting("a bridge of 300 metres", 3)] }, articles)).toEqual([
      expect.stringMatching(/isn’t in paragraph 3 of harbour-gazette, but in paragraph 2/),
    ]);
  });

  it("passes over sources whose article is not at hand", () => {
    expect(messagesFor({ facts: [quoting("a bridge of 400 metres")] })).toEqual([]);
  });
});

describe("The wording is ours", () => {
  const saying = (statement: string) => claimForm({ statement });

  it("finds seven words in a row that are the article's", () => {
    const copied = saying("Reed argued in 2021 that the old ferry will stop when the bridge, too narrow, opens.");
    expect(messagesFor({ facts: [copied] }, articles)).toEqual([
      expect.stringMatching(/“the old ferry will stop when the” is copied from the article \(harbour-gazette\)/),
    ]);
  });

  it("lets six words pass, and a longer run within quotation marks", () => {
    const short = saying("Reed argued in 2021 that the old ferry will stop once the too narrow bridge opens.");
    const quoted = saying(
      'Reed argued in 2021: "the old ferry will stop when the new bridge opens", though too narrow.',
    );
    expect(messagesFor({ facts: [short] }, articles)).toEqual([]);
    expect(messagesFor({ facts: [quoted] }, articles)).toEqual([]);
  });
});
