import { describe, expect, it } from "vitest";
import { askedCards, correctedSince, keyChanged, markerOf, type OlderItem } from "@/lib/core/assessment/regrade";
import type { Response } from "@/lib/core/assessment/response";
import type { Fact } from "@/lib/core/content/fact";
import type { Item, ItemOption } from "@/lib/core/generation/item";
import { asId, type ItemId } from "@/lib/core/shared/ids";
import { aClaimFact, anAsk, aQuantityFact, metres, TOWN } from "@/tests/support/fact-builder";

const STATEMENT = (length: number) => `The harbour bridge that the town planned in 2021 is ${length} metres long.`;

/** The bridge with a length, and the words that say so. */
function bridge(length: number, overrides: Partial<Fact> = {}): Fact {
  const quantity = metres(length);
  const asks = [anAsk({ type: "quantity", quantity }, { span: String(length) })];
  return aQuantityFact(quantity, { statement: STATEMENT(length), asks, ...(overrides as object) });
}

const [CARD_ID] = [...askedCards(bridge(300), TOWN).keys()];

function anItem(overrides: object): Item {
  const fact = bridge(300);
  return {
    ...{
      id: asId<ItemId>("item"),
      factId: fact.id,
      factIds: [fact.id],
      cardIds: CARD_ID === undefined ? [] : [CARD_ID],
    },
    ...{ stem: "How long is it?", key: "300 metres", why: fact.statement, sourceLine: "Gazette", contentHash: "" },
    ...overrides,
  } as unknown as Item;
}

function options(...texts: readonly string[]): readonly ItemOption[] {
  return texts.map((text, index) => ({ text, isKey: index === 0, origin: index === 0 ? "key" : "bank" }));
}

/** The new marks of answers to an item about the bridge of 300 metres, once the fact is another. */
function marksAfter(item: Item, now: Fact, answers: readonly Response[], more: Partial<OlderItem> = {}) {
  const asked = { item, before: askedCards(bridge(300), TOWN), now: askedCards(now, TOWN), successor: undefined };
  const marker = markerOf({ ...asked, ...more });
  return marker === undefined ? "as they were" : answers.map((answer) => marker(answer, []).correct);
}

const TYPED = anItem({ type: "number", accepted: { type: "number", value: 300, tolerance: 0, unit: "metres" } });
const CHOICE = anItem({
  type: "multipleChoice",
  ordered: true,
  options: options("300 metres", "310 metres", "250 metres"),
});
const [A, B, C] = [{ optionId: "a" }, { optionId: "b" }, { optionId: "c" }];
const [TRUE, FALSE] = [{ optionId: "true" }, { optionId: "false" }];

