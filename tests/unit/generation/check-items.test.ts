import { expect, test } from "vitest";
import type { Fact } from "@/lib/core/content/fact";
import { checkItem, explainSkipped } from "@/lib/core/generation/check-items";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import type { Item } from "@/lib/core/generation/item";
import { LINT_RULES } from "@/lib/core/generation/lint/rules";
import {
  aClaimFact,
  anAsk,
  anEventFact,
  aQuantityFact,
  aSource,
  itemsFrom,
  metres,
  TOWN,
} from "@/tests/support/fact-builder";

/** What the rules find wrong with the fact's item of a type, as it is made. */
function findings(fact: Fact, type: Item["type"]): readonly string[] {
  const [item] = itemsFrom([fact]).ofType(type);
  if (item === undefined) throw new Error(`No ${type} item is made of this fact.`);
  return checkItem(item, toFactBank([fact], TOWN, [aSource()])).map(({ code }) => code);
}

const over25 = { value: 25, unit: "times", qualifier: "over" } as const;
const overFact = aQuantityFact(over25, {
  statement: "Ada Reed inspected the harbour bridge over 25 times.",
  asks: [
    anAsk({ type: "quantity", quantity: over25 }, { question: "How often was the bridge inspected?", span: "over 25" }),
  ],
});
const textFact = aClaimFact({ asks: aClaimFact().asks.slice(1) });

test("an item as it is made passes every rule", () => {
  expect(findings(overFact, "multipleChoice")).toEqual([]);
  expect(findings(textFact, "multipleChoice")).toEqual([]);
  expect(findings(anEventFact(), "multipleChoice")).toEqual([]);
  expect(findings(aQuantityFact(), "cloze")).toEqual([]);
  expect(findings(aQuantityFact(), "trueFalse")).toEqual([]);
});

test("there are 32 rules, each with a name of its own", () => {
  expect(new Set(LINT_RULES.map(({ code }) => code)).size).toBe(32);
});

test("what is missing is explained in words for anyone who writes facts", () => {
  const asks = [
    anAsk({ type: "text", text: "Old Pier", accept: [] }, { target: "place", question: "Where was the old ferry?" }),
  ];
  const lines = itemsFrom([anEventFact("2018", { asks })]).skipped.map(explainSkipped);
  expect(lines).toEqual([
    "work-began: no multipleChoice item, no two wrong answers are honest, of one sort and of like length: add misconceptions.",
  ]);
});

test("an item whose question holds its answer is not published, and the reason is told", () => {
  const asks = [anAsk({ type: "quantity", quantity: metres(300) }, { question: "Is the bridge 300 metres long?" })];
  const { items, skipped } = itemsFrom([aQuantityFact(metres(300), { asks })]);
  expect(items).toEqual([]);
  expect(skipped.map(({ details }) => details)).toContain("The question gives its answer away: “300 metres”.");
});
