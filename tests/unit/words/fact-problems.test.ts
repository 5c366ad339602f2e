import { describe, expect, it, test } from "vitest";
import type { FactKind } from "@/lib/core/content/fact";
import { readOwnFact } from "@/lib/core/content/own-fact";
import { TARGETS_OF_KIND } from "@/lib/core/content/resolve-answer";
import { asId, type FactId } from "@/lib/core/shared/ids";
import { factProblem } from "@/lib/words/fact-problems";

function problemsOf(form: Readonly<Record<string, unknown>>) {
  const read = readOwnFact(form, asId<FactId>("own-1"));
  return read.ok ? [] : read.problems.map((problem) => [problem.path.join("."), factProblem(problem)]);
}

describe("The form of a fact says what to do beside the field", () => {
  it("that is blank", () => {
    const found = Object.fromEntries(problemsOf({ kind: "quantity", evidence: [{}], value: { unit: "count" } }));
    expect(found).toMatchObject({
      statement: "Write the statement.",
      asOf: "Add a date.",
      subject: "Fill in “Subject”.",
      "value.value": "Add a number.",
      "value.qualifier": "Choose how precise the figure is.",
      "evidence.0.source": "Choose an article.",
      "evidence.0.quote": "Add the quotation.",
    });
  });

  it("that holds no date, no tag or no answer", () => {
    const event = { kind: "event", event: "the opening", statement: "It opened.", epistemic: "fact", evidence: [] };
    const asks = [{ target: "date", question: "When was the bridge opened?" }];
    const found = Object.fromEntries(problemsOf({ ...event, asOf: "soon", tags: ["Two words"], asks }));
    expect(found["asOf"]).toMatch(/^Write a date such as 2027/);
    expect(found["tags.0"]).toMatch(/^Use lower-case words/);
    const evidence = [{ source: "gazette", paragraph: 1, quote: "It opened." }];
    const [unanswered] = problemsOf({ ...event, asOf: "2021", evidence, asks });
    expect(unanswered).toEqual(["asks.0.target", expect.stringMatching(/^This has no answer yet/)]);
  });

  test.each(Object.keys(TARGETS_OF_KIND) as FactKind[])(
    "of a %s without the names that files give to fields",
    (kind) => {
      const asks = [{ answer: { quantity: {}, entity: 1 }, misconceptions: [{}] }];
      const found = problemsOf({
        kind,
        evidence: [{}],
        asks,
        conflictsWith: [{}],
        attribution: {},
        value: {},
        members: [],
      });
      expect(found.length).toBeGreaterThan(4);
      const ofForm = found.filter(([, message]) => !message?.startsWith("Unknown field")); // Forms send none.
      for (const [path, message] of ofForm) expect(message, path).not.toMatch(/"|missing|must|[a-z][A-Z]/);
    },
  );
});
