import { describe, expect, it } from "vitest";
import { fullTextQuery, MARK_END, MARK_START, markedParts, searchTerms } from "@/lib/core/content/full-text";

describe("What is looked for", () => {
  it("is each word of the query, without signs that mean something to the search itself", () => {
    expect(searchTerms("  Kishida & (peace | talks)!  O’Shea: 3.6% ")).toEqual([
      ...["Kishida", "peace", "talks", "O", "Shea", "3.6%"],
    ]);
    expect(searchTerms("' & ! \\ -- …")).toEqual([]);
  });

  it("is all words of one of the texts, and the beginning of longer words", () => {
    expect(fullTextQuery(["Kiev aid", "Kyiv aid"])).toBe("('kiev':* & 'aid') | ('kyiv':* & 'aid')");
    expect(fullTextQuery(["?", ""])).toBeNull();
  });
});

describe("A text that was found", () => {
  it("comes in pieces, those that were looked for marked", () => {
    expect(markedParts(`In ${MARK_START}Tokyo${MARK_END}, not ${MARK_START}Kyiv${MARK_END}`)).toEqual([
      { text: "In ", marked: false },
      { text: "Tokyo", marked: true },
      { text: ", not ", marked: false },
      { text: "Kyiv", marked: true },
    ]);
    expect(markedParts("")).toEqual([]);
  });
});
