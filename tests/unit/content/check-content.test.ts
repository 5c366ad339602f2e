import { describe, expect, it } from "vitest";
import { checkContent } from "@/lib/core/content/check-content";
import { formatContentProblem } from "@/lib/core/content/content-problem";
import {
  askForm,
  claimForm,
  contentOf,
  entityForm,
  factForm,
  messagesFor,
  sourceForm,
} from "../../support/content-builder";

type Overrides = Readonly<Record<string, unknown>>;

const QUOTE_OF = (words: number): string => Array.from({ length: words }, (_, index) => `word${index}`).join(" ");

describe("Sound content has no problems", () => {
  it("passes a plain fact and an opinion", () => {
    expect(messagesFor({ facts: [factForm(), claimForm()] })).toEqual([]);
  });
});

describe("References lead somewhere", () => {
  it.each<[string, Overrides, RegExp]>([
    ["a source", { evidence: [{ source: "lost-paper", paragraph: 1, quote: "a bridge" }] }, /no source "lost-paper"/],
    ["an entity", { entities: ["nobody"] }, /no entity "nobody"/],
    ["a speaker", { attribution: { speaker: "nobody", mode: "direct", verb: "says" } }, /no entity "nobody"/],
    ["an answer's entity", { asks: [askForm({ answer: { entity: "nobody" } })] }, /no entity "nobody"/],
    ["a fact in conflict", { conflictsWith: [{ fact: "lost-fact", note: "differs" }] }, /no fact "lost-fact"/],
    ["a newer fact", { supersededBy: "lost-fact" }, /no fact "lost-fact"/],
    ["itself", { supersededBy: "bridge-length" }, /refer to itself/],
  ])("finds %s that is not there", (_case, overrides, message) => {
    expect(messagesFor({ facts: [factForm(overrides)] })).toContainEqual(expect.stringMatching(message));
  });

  it("finds an id used twice, and says where it is first used", () => {
    const problems = checkContent(contentOf({ facts: [factForm(), factForm()] }));
    expect(problems.map(formatContentProblem)).toEqual([
      expect.stringMatching(
        /^content\/facts\/bridge\.yaml:\d+: There is already a fact "bridge-length", at content\/facts\/bridge\.yaml:1/,
      ),
    ]);
  });

  it("finds a name that two entities share, since a typed answer could mean either", () => {
    const entities = [entityForm(), entityForm({ id: "ada-reed-junior", name: "A. Reed", aliases: ["ada reed"] })];
    expect(messagesFor({ facts: [], entities })).toEqual([
      expect.stringMatching(/"ada reed" already belongs to "ada-reed"/),
    ]);
  });

  it("wants a source's file to have its name", () => {
    const content = contentOf({ facts: [], sources: [sourceForm()] });
    const misplaced = content.sources.map((source) => ({ ...source, file: "content/sources/other.yaml" }));
    expect(checkContent({ ...content, sources: misplaced })[0]?.message).toMatch(
      /must be called harbour-gazette\.yaml/,
    );
  });
});

describe("Evidence is short and at its place", () => {
  it.each<[string, Overrides, RegExp]>([
    [
      "a quotation of 26 words",
      { evidence: [{ source: "harbour-gazette", paragraph: 1, quote: QUOTE_OF(26) }] },
      /has 26 words/,
    ],
    [
      "a paragraph behind the last",
      { evidence: [{ source: "harbour-gazette", paragraph: 4, quote: "a bridge" }] },
      /only 3 paragraphs/,
    ],
    ["an opinion of nobody", { epistemic: "opinion" }, /Choose who makes this opinion/],
  ])("refuses %s", (_case, overrides, message) => {
    expect(messagesFor({ facts: [factForm(overrides)] })).toContainEqual(expect.stringMatching(message));
  });

  it("lets a quotation of 25 words in the last paragraph pass", () => {
    const evidence = [{ source: "harbour-gazette", paragraph: 3, quote: QUOTE_OF(25) }];
    expect(messagesFor({ facts: [factForm({ evidence })] })).toEqual([]);
  });
});

describe("A statement stands alone", () => {
  it.each<[string, Overrides, RegExp]>([
    ["points at its article", { statement: "The bridge of this plan is 300 metres long." }, /Replace “this”/],
    ["says when by 'currently'", { statement: "The bridge is currently 300 metres long." }, /Replace “currently”/],
    ["begins with a pronoun", { statement: "It is 300 metres long." }, /Replace “It”/],
    ["has no full stop", { statement: "The bridge is 300 metres long" }, /full stop/],
    [
      "uses a spelling that is not ours",
      { statement: "The bridge of Reed Ada is 300 metres long." },
      /Write “Ada Reed”, not “Reed Ada”/,
    ],
  ])("finds one that %s", (_case, overrides, message) => {
    expect(messagesFor({ facts: [factForm(overrides)] })).toEqual([expect.stringMatching(message)]);
  });

  it("wants an opinion's speaker in it, and takes the short form of the name", () => {
    const asks = [askForm({ target: "speaker", question: "Who argued in 2021 that the bridge was too narrow?" })];
    const without = claimForm({ statement: "In 2021 the harbour bridge was too narrow.", asks });
    expect(messagesFor({ facts: [without] })).toEqual([expect.stringMatching(/name the speaker/)]);
    expect(messagesFor({ facts: [claimForm({ statement: "The bridge was too narrow, Reed argued." })] })).toEqual([]);
  });

  it("lets quotations say what they say", () => {
    const statement = 'Ada Reed argued in 2021 that "this bridge of today" was too narrow.';
    expect(messagesFor({ facts: [claimForm({ statement })] })).toEqual([]);
  });
});

describe("Facts of one slot agree, or say how they go together", () => {
  const other = factForm({
    id: "bridge-length-revised",
    value: { value: 400, unit: "count", qualifier: "exact" },
    asks: [askForm()],
  });

  it("finds two values of one slot key with no link between them", () => {
    expect(messagesFor({ facts: [factForm(), other] })).toEqual([
      expect.stringMatching(/"bridge-length" has the same slot key but says something else/),
    ]);
  });

  it.each<[string, Overrides]>([
    ["the older is superseded", { supersededBy: "bridge-length-revised" }],
    ["the conflict is explained", { conflictsWith: [{ fact: "bridge-length-revised", note: "a second plan" }] }],
  ])("is content where %s", (_case, overrides) => {
    expect(messagesFor({ facts: [factForm(overrides), other] })).toEqual([]);
  });

  it("is content where both say the same", () => {
    expect(messagesFor({ facts: [factForm(), factForm({ id: "bridge-length-again" })] })).toEqual([]);
  });
});
