import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalFact } from "@/lib/core/content/canonical-fact";
import type { Fact } from "@/lib/core/content/fact";
import { factSchema } from "@/lib/core/content/fact-schema";
import { factOfForm } from "@/lib/core/content/form-to-fact";
import { toFactForm } from "@/lib/core/content/to-fact-form";
import { parsePartialDate, writePartialDate } from "@/lib/core/shared/partial-date";
import { bank } from "../support/content-bank";
import { askForm, factForm } from "../support/content-builder";

/** A form as the files have it, read. */
function read(form: unknown): Fact {
  const result = factOfForm(factSchema.parse(form));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return result.fact;
}

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const slug = fc.tuple(word, word).map((words) => words.join("-"));
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const dateText = fc
  .tuple(
    fc.constantFrom("", "by ", "since ", "until ", "circa ", "after "),
    fc.integer({ min: 1000, max: 9999 }),
    fc.option(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined })),
      {
        nil: undefined,
      },
    ),
  )
  .map(([edge, year, rest]) =>
    [
      `${edge}${year}`,
      ...(rest ?? []).flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")])),
    ].join("-"),
  );
const quantity = fc.record({
  value: fc.integer(),
  unit: fc.constantFrom("percent", "USD", "count", "rank"),
  qualifier: fc.constantFrom("exact", "over", "about"),
});
const answer = fc.oneof(
  fc.record({ text, accept: fc.array(text, { maxLength: 2 }) }),
  fc.record({ entity: slug }),
  fc.record({ date: dateText }),
  fc.record({ quantity }),
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const slots = fc.oneof(
  fc.record({ kind: fc.constant("quantity"), subject: text, property: text, value: quantity, at: optional(dateText) }),
  fc.record({
    kind: fc.constant("event"),
    event: text,
    date: optional(dateText),
    actor: optional(slug),
    place: optional(text),
  }),
  fc.record({
    kind: fc.constant("personRole"),
    person: slug,
    role: text,
    organisation: optional(slug),
    uniqueCue: text,
  }),
  fc.record({
    kind: fc.constant("policy"),
    name: text,
    date: optional(dateText),
    parties: fc.array(slug, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("claim"), proposition: text, stance: fc.constantFrom("asserts", "denies") }),
  fc.record({ kind: fc.constant("causeEffect"), cause: text, effect: text, hedged: fc.boolean() }),
  fc.record({
    kind: fc.constant("comparison"),
    a: text,
    b: text,
    property: text,
    relation: text,
    rank: optional(fc.integer({ min: 1 })),
  }),
  fc.record({
    kind: fc.constant("list"),
    label: text,
    members: fc.array(text, { minLength: 2, maxLength: 4 }),
    complete: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("definition"), term: text, gloss: text, genus: text }),
);
const common = fc.record({
  validUntil: optional(dateText),
  volatile: fc.boolean(),
  dateNote: optional(text),
  objective: optional(slug),
  supersededBy: optional(slug),
  conflictsWith: fc.array(fc.record({ fact: slug, note: text }), { maxLength: 2 }),
  interferes: fc.array(slug, { maxLength: 2 }),
  attribution: fc.constant({ speaker: "ada-reed", mode: "direct", verb: "argued" }),
});
const asks = fc.array(
  fc
    .record({ answer: optional(answer), direction: fc.constantFrom("forward", "reverse"), span: optional(text) })
    .map((ask) => askForm({ ...ask, target: "speaker" })),
  { minLength: 1, maxLength: 3 },
);
const form = fc.tuple(common, slots, asks).map(([commonFields, slotFields, asked]) => {
  const { subject: _subject, property: _property, value: _value, ...base } = factForm();
  return { ...base, ...commonFields, ...slotFields, asks: asked };
});

describe("The form of a fact", () => {
  it("says all that the fact does: read again, it is the same fact", () => {
    fc.assert(
      fc.property(form, (written) => {
        const fact = canonicalFact(read(written));
        expect(canonicalFact(read(toFactForm(fact)))).toEqual(fact);
      }),
      { numRuns: 1_000 },
    );
  });

  it("says all that each fact of the bank does, also as JSON", () => {
    for (const fact of bank.facts) {
      const wire: unknown = JSON.parse(JSON.stringify(toFactForm(fact)));
      expect(canonicalFact(read(wire))).toEqual(canonicalFact(fact));
    }
  });

  it("leaves an answer to the slot that gives it, so that changing the slot changes the answer", () => {
    const fact = read(factForm());
    const changed = { ...toFactForm(fact), value: { value: 310, unit: "count", noun: "metres", qualifier: "exact" } };
    expect(read(changed).asks[0]?.answer).toMatchObject({ quantity: { value: 310 } });
  });
});

it("A partial date is written as it is read", () => {
  fc.assert(
    fc.property(dateText, (written) => {
      const date = parsePartialDate(written);
      expect(date === undefined ? undefined : writePartialDate(date)).toBe(written);
    }),
  );
});
