import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact, Quantity } from "@/lib/core/content/fact";
import { checkItem } from "@/lib/core/generation/check-items";
import { toFactBank } from "@/lib/core/generation/fact-bank";
import { readFigure } from "@/lib/core/generation/figures/read-figure";
import { isEntailed } from "@/lib/core/generation/figures/tolerance";
import { generateCards } from "@/lib/core/generation/generate-cards";
import { generateItemsWithReasons } from "@/lib/core/generation/generate-items";
import type { Item } from "@/lib/core/generation/item";
import { normaliseText } from "@/lib/core/generation/language/words";
import { type PartialDate, parsePartialDate } from "@/lib/core/shared/partial-date";
import {
  aClaimFact,
  anAsk,
  anEntity,
  anEventFact,
  aQuantityFact,
  aRoleFact,
  aSource,
  factId,
  TOWN,
} from "@/tests/support/fact-builder";
import { aTownOfEngineers, aTownsHistory } from "@/tests/support/placed-facts";

const PEOPLE = ["ada-reed", "ben-holt", "cora-lindqvist", "dora-okafor"] as const;

/** What each fact is about, so that no two ask the same. */
const PLACES = ["Mill", "Castle", "Garden", "Market", "Orchard", "Station", "Abbey", "Quarry", "Tannery"] as const;
const placeOf = (id: string): string => PLACES[Number(id.split("-")[1])] ?? id;
const NAMES = new Map(TOWN.map(({ id, name }) => [id as string, name]));

const qualifier = fc.constantFrom(
  "exact",
  "about",
  "over",
  "under",
  "atLeast",
  "atMost",
  "upTo",
  "nearly",
) as fc.Arbitrary<Quantity["qualifier"]>;
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 99 }), unit: fc.constant("percent" as const), qualifier }),
  fc.record({ value: fc.integer({ min: 1, max: 400 }), unit: fc.constant("times" as const), qualifier }),
  fc.record({
    value: fc.integer({ min: 1, max: 900 }).map((value) => value * 1e6),
    unit: fc.constant("USD" as const),
    qualifier,
  }),
  fc.record({
    value: fc.integer({ min: 1, max: 60 }),
    unit: fc.constant("count" as const),
    noun: fc.constantFrom("piers", "trams"),
    qualifier,
  }),
  fc.record({
    value: fc.integer({ min: 1, max: 12 }),
    unit: fc.constant("rank" as const),
    qualifier: fc.constant("exact" as const),
  }),
);
const when = fc
  .tuple(
    fc.constantFrom("", "by ", "since ", "after "),
    fc.integer({ min: 1930, max: 2035 }),
    fc.option(fc.integer({ min: 1, max: 12 })),
    fc.option(fc.integer({ min: 1, max: 28 })),
  )
  .map(([edge, year, month, day]) => {
    const two = (part: number) => String(part).padStart(2, "0");
    const parts = month === null ? [year] : day === null ? [year, two(month)] : [year, two(month), two(day)];
    return parsePartialDate(edge + parts.join("-")) as PartialDate;
  });
const wrongTexts = fc.array(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,3}$/), { maxLength: 3 });

/** Facts of every sort that the generator treats differently, with ids and slots that may coincide in meaning but not in id. */
const fact: fc.Arbitrary<(id: string) => Fact> = fc.oneof(
  fc
    .tuple(quantity, fc.constantFrom("a|b", "c|d", "e|f"), wrongTexts)
    .map(([value, slotKey, texts]) => (id: string) => {
      const misconceptions = texts.map((text) => ({ text, why: "It is not so." }));
      const statement = `The town council counted ${value.value} at the ${placeOf(id)} in the year of the new bridge.`;
      return aQuantityFact(value, {
        id: factId(id),
        slotKey,
        statement,
        asks: [
          anAsk(
            { type: "quantity", quantity: value },
            { question: `How many were counted at the ${placeOf(id)}?`, span: String(value.value), misconceptions },
          ),
        ],
      });
    }),
  fc.tuple(when, fc.constantFrom("a|b", "g|h")).map(
    ([date, slotKey]) =>
      (id: string) =>
        anEventFact("2018", {
          id: factId(id),
          slotKey,
          date,
          asks: [anAsk({ type: "date", date }, { target: "date", question: `When was the ${placeOf(id)} built?` })],
        }),
  ),
  fc
    .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom("view|a", "view|b"), wrongTexts)
    .map(([speaker, slotKey, texts]) => (id: string) => {
      const statement = `${NAMES.get(speaker)} said of the town that it was calm and ${id}.`;
      const misconceptions = texts.map((text) => ({ text, why: "It is not so." }));
      const asks = [
        anAsk(
          { type: "entity", entityId: aClaimFact({}, speaker).entities[0] as never },
          { target: "speaker", question: `Who said so of the ${placeOf(id)}?`, span: NAMES.get(speaker) ?? "" },
        ),
        anAsk(
          { type: "text", text: "calm", accept: [] },
          {
            target: "proposition",
            question: `What did ${NAMES.get(speaker)} call the ${placeOf(id)}?`,
            span: "calm",
            misconceptions,
          },
        ),
      ];
      return aClaimFact({ id: factId(id), slotKey, statement, asks }, speaker);
    }),
  fc.constantFrom(...PEOPLE).map((person) => (id: string) => {
    const role = `chief engineer of the ${placeOf(id)} Ministry in 2021`;
    const statement = `${NAMES.get(person)} was ${role}.`;
    const [ask] = aRoleFact(person).asks;
    const asks = ask === undefined ? [] : [{ ...ask, question: `Who was ${role}?`, span: NAMES.get(person) ?? "" }];
    return aRoleFact(person, { id: factId(id), statement, uniqueCue: `the ${role}`, asks });
  }),
);
const facts = fc
  .array(fact, { minLength: 1, maxLength: 9 })
  .map((makers) => makers.map((make, index) => make(`fact-${index}`)));

