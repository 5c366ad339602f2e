import { describe, expect, it } from "vitest";
import { parseFacts } from "@/lib/core/content/parse-facts";
import { askForm, claimForm, contentOf, factForm } from "../../support/content-builder";

const FILE = "content/facts/bridge.yaml";

/** The answers of the first fact, as the parser resolves them. */
function answersOf(form: Readonly<Record<string, unknown>>) {
  const content = contentOf({ facts: [form] });
  expect(content.problems).toEqual([]);
  return content.facts[0]?.value.asks.map(({ answer }) => answer);
}

function ofKind(kind: string, slots: Readonly<Record<string, unknown>>, targets: readonly string[]) {
  const { subject: _subject, property: _property, value: _value, ...common } = factForm();
  return { ...common, kind, ...slots, asks: targets.map((target) => askForm({ target })) };
}

describe("Where an ask does not give its answer, the fact's slots do", () => {
  it("takes a figure and its date from a quantity", () => {
    const form = factForm({ at: "by 2024", asks: [askForm(), askForm({ target: "date" })] });
    expect(answersOf(form)).toEqual([
      { type: "quantity", quantity: { value: 300, unit: "count", noun: "metres", qualifier: "exact" } },
      { type: "date", date: { year: 2024, edge: "by" } },
    ]);
  });

  it("takes the event, its date, its actor and its place from an event", () => {
    const slots = { event: "opening of the bridge", date: "2021-05-03", actor: "ada-reed", place: "the harbour" };
    expect(answersOf(ofKind("event", slots, ["event", "date", "actor", "place"]))).toEqual([
      { type: "text", text: "opening of the bridge", accept: [] },
      { type: "date", date: { year: 2021, month: 5, day: 3 } },
      { type: "entity", entityId: "ada-reed" },
      { type: "text", text: "the harbour", accept: [] },
    ]);
  });

  it("takes a person and the role from a role", () => {
    const slots = { person: "ada-reed", role: "engineer", uniqueCue: "who planned the bridge" };
    expect(answersOf(ofKind("personRole", slots, ["person", "role"]))).toEqual([
      { type: "entity", entityId: "ada-reed" },
      { type: "text", text: "engineer", accept: [] },
    ]);
  });

  it("takes name, date, article and provision from a policy", () => {
    const slots = { name: "Harbour Act", date: "1999", article: "Article 2", provision: "free passage" };
    expect(answersOf(ofKind("policy", slots, ["name", "date", "article", "provision"]))).toEqual([
      { type: "text", text: "Harbour Act", accept: [] },
      { type: "date", date: { year: 1999 } },
      { type: "text", text: "Article 2", accept: [] },
      { type: "text", text: "free passage", accept: [] },
    ]);
  });

  it("takes a rank from a comparison, the whole list from a list, and both sides of a cause and a definition", () => {
    const comparison = { a: "this bridge", b: "others", property: "length", relation: "third", rank: 3 };
    expect(answersOf(ofKind("comparison", comparison, ["rank"]))).toEqual([
      { type: "quantity", quantity: { value: 3, unit: "rank", qualifier: "exact" } },
    ]);
    const list = { label: "piers", members: ["north", "south", "east"], complete: true };
    expect(answersOf(ofKind("list", list, ["members"]))).toEqual([
      { type: "text", text: "north, south and east", accept: [] },
    ]);
    const cause = { cause: "a flood", effect: "a delay", hedged: false };
    expect(answersOf(ofKind("causeEffect", cause, ["cause", "effect"]))?.map((answer) => answer.type)).toEqual([
      "text",
      "text",
    ]);
    const definition = { term: "pier", gloss: "pillar of a bridge", genus: "structure" };
    expect(answersOf(ofKind("definition", definition, ["term"]))).toEqual([{ type: "text", text: "pier", accept: [] }]);
  });

  it("takes the speaker from the attribution, and the proposition from a claim", () => {
    const form = claimForm({ asks: [askForm({ target: "speaker" }), askForm({ target: "proposition" })] });
    expect(answersOf(form)).toEqual([
      { type: "entity", entityId: "ada-reed" },
      { type: "text", text: "too narrow", accept: [] },
    ]);
  });

  it("prefers the answer that the ask gives itself", () => {
    const form = factForm({ asks: [askForm({ answer: { text: "a long way", accept: ["far"] } })] });
    expect(answersOf(form)).toEqual([{ type: "text", text: "a long way", accept: ["far"] }]);
  });

  it("reads a bare year as text where text is meant", () => {
    const asks = [askForm({ target: "date", span: 2021, answer: { date: 2021 } })];
    const content = contentOf({ facts: [factForm({ asks })] });
    expect(content.facts[0]?.value.asks[0]).toMatchObject({ span: "2021", answer: { date: { year: 2021 } } });
  });
});

