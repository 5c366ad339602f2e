import { expect, test } from "vitest";
import type { Item } from "@/lib/core/generation/item";
import { solverMeasures, trickScores } from "@/lib/core/generation/report/test-wise-solver";
import { BEGUN, LENGTH, VERDICT } from "@/tests/unit/generation/lint-mutations/facts";
import { choice, statement } from "@/tests/unit/generation/lint-mutations/spoilt-items";

const scoreOf = (id: string, items: readonly Item[]) => trickScores(items, () => true).find((score) => score.id === id);
const words = (key: string, ...wrong: string[]) =>
  choice(VERDICT, { key, wrong, stem: "What did Ada Reed call the bridge?" });
const figures = (key: string, ...wrong: string[]) => choice(LENGTH, { key, wrong });

test("who takes the longest option is right where the key is, and by half where two are as long", () => {
  const items = [
    words("too narrow by far", "too long", "too dear"),
    words("too wide", "too long", "dear"),
    words("short", "longer", "longest"),
  ];
  expect(scoreOf("longest", items)).toMatchObject({ items: 3, score: 1.5 / 3, chance: 1 / 3 });
});

test("where all options are as long, length says nothing", () => {
  expect(scoreOf("longest", [words("too wide", "too long", "too dear")])).toMatchObject({ items: 0, score: 0 });
});

test("who takes the middle number is right where the key stands second", () => {
  const middle = figures("300 metres", "200 metres", "400 metres");
  const lowest = choice(LENGTH, { key: "300 metres", wrong: ["400 metres", "500 metres"] }, [
    "300 metres",
    "400 metres",
    "500 metres",
  ]);
  const items = [middle, lowest, words("a", "b", "c")];
  expect(scoreOf("middle", items)).toMatchObject({ items: 2, score: 0.5 });
  expect(scoreOf("lowest", items)).toMatchObject({ items: 2, score: 0.5 });
  expect(scoreOf("highest", items)).toMatchObject({ items: 2, score: 0 });
});

test("who takes any number but the middle one is right half the times that the key stands at an end", () => {
  const ends = choice(LENGTH, { key: "300 metres", wrong: ["400 metres", "500 metres"] }, [
    "300 metres",
    "400 metres",
    "500 metres",
  ]);
  expect(scoreOf("ends", [ends, figures("300 metres", "200 metres", "400 metres")])).toMatchObject({
    items: 2,
    score: 0.25,
  });
});

test("who takes the option with most words of the question is right where the key repeats them", () => {
  const items = [
    words("a narrow bridge", "too long", "too dear"),
    words("too wide", "a bridge", "too dear"),
    words("a", "b", "c"),
  ];
  expect(scoreOf("stem-words", items)).toMatchObject({ items: 2, score: 0.5 });
});

test("who takes what is an option most often is right where keys are common", () => {
  const items = [words("trams", "carts", "boats"), words("trams", "horses", "mules"), words("oxen", "trams", "cows")];
  expect(scoreOf("most-frequent", items)).toMatchObject({ items: 3, score: 2 / 3 });
});

test("who takes the roundest number is right where the key has the fewest digits; dates are no such numbers", () => {
  const items = [figures("300 metres", "215 metres", "417 metres"), figures("315 metres", "200 metres", "417 metres")];
  expect(scoreOf("roundest", items)).toMatchObject({ items: 2, score: 0.5 });
  expect(scoreOf("roundest", [choice(BEGUN, { key: "2018", wrong: ["2010", "2019"] })])).toMatchObject({ items: 0 });
});

test("who takes long statements for true and absolute ones for false is right by so much", () => {
  const items = [
    statement(LENGTH, { isTrue: true, stem: "The bridge of the town is 300 metres long and of stone." }),
    statement(LENGTH, { isTrue: false, stem: "It is short." }),
    statement(LENGTH, { isTrue: true, stem: "The bridge is never shut." }),
  ];
  expect(scoreOf("long-is-true", items)).toMatchObject({ items: 2, score: 1 });
  expect(scoreOf("absolute-is-false", items)).toMatchObject({ items: 1, score: 0, chance: 0.5 });
});

test("a trick may gain five points on chance, and no more", () => {
  const keyLongest = (count: number, all: number) =>
    Array.from({ length: all }, (_, index) =>
      index < count ? words("longest", "long", "long") : words("long", "longest", "long"),
    );
  const passes = (items: readonly Item[]) =>
    solverMeasures(items, () => true).find(({ id }) => id === "solver:longest")?.passes;
  expect(passes(keyLongest(38, 100))).toBe(true);
  expect(passes(keyLongest(39, 100))).toBe(false);
});