const generate = (bank: readonly Fact[]) => generateItemsWithReasons(bank, TOWN, [aSource()]);
const byId = (items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

describe("every item", () => {
  test("has exactly one key, and it is not among its distractors", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        for (const item of generate(bank).items) {
          if (!("options" in item)) continue;
          const keys = item.options.filter(({ isKey }) => isKey);
          expect(keys.map(({ text }) => text)).toEqual([item.key]);
          expect(new Set(item.options.map(({ text }) => normaliseText(text))).size).toBe(3);
        }
      }),
    );
  });

  test("with figures offers none that its own key entails, or that is true of the same thing by another fact", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        const quantities = new Map(
          bank.flatMap((each) => (each.kind === "quantity" ? [[each.id, each] as const] : [])),
        );
        for (const item of generate(bank).items) {
          const own = quantities.get(item.factId);
          if (own === undefined || !("options" in item)) continue;
          const truths = [...quantities.values()].filter(
            (each) => each.slotKey === own.slotKey && each.value.unit === own.value.unit,
          );
          for (const { text } of item.options.filter(({ isKey }) => !isKey)) {
            expect(
              truths.some(({ value }) => isEntailed(value, readFigure(text)?.value ?? 0)),
              `${text} for ${item.key}`,
            ).toBe(false);
          }
        }
      }),
    );
  });

  test("passes every check, and what does not is left out with its reason", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        const { items, skipped } = generate(bank);
        const index = toFactBank(bank, TOWN, [aSource()]);
        for (const item of items) {
          expect(checkItem(item, index, "hard")).toEqual([]);
        }
        expect(skipped.every(({ reason }) => reason.length > 0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("of several parts has each part, and each place for one, once; events stand from the earliest to the latest", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        for (const item of generate([...bank, ...aTownOfEngineers(), ...aTownsHistory()]).items) {
          if (!("elements" in item)) continue;
          const count = item.elements.length;
          expect(count).toBeGreaterThanOrEqual(3);
          expect(new Set(item.cardIds).size).toBe(count);
          expect(new Set(item.factIds).size).toBe(count);
          expect(new Set(item.elements.map(({ prompt }) => normaliseText(prompt))).size).toBe(count);
          expect(new Set(item.elements.map(({ answer }) => normaliseText(answer))).size).toBe(count);
          const years = item.elements.map(({ answer }) => Number(/\d{4}$/.exec(answer)?.[0]));
          if (item.type === "ordering") expect(years).toEqual(years.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 50 },
    );
  });

  test("is evidence about a card that exists", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        const cards = new Set(generateCards(bank, TOWN).map(({ id }) => id));
        for (const item of generate(bank).items) expect(item.cardIds.every((id) => cards.has(id))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the same facts give the same items", () => {
  test("on every run, in whatever order facts, people and sources come", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        expect(generate(bank.toReversed())).toEqual(generate(bank));
        expect(generateItemsWithReasons(bank, TOWN.toReversed(), [aSource()])).toEqual(generate(bank));
      }),
    );
  });
});

describe("an edit of one fact", () => {
  const edit = fc.tuple(facts, fact, fc.nat());

  test("keeps the ids of the other facts' cards and items, and whether their statements are true", () => {
    fc.assert(
      fc.property(edit, ([bank, make, position]) => {
        const place = position % bank.length;
        const edited = bank.map((each, index) => (index === place ? make(each.id) : each));
        const after = byId(generate(edited).items);
        const others = generate(bank).items.filter(({ factId: id }) => id !== bank[place]?.id);
        for (const item of others) {
          const same = after.get(item.id);
          if (same?.type === "trueFalse" && item.type === "trueFalse") expect(same.isTrue).toBe(item.isTrue);
          // Gone where the edit has made another item nearly the same.
          if (same !== undefined && (item.type === "number" || item.type === "cloze")) expect(same).toEqual(item);
        }
        const kept = (cards: readonly { factId: string }[]) => cards.filter(({ factId: id }) => id !== bank[place]?.id);
        expect(kept(generateCards(edited, TOWN))).toEqual(kept(generateCards(bank, TOWN)));
      }),
    );
  });

  test("keeps the ids of its own cards that ask the same, whatever the words", () => {
    fc.assert(
      fc.property(facts, fc.string({ minLength: 1 }), (bank, words) => {
        const reworded = bank.map((each) => ({
          ...each,
          statement: `${each.statement} ${words}`,
          asks: each.asks.map((ask) => ({ ...ask, question: `${words}?` })),
        }));
        const ids = (cards: readonly { id: string; meaningHash: string }[]) =>
          cards.map(({ id, meaningHash }) => [id, meaningHash]);
        expect(ids(generateCards(reworded, TOWN))).toEqual(ids(generateCards(bank, TOWN)));
      }),
    );
  });

  test("that adds someone with an unlike name changes no card", () => {
    fc.assert(
      fc.property(facts, (bank) => {
        expect(generateCards(bank, [...TOWN, anEntity("xavier", "Xavier Quill-Montague")])).toEqual(
          generateCards(bank, TOWN),
        );
      }),
      { numRuns: 30 },
    );
  });
});