describe("A fact that cannot be read is reported with its file and line", () => {
  const sound = ["- id: bridge-length", "  kind: quantity", "  statement: The bridge is 300 metres long."];

  function problemsOf(lines: readonly string[]) {
    return parseFacts(lines.join("\n"), FILE).problems.map(({ line, message }) => ({ line, message }));
  }

  it("names the line of a mistake in the YAML itself", () => {
    const [problem] = problemsOf([...sound, "  tags: [bridge", "  importance: 2"]);
    expect(problem?.message).toMatch(/isn’t valid YAML/);
    expect([4, 5]).toContain(problem?.line);
  });

  it("names the second of two equal fields", () => {
    const [problem] = problemsOf([...sound, "  kind: event"]);
    expect(problem).toMatchObject({ line: 4, message: expect.stringMatching(/unique/) });
  });

  it.each([
    ["an alias that nothing is behind", "- id: *nothing"],
    [
      "aliases that would fill the memory",
      `a: &a [${"x,".repeat(10)}]\n${["b", "c", "d"].map((key, index) => `${key}: &${key} [${`*${"abc"[index]},`.repeat(10)}]\n`).join("")}`,
    ],
  ])("reports %s instead of failing", (_case, text) => {
    expect(parseFacts(text, FILE).problems).toEqual([
      { file: FILE, line: 1, message: expect.stringMatching(/isn’t valid YAML: .*alias/i) },
    ]);
  });

  it("says of a bare word in the list that a fact has fields", () => {
    expect(parseFacts("- id: a\n- bridge", FILE).problems).toContainEqual({
      file: FILE,
      line: 2,
      message: expect.stringMatching(/must be a set of fields/),
    });
  });

  it("says that a file must be a list", () => {
    expect(problemsOf(["id: bridge-length"])).toEqual([
      { line: 1, message: expect.stringMatching(/must be a list of facts/) },
    ]);
  });

  it("names the line of an unknown field, a wrong word and a wrong type, and of the fact where a field is missing", () => {
    const problems = problemsOf([...sound, "  epistemic: rumour", "  colour: red", "  importance: high"]);
    expect(problems).toContainEqual({
      line: 4,
      message: expect.stringMatching(/"epistemic" must be one of: fact, plan/),
    });
    expect(problems).toContainEqual({ line: 5, message: expect.stringMatching(/Unknown field "colour"/) });
    expect(problems).toContainEqual({ line: 6, message: expect.stringMatching(/must be 1, 2 or 3/) });
    expect(problems).toContainEqual({ line: 1, message: expect.stringMatching(/"slotKey".*is missing/) });
  });

  it("names the kinds that there are where the kind is none of them", () => {
    const [problem] = problemsOf(["- id: bridge-length", "  kind: number"]);
    expect(problem).toMatchObject({ line: 2, message: expect.stringMatching(/must be one of: quantity, event/) });
  });

  it.each([
    ["a date that is no day of the calendar", { asOf: "2021-02-30" }, /isn’t a date/],
    ["a fact without evidence", { evidence: [] }, /at least one piece of evidence/],
    ["a fact without an ask", { asks: [] }, /at least one ask/],
    ["an id with capitals", { id: "Bridge" }, /lower-case words/],
    [
      "an answer of two sorts",
      { asks: [askForm({ answer: { text: "far", entity: "ada-reed" } })] },
      /exactly one of text, entity/,
    ],
    [
      "a target that the kind has not got",
      { asks: [askForm({ target: "role" })] },
      /is a quantity, which can’t be asked for "role"/,
    ],
    ["a slot that is empty", { asks: [askForm({ target: "date" })] }, /Fill in that slot, or give "answer"/],
    ["a speaker where nobody speaks", { asks: [askForm({ target: "speaker" })] }, /asks for the speaker, but has none/],
  ])("refuses %s", (_case, overrides, message) => {
    const content = contentOf({ facts: [factForm(overrides)] });
    expect(content.facts).toEqual([]);
    expect(content.problems.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
  });

  it("reads the other facts of the file all the same", () => {
    const content = contentOf({ facts: [factForm({ importance: 9 }), factForm({ id: "bridge-span" })] });
    expect(content.facts.map(({ value }) => value.id)).toEqual(["bridge-span"]);
    expect(content.problems).toHaveLength(1);
  });
});
