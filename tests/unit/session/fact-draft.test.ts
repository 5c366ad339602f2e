import { describe, expect, it } from "vitest";
import { carriedOver, changedFields, onNewer, startingWith, valueAt, withValue } from "@/lib/core/session/fact-draft";

const FORM = {
  statement: "The bridge is 300 metres long.",
  validUntil: "2027",
  asks: [{ question: "How long?", misconceptions: [{ text: "200" }] }, { question: "How high?" }],
};

describe("The form of a fact while it is edited", () => {
  it("takes a value at any place, and leaves the rest and the form before as they were", () => {
    const after = withValue(FORM, ["asks", 0, "misconceptions", 0, "text"], "250");
    expect(valueAt(after, ["asks", 0, "misconceptions", 0, "text"])).toBe("250");
    expect(valueAt(FORM, ["asks", 0, "misconceptions", 0, "text"])).toBe("200");
    expect(after.asks[1]).toBe(FORM.asks[1]);
  });

  it("takes a value where nothing was before", () => {
    const after = withValue(FORM, ["asks", 1, "answer", "text"], "high");
    expect(valueAt(after, ["asks", 1, "answer"])).toEqual({ text: "high" });
    expect(valueAt(withValue(FORM, ["evidence", 0], { quote: "q" }), ["evidence"])).toEqual([{ quote: "q" }]);
  });

  it("loses a field or a member of a list that is taken away", () => {
    expect(withValue(FORM, ["validUntil"], undefined)).not.toHaveProperty("validUntil");
    expect(withValue(FORM, ["asks", 0], undefined).asks).toEqual([{ question: "How high?" }]);
  });

  it("sends only what has changed, and null for what has gone", () => {
    const after = withValue(withValue(FORM, ["validUntil"], undefined), ["statement"], "It is 310 metres long.");
    expect(changedFields(FORM, after)).toEqual({ statement: "It is 310 metres long.", validUntil: null });
  });

  it("takes no notice of the order in which fields stand", () => {
    expect(changedFields({ value: { unit: "count", value: 3 } }, { value: { value: 3, unit: "count" } })).toEqual({});
  });

  it("goes over to a newer version, but for fields that someone else has changed by then", () => {
    const written = { ...withValue(FORM, ["validUntil"], undefined), statement: "It is 310 metres long." };
    const newer = { ...FORM, statement: "It is 320 metres long.", dateNote: "found in the second paragraph" };
    const { validUntil: _, ...rest } = newer;
    expect(onNewer(FORM, written, newer)).toEqual(rest);
  });
});

describe("The next fact from the same article", () => {
  const written = {
    kind: "claim",
    statement: "Ada Reed argues that tolls keep the bridge safe.",
    asOf: "2021-05",
    attribution: { speaker: "ada-reed", verb: "argues", mode: "indirect" },
    evidence: [{ source: "gazette", paragraph: 3, quote: "Tolls keep it safe." }],
  };

  it("starts with its article, date and speaker, and nothing else", () => {
    const fresh = { kind: "event", evidence: [{ paragraph: 1 }] };
    expect(startingWith(fresh, carriedOver(written))).toEqual({
      kind: "event",
      asOf: "2021-05",
      attribution: written.attribution,
      evidence: [{ paragraph: 1, source: "gazette" }],
    });
  });

  it("starts blank where there was none before", () => {
    expect(startingWith({ kind: "event" }, carriedOver({ kind: "event" }))).toEqual({ kind: "event" });
  });
});
