import { describe, expect, test } from "vitest";
import type { Fact } from "@/lib/core/content/fact";
import { checkItem, explainSkipped, ITEM_RULES } from "@/lib/core/generation/check-items";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { toCard } from "@/lib/core/generation/generate-cards";
import type { Item, ItemOption } from "@/lib/core/generation/item";
import {
  aClaimFact,
  anAsk,
  anEventFact,
  aQuantityFact,
  aSource,
  type ItemOf,
  itemsFrom,
  metres,
  TOWN,
} from "@/tests/support/fact-builder";

type Choice = Extract<Item, { type: "multipleChoice" | "whoSaid" }>;

/** What the rules find wrong with an item of the fact's first ask, once it has been spoilt. */
function findings<T extends Item["type"]>(
  fact: Fact,
  type: T,
  spoil: (item: Item & ItemOf<T>) => Item,
): readonly string[] {
  const bank = toFactBank([fact], TOWN, [aSource()]);
  const ask = fact.asks[0];
  const [item] = itemsFrom([fact]).ofType(type);
  if (ask === undefined || item === undefined) throw new Error(`No ${type} item is made of this fact.`);
  return checkItem(spoil(item), { fact, ask, card: toCard(fact, ask, bank.names), bank }).map(({ code }) => code);
}

function withOptions(change: (options: readonly ItemOption[]) => readonly ItemOption[]): (item: Choice) => Item {
  return (item) => ({ ...item, options: change(item.options) });
}

function renamed(
  text: string,
  which: "first wrong" | "key" = "first wrong",
): (options: readonly ItemOption[]) => readonly ItemOption[] {
  return (options) => {
    const index = options.findIndex(({ isKey }) => isKey === (which === "key"));
    return options.map((option, place) => (place === index ? { ...option, text } : option));
  };
}

const over25 = { value: 25, unit: "times", qualifier: "over" } as const;
const overFact = aQuantityFact(over25, {
  statement: "Ada Reed inspected the harbour bridge over 25 times.",
  asks: [anAsk({ type: "quantity", quantity: over25 }, { question: "How often was it inspected?", span: "over 25" })],
});
const textFact = aClaimFact({ asks: aClaimFact().asks.slice(1) });

test("an item as it is made passes every rule", () => {
  expect(findings(overFact, "multipleChoice", (item) => item)).toEqual([]);
  expect(findings(textFact, "multipleChoice", (item) => item)).toEqual([]);
  expect(findings(anEventFact(), "multipleChoice", (item) => item)).toEqual([]);
  expect(findings(aQuantityFact(), "cloze", (item) => item)).toEqual([]);
  expect(findings(aQuantityFact(), "trueFalse", (item) => item)).toEqual([]);
});

