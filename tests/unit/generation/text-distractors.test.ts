import { describe, expect, test } from "vitest";
import { aClaimFact, anAsk, factId, itemsFrom, wrongOptions } from "@/tests/support/fact-builder";

function propositionItem(
  texts: readonly string[],
  answer = "too narrow for trams",
  ...others: Parameters<typeof itemsFrom>[0]
) {
  const misconceptions = texts.map((text) => ({ text, why: "She said otherwise." }));
  const asks = [
    anAsk(
      { type: "text", text: answer, accept: [] },
      { target: "proposition", question: "What did Ada Reed call the bridge?", misconceptions },
    ),
  ];
  return itemsFrom([aClaimFact({ asks }), ...others]).ofType("multipleChoice")[0];
}

describe("wrong wordings", () => {
  test("are those that the author gave, with the author's reason", () => {
    const item = propositionItem(["too long for ships", "too weak for lorries"]);
    expect(wrongOptions(item).toSorted()).toEqual(["too long for ships", "too weak for lorries"]);
    expect(item?.ordered).toBe(false);
  });

  test("never lie within the right one, or around it: both would be true", () => {
    expect(propositionItem(["too narrow", "too weak for lorries"])).toBeUndefined();
    expect(
      wrongOptions(propositionItem(["too narrow for trams and cars", "too weak for lorries", "too long for ships"])),
    ).not.toContain("too narrow for trams and cars");
  });

  test("are about as long as the right one, so that its length doesn't tell", () => {
    const key = "too narrow for the trams that the council had ordered";
    expect(propositionItem(["too long", "too weak"], key)).toBeUndefined();
    expect(
      propositionItem(
        ["too long for the ships that the company had built", "too weak for the lorries that the mill had sent"],
        key,
      ),
    ).toBeDefined();
  });

  test("are taken from a rival account only where the question says whose account is asked for", () => {
    const rival = (id: string, text: string, speaker: string) =>
      aClaimFact(
        {
          id: factId(id),
          slotKey: id,
          conflictsWith: [{ factId: factId("bridge-too-narrow"), note: "another view" }],
          asks: [anAsk({ type: "text", text, accept: [] }, { target: "proposition" })],
        },
        speaker,
      );
    const others = [rival("a", "wide enough for all", "ben-holt"), rival("b", "far too wide already", "dora-okafor")];
    expect(wrongOptions(propositionItem([], "too narrow for trams", ...others)).toSorted()).toEqual([
      "far too wide already",
      "wide enough for all",
    ]);
  });

  test("are not taken from what others say unless it is known to differ", () => {
    const other = aClaimFact(
      {
        id: factId("a"),
        slotKey: "a",
        asks: [anAsk({ type: "text", text: "painted in green", accept: [] }, { target: "proposition" })],
      },
      "ben-holt",
    );
    expect(
      wrongOptions(propositionItem(["too long for ships", "too weak for lorries"], "too narrow for trams", other)),
    ).not.toContain("painted in green");
  });
});

test("neighbouring articles of a treaty are made where the answer is one", () => {
  const asks = [
    anAsk(
      { type: "text", text: "Article 5", accept: [] },
      { target: "article", question: "Which article did Ada Reed name?" },
    ),
  ];
  const [item] = itemsFrom([aClaimFact({ asks })]).ofType("multipleChoice");
  expect(wrongOptions(item).every((text) => /^Article [1-9]$/.test(text) && text !== "Article 5")).toBe(true);
  expect(wrongOptions(item)).toHaveLength(2);
});
