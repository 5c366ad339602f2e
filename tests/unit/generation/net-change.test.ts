import { describe, expect, it } from "vitest";
import type { CardChange } from "@/lib/core/generation/edition/card-changes";
import { netChangeOf, type Remark, type ToldChange } from "@/lib/core/generation/edition/net-change";
import { asId, type CardId } from "@/lib/core/shared/ids";

const LENGTH = asId<CardId>("length");
let changes = 0;

const says = (metres: number) => ({ statement: `The bridge is ${metres} metres long.`, asOf: "2021" });
const answers = (metres: number) => `${metres} metres`;

function aCard(overrides: Partial<CardChange> = {}): CardChange {
  const prompt = "How long is the bridge?";
  return {
    cardId: LENGTH,
    effect: "relearn",
    prompt,
    promptWas: prompt,
    was: answers(300),
    now: answers(310),
    ...overrides,
  };
}

function aChange(overrides: Partial<ToldChange>): ToldChange {
  changes += 1;
  return {
    ...{ id: `change-${changes}`, kind: "corrected", reason: `Reason ${changes}.`, at: new Date(changes * 1_000) },
    ...{ was: says(300), now: says(310), isReplaced: false, cards: [], regraded: [] },
    ...overrides,
  };
}

const corrected = (from: number, to: number) =>
  aChange({ was: says(from), now: says(to), cards: [aCard({ was: answers(from), now: answers(to) })] });
const retired = (metres = 300) =>
  aChange({
    ...{ kind: "retired", was: says(metres), now: null },
    cards: [aCard({ effect: "retired", was: answers(metres), now: null })],
  });
const restored = (metres = 300) =>
  aChange({
    ...{ kind: "restored", was: says(metres), now: says(metres) },
    cards: [aCard({ effect: "restored", was: answers(metres), now: answers(metres) })],
  });

function aRemark(overrides: Partial<Remark>): Remark {
  return {
    responseId: "r",
    attemptId: "a",
    deckTitle: "Bridges",
    stem: "How long?",
    was: true,
    now: false,
    forEveryone: false,
    ...overrides,
  };
}

describe("Changes of one fact of which someone was not told", () => {
  it("are one: what held before the first, and holds after the last, with why", () => {
    const [first, second] = [corrected(300, 310), corrected(310, 320)];
    expect(netChangeOf([first, second])).toEqual({
      ...second,
      reason: `${first.reason} ${second.reason}`,
      was: says(300),
      cards: [aCard({ now: answers(320) })],
    });
  });

  it("are none where the fact was taken out and is back as it was", () => {
    expect(netChangeOf([retired(), restored()])).toBeUndefined();
    expect(netChangeOf([retired(), restored(), retired(), restored()])).toBeUndefined();
  });

  it("are none where the fact was out when they were last told, and is out again", () => {
    expect(netChangeOf([restored(), retired()])).toBeUndefined();
  });

  it("are only the correction where the fact was taken out and is back besides", () => {
    const correction = corrected(300, 310);
    expect(netChangeOf([retired(), restored(), correction])).toMatchObject({
      ...{ kind: "corrected", reason: correction.reason, was: says(300), now: says(310) },
      cards: [{ effect: "relearn", was: "300 metres", now: "310 metres" }],
    });
  });

  it("are that it is not asked any more where it is taken out in the end", () => {
    const last = retired(310);
    expect(netChangeOf([corrected(300, 310), last])).toMatchObject({
      ...{ kind: "retired", reason: last.reason, was: says(300), now: null },
      cards: [{ effect: "retired", was: "300 metres" }],
    });
  });

  it("are that it is asked again where it was out when they were last told", () => {
    expect(netChangeOf([restored(), corrected(300, 310)])).toMatchObject({ kind: "restored", now: says(310) });
  });

  it("are that another fact holds where one has taken its place", () => {
    const replaced = aChange({ kind: "superseded", now: says(400), isReplaced: true });
    expect(netChangeOf([retired(), restored(), replaced])).toMatchObject({ kind: "superseded", now: says(400) });
  });

  it("say of an answer in a quiz what its mark was and is, and nothing where it is the same again", () => {
    const first = { ...corrected(300, 310), regraded: [aRemark({}), aRemark({ responseId: "s" })] };
    const second = { ...corrected(310, 320), regraded: [aRemark({ was: false, now: true })] };
    expect(netChangeOf([first, second])?.regraded).toEqual([aRemark({ responseId: "s" })]);
  });

  it("are none where nothing but what learners do not see has changed", () => {
    expect(netChangeOf([aChange({ now: says(300) })])).toBeUndefined();
  });
});
