import { describe, expect, it } from "vitest";
import { askForm, claimForm, entityForm, factForm, messagesFor } from "../../support/content-builder";

type Overrides = Readonly<Record<string, unknown>>;

/** What the check says of a sound fact whose one ask is changed. */
function messagesForAsk(ask: Overrides, fact: Overrides = {}): readonly string[] {
  return messagesFor({ facts: [factForm({ asks: [askForm(ask)], ...fact })] });
}

const LONG_QUESTION = `How long is the bridge ${"and the road behind it ".repeat(6)}in 2021?`;

describe("A question can be answered without the article, and without a hint", () => {
  it.each<[string, Overrides, RegExp]>([
    [
      "holds its answer",
      { question: "Is the bridge in the plan of 2021 300 metres long?" },
      /gives its answer away: “300”/,
    ],
    ["points at the article", { question: "How long is the bridge of the article of 2021?" }, /Replace “the article”/],
    ["asks about now", { question: "How long is the harbour bridge today?" }, /Replace “today”/],
    ["hides who is meant", { question: "How long was it in the plan?" }, /Replace “it”/],
    ["asks for what is not so", { question: "Which length is not planned for the bridge?" }, /“not” is easily missed/],
    ["asks for an exception", { question: "Which bridges are long except the new one?" }, /“except” is easily missed/],
    ["is two questions", { question: "How long is the bridge? And how wide?" }, /Ask one question/],
    ["is too short", { question: "How long is it?" }, /has 4 words/],
    ["is too long", { question: LONG_QUESTION }, /words. Use 5 to 25/],
  ])("finds one that %s", (_case, ask, message) => {
    expect(messagesForAsk(ask)).toContainEqual(expect.stringMatching(message));
  });

  it("knows the answer by its aliases, and as a whole word only", () => {
    const answer = { entity: "ada-reed" };
    expect(messagesForAsk({ question: "What did the engineer Reed plan in 2021?", answer })).toEqual([
      expect.stringMatching(/gives its answer away: “Reed”/),
    ]);
    expect(messagesForAsk({ question: "Who planned the bridge in the reeds of 2021?", answer })).toEqual([]);
  });

  it("knows a small number by its word", () => {
    const value = { value: 4, unit: "count", noun: "piers", qualifier: "exact" };
    const fact = { statement: "The bridge has 4 piers.", value };
    expect(messagesForAsk({ question: "Which bridge of 2021 has four piers?" }, fact)).toEqual([
      expect.stringMatching(/gives its answer away: “4”/),
    ]);
  });

  it("wants the year of what the world can change", () => {
    const question = "How long is the harbour bridge in the plan?";
    expect(messagesForAsk({ question }, { volatile: true })).toEqual([expect.stringMatching(/name the year \(2021\)/)]);
    expect(messagesForAsk({}, { volatile: true })).toEqual([]);
  });

  it("wants the speaker of an opinion, in the question or as the answer", () => {
    const anonymous = askForm({ target: "proposition", question: "What was the harbour bridge in 2021?" });
    expect(messagesFor({ facts: [claimForm({ asks: [anonymous] })] })).toEqual([
      expect.stringMatching(/name the speaker/),
    ]);
    const speaker = askForm({ target: "speaker", question: "Who argued that the bridge was too narrow?" });
    expect(messagesFor({ facts: [claimForm({ asks: [speaker] })] })).toEqual([]);
  });

  it("finds the same ask twice, and takes a label as a difference", () => {
    expect(messagesFor({ facts: [factForm({ asks: [askForm(), askForm()] })] })).toEqual([
      expect.stringMatching(/already has this ask/),
    ]);
    expect(messagesFor({ facts: [factForm({ asks: [askForm(), askForm({ label: "again" })] })] })).toEqual([]);
  });
});

describe("An answer can be typed, and its span is the answer", () => {
  it("refuses an answer of nine words", () => {
    const answer = { text: "one two three four five six seven eight nine" };
    expect(messagesForAsk({ answer })).toEqual([expect.stringMatching(/has 9 words/)]);
  });

  it.each<[string, Overrides, Overrides, RegExp]>([
    ["is not in the statement", { span: "301" }, {}, /isn’t in the statement/],
    ["is part of a longer number", { span: "30" }, {}, /isn’t in the statement/],
    ["stands there twice", { span: "300" }, { statement: "The bridge is 300 metres long and 300 wide." }, /2 times/],
    ["is something else than the answer", { span: "metres" }, {}, /The answer text still says “metres”/],
  ])("refuses a span that %s", (_case, ask, fact, message) => {
    expect(messagesForAsk(ask, fact)).toEqual([expect.stringMatching(message)]);
  });

  it("takes a span that the answer accepts", () => {
    const answer = { text: "a long way", accept: ["300 metres"] };
    expect(messagesForAsk({ answer, span: "300 metres" })).toEqual([]);
  });
});

describe("A misconception is wrong", () => {
  const misconception = (text: string): Overrides => ({ misconceptions: [{ text, why: "The plan says otherwise." }] });

  it("refuses the answer itself, in whatever case, and an alias of it", () => {
    const answer = { text: "the quay", accept: ["port"] };
    expect(messagesForAsk({ answer, ...misconception("The Quay") })).toEqual([
      expect.stringMatching(/is a correct answer/),
    ]);
    expect(messagesForAsk({ answer, ...misconception("the port") })).toEqual([
      expect.stringMatching(/is a correct answer/),
    ]);
    expect(messagesForAsk({ answer, ...misconception("the airport") })).toEqual([]);
  });

  it("refuses another name of the entity asked for", () => {
    const entities = [entityForm({ aliases: ["The Bridgewoman"] })];
    const ask = askForm({
      question: "Who planned the harbour bridge in 2021?",
      answer: { entity: "ada-reed" },
      ...misconception("Bridgewoman"),
    });
    expect(messagesFor({ facts: [factForm({ asks: [ask] })], entities })).toEqual([
      expect.stringMatching(/is a correct answer/),
    ]);
  });

  it.each([
    ["over", "over 200 metres", true],
    ["over", "over 400 metres", false],
    ["under", "under 400 metres", true],
    ["under", "under 200 metres", false],
  ])("where the answer is '%s 300', %s would be true as well: %s", (qualifier, text, isRefused) => {
    const value = { value: 300, unit: "count", noun: "metres", qualifier };
    const messages = messagesForAsk(misconception(text), { value });
    expect(messages.some((message) => /is also true/.test(message))).toBe(isRefused);
  });

  it("refuses the same misconception twice", () => {
    const twice = [..."ab"].map((why) => ({ text: "400", why }));
    expect(messagesForAsk({ misconceptions: twice })).toEqual([expect.stringMatching(/listed twice/)]);
  });
});