describe("an item is refused", () => {
  test("with two options, or with four", () => {
    expect(
      findings(
        textFact,
        "multipleChoice",
        withOptions((options) => options.slice(0, 2)),
      ),
    ).toContain("option-count");
    expect(
      findings(
        textFact,
        "multipleChoice",
        withOptions((options) => [...options, { text: "too dear", isKey: false, origin: "bank", whyWrong: "no" }]),
      ),
    ).toContain("option-count");
  });

  test("without a key, with two keys, or with the key as a wrong option too", () => {
    expect(
      findings(
        textFact,
        "multipleChoice",
        withOptions((options) => options.map((option) => ({ ...option, isKey: false }))),
      ),
    ).toContain("key-once");
    expect(
      findings(
        textFact,
        "multipleChoice",
        withOptions((options) => options.map((option) => ({ ...option, isKey: true }))),
      ),
    ).toContain("key-once");
    expect(findings(textFact, "multipleChoice", withOptions(renamed("Too narrow, for trams")))).toContain("key-once");
  });

  test("when two options say the same in other writing", () => {
    expect(
      findings(
        textFact,
        "multipleChoice",
        withOptions((options) =>
          options.map((option) =>
            option.isKey ? option : { ...option, text: option.origin === "misconception" ? "too long" : "Too long!" },
          ),
        ),
      ),
    ).toContain("options-distinct");
  });

  test("when figures or dates are out of order", () => {
    expect(
      findings(
        overFact,
        "multipleChoice",
        withOptions((options) => options.toReversed()),
      ),
    ).toContain("options-in-order");
    expect(
      findings(
        anEventFact(),
        "multipleChoice",
        withOptions((options) => options.toReversed()),
      ),
    ).toContain("options-in-order");
  });

  test("when the key is far longer than the others", () => {
    const long = "too narrow for trams, carts and the lorries of the mill";
    const spoil = (item: Choice): Item => ({ ...item, key: long, options: renamed(long, "key")(item.options) });
    expect(findings(textFact, "multipleChoice", spoil)).toContain("option-lengths");
  });

  test("when its question gives the answer, but not when the figure is only part of another", () => {
    expect(
      findings(overFact, "multipleChoice", (item) => ({ ...item, stem: "Was it inspected over 25 times?" })),
    ).toContain("key-in-stem");
    const two = { value: 2, unit: "percent", qualifier: "exact" } as const;
    const share = aQuantityFact(two, {
      asks: [anAsk({ type: "quantity", quantity: two }, { question: "By 2027, which share?" })],
    });
    expect(findings(share, "number", (item) => item)).toEqual([]);
  });

  test("when a distractor is entailed by the key, lies within it or around it", () => {
    expect(findings(overFact, "multipleChoice", withOptions(renamed("over 13 times")))).toContain("true-distractor");
    expect(findings(anEventFact(), "multipleChoice", withOptions(renamed("2018")))).toContain("true-distractor");
    expect(findings(textFact, "multipleChoice", withOptions(renamed("too narrow")))).toContain("true-distractor");
  });

  test("when a 'false' statement still follows from the true one", () => {
    const asFalse = (stem: string) => findings(overFact, "trueFalse", (item) => ({ ...item, isTrue: false, stem }));
    expect(asFalse("Ada Reed inspected the harbour bridge over 13 times.")).toContain("false-twin");
    expect(asFalse("Ada Reed inspected the harbour bridge over 40 times.")).not.toContain("false-twin");
  });

  test("when a false statement differs in two places, or not at all", () => {
    const asFalse = (stem: string) => findings(overFact, "trueFalse", (item) => ({ ...item, isTrue: false, stem }));
    expect(asFalse("Ben Holt inspected the harbour bridge over 40 times.")).toContain("false-twin");
    expect(asFalse("Ada Reed inspected the harbour bridge over 25 times.")).toContain("false-twin");
  });

  test("when a gap text has no gap, two gaps, or hardly any words", () => {
    const gap = (stem: string) => findings(aQuantityFact(), "cloze", (item) => ({ ...item, stem }));
    expect(gap("The harbour bridge that the town planned is long.")).toContain("cloze-form");
    expect(gap("The _____ bridge that the town planned is _____ long.")).toContain("cloze-form");
    expect(gap("It is _____ long.")).toContain("cloze-form");
  });

  test("when it asks two questions, or for what is not so, or offers 'all of these'", () => {
    expect(findings(overFact, "number", (item) => ({ ...item, stem: "How often? And when?" }))).toContain("stem-form");
    expect(findings(overFact, "number", (item) => ({ ...item, stem: "Which of these is NOT so?" }))).toContain(
      "stem-form",
    );
    expect(findings(textFact, "multipleChoice", withOptions(renamed("all of the above")))).toContain("stem-form");
  });

  test("when more is to be typed than anybody would", () => {
    const long = "a bridge of three hundred metres over the old harbour";
    expect(findings(aQuantityFact(), "cloze", (item) => ({ ...item, key: long }))).toContain("answer-length");
  });

  test("when nothing tells why an option is wrong, or what is right", () => {
    expect(
      findings(
        textFact,
        "multipleChoice",
        withOptions((options) => options.map(({ whyWrong: _, ...option }) => option)),
      ),
    ).toContain("feedback-present");
    expect(findings(textFact, "multipleChoice", (item) => ({ ...item, why: " " }))).toContain("feedback-present");
  });
});

test("every rule has a name of its own", () => {
  expect(new Set(ITEM_RULES.map(({ code }) => code)).size).toBe(ITEM_RULES.length);
});

test("what is missing is explained in words for whoever writes facts", () => {
  const asks = [anAsk({ type: "text", text: "Old Pier", accept: [] }, { target: "place", question: "Where was it?" })];
  const lines = itemsFrom([anEventFact("2018", { asks })]).skipped.map(explainSkipped);
  expect(lines).toEqual([
    "work-began: no multipleChoice item, no two wrong answers are honest, of one sort and of like length: add misconceptions.",
  ]);
});

test("an item whose question holds its answer is not published, and the reason is told", () => {
  const asks = [anAsk({ type: "quantity", quantity: metres(300) }, { question: "Is the bridge 300 metres long?" })];
  const { items, skipped } = itemsFrom([aQuantityFact(metres(300), { asks })]);
  expect(items).toEqual([]);
  expect(skipped.map(({ details }) => details)).toContain('The question gives its answer: "300 metres".');
});