describe("After a correction", () => {
  it("a typed answer is scored by what is accepted now", () => {
    const answers = [{ text: "310" }, { text: "300" }, { text: "a lot" }];
    expect(marksAfter(TYPED, bridge(310), answers)).toEqual([true, false, false]);
  });

  it("the option is right that says what is right now", () => {
    expect(marksAfter(CHOICE, bridge(310), [A, B, C])).toEqual([false, true, false]);
  });

  it("the options are followed in the order in which they were shown", () => {
    const asked = { item: CHOICE, before: askedCards(bridge(300), TOWN), now: askedCards(bridge(310), TOWN) };
    const marker = markerOf({ ...asked, successor: undefined });
    expect([A, B, C].map((answer) => marker?.(answer, [1, 0, 2]).correct)).toEqual([true, false, false]);
  });

  it("every answer is right where no option says what is right now", () => {
    expect(marksAfter(CHOICE, bridge(7), [A, B, { optionId: "z" }])).toEqual([true, true, true]);
    const asked = { item: CHOICE, before: askedCards(bridge(300), TOWN), successor: undefined };
    const isForEveryone = (length: number) =>
      markerOf({ ...asked, now: askedCards(bridge(length), TOWN) })?.(B, []).forEveryone;
    expect([isForEveryone(7), isForEveryone(310)]).toEqual([true, false]);
  });

  it("a statement is judged by whether it is true now", () => {
    const asked = (length: number) => anItem({ type: "trueFalse", stem: STATEMENT(length), isTrue: length === 300 });
    expect(marksAfter(asked(300), bridge(310), [TRUE, FALSE])).toEqual([false, true]);
    expect(marksAfter(asked(310), bridge(310), [TRUE, FALSE])).toEqual([true, false]);
    expect(marksAfter(asked(250), bridge(310), [TRUE, FALSE])).toEqual([false, true]);
  });

  it("a statement of which more than the answer has changed was at fault: every judgement of it is right", () => {
    const asked = anItem({ type: "trueFalse", stem: STATEMENT(300), isTrue: true });
    const now = bridge(310, { statement: "The harbour bridge of the plan of 2022 is 310 metres long." });
    expect(marksAfter(asked, now, [TRUE, FALSE])).toEqual([true, true]);
  });

  it("marks stay where only the words of the fact have changed", () => {
    const now = bridge(300, { statement: "In the plan of 2021 the harbour bridge measures 300 metres." });
    for (const item of [TYPED, CHOICE]) expect(marksAfter(item, now, [A])).toBe("as they were");
  });

  it("marks stay where the question is not asked any more", () => {
    expect(marksAfter(TYPED, bridge(310), [A], { now: new Map() })).toBe("as they were");
  });

  it("which source and what kind of statement go by the question as it is made now", () => {
    const asked = anItem({
      type: "factOrClaim",
      cardIds: [],
      key: "Fact",
      ordered: true,
      options: options("Fact", "Plan"),
    });
    const successor = { ...asked, key: "Plan" } as Item;
    expect(marksAfter(asked, bridge(300), [A, B], { successor })).toEqual([false, true]);
    expect(marksAfter(asked, bridge(300), [A, B], { successor: asked })).toBe("as they were");
    expect(marksAfter(asked, bridge(300), [A, B])).toBe("as they were");
  });

  it("an order of events stands as long as the events stand in the same places, and else was at fault", () => {
    const element = (cardId: string, answer: string) => ({ cardId, answer, prompt: answer });
    const elements = [element(CARD_ID ?? "", "2018"), element("other", "2020")];
    const asked = anItem({ type: "ordering", elements });
    const turned = anItem({ type: "ordering", elements: elements.toReversed() });
    expect(marksAfter(asked, bridge(310), [{ order: ["2", "1"] }], { successor: asked })).toBe("as they were");
    expect(marksAfter(asked, bridge(310), [{ order: ["2", "1"] }], { successor: turned })).toEqual([true]);
    expect(marksAfter(asked, bridge(310), [{ order: ["2", "1"] }])).toEqual([true]);
  });
});

it("A wording that is accepted from now on changes the key of typed answers, and the meaning of none", () => {
  const claim = (accept: readonly string[]) => {
    const asks = [anAsk({ type: "text", text: "too narrow", accept }, { target: "proposition", span: "too narrow" })];
    const [asked] = [...askedCards(aClaimFact({ asks }), TOWN).values()];
    if (asked === undefined) throw new Error("The claim has no card.");
    return asked.card;
  };
  expect(keyChanged(claim([]), claim(["not wide enough"]))).toBe(true);
  expect(keyChanged(claim([]), claim([]))).toBe(false);
});

describe("How far back a correction reaches", () => {
  const meanings = (...hashes: readonly string[]) =>
    hashes.map((meaningHash, index) => ({ factVersion: index + 1, meaningHash }));

  it("is to the first version where only words were changed in between", () => {
    expect(correctedSince(meanings("a", "a", "a"), new Set())).toBe(1);
  });

  it("is across corrections, and no further back than where the world had moved on", () => {
    expect(correctedSince(meanings("a", "b", "c"), new Set([2, 3]))).toBe(1);
    expect(correctedSince(meanings("a", "b", "c"), new Set([3]))).toBe(2);
    expect(correctedSince(meanings("a", "b"), new Set())).toBe(2);
  });
});
