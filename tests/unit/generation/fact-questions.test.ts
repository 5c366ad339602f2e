import { describe, expect, test } from "vitest";
import type { Fact } from "@/lib/core/content/fact";
import { asId, type SourceId } from "@/lib/core/shared/ids";
import {
  aClaimFact,
  anAsk,
  anEventFact,
  aQuantityFact,
  aSource,
  date,
  factId,
  itemsFrom,
  metres,
  TOWN,
} from "@/tests/support/fact-builder";
import { aDatedEvent } from "@/tests/support/placed-facts";

const from = (source: string) => [{ sourceId: asId<SourceId>(source), paragraph: 4, quote: "as it stands there" }];

const SOURCES = [
  aSource(),
  aSource({
    id: asId("river-post"),
    shortName: "River Post",
    outlet: "River Post",
    publishedFrom: "2019",
    publishedTo: "2019",
  }),
  aSource({ id: asId("hill-herald"), shortName: "Hill Herald", outlet: "Hill Herald", publishedTo: "2022" }),
];

/** A claim of Ada Reed's in one article, and something unlike it in each of the others. */
const CLAIMS: readonly Fact[] = [
  aClaimFact(),
  aClaimFact(
    {
      id: factId("river-view"),
      slotKey: "river|view",
      proposition: "salmon come back to clean water",
      statement: "Ben Holt said that salmon come back to clean water.",
      evidence: from("river-post"),
    },
    "ben-holt",
  ),
  aClaimFact(
    {
      id: factId("hill-view"),
      slotKey: "hill|view",
      proposition: "vineyards need no fences",
      statement: "Dora Okafor said that vineyards need no fences.",
      evidence: from("hill-herald"),
    },
    "dora-okafor",
  ),
];

/** Events besides, since no more than a third of all facts are asked about so. */
const OTHERS = ["1850", "1860", "1870", "1880", "1890", "1900", "1910"].map((year) =>
  aDatedEvent(`event-${year}`, `opening of the school of ${year}`, year),
);

const whichSources = (facts: readonly Fact[]) => itemsFrom([...facts, ...OTHERS], TOWN, SOURCES).ofType("whichSource");

describe("in which article something is said", () => {
  test("is asked without its speaker; one article is right, and nothing is written to memory", () => {
    const item = whichSources(CLAIMS).find(({ factId: id }) => id === "bridge-too-narrow");
    expect(item?.stem).toBe("Which of these articles says this: “The harbour bridge was too narrow for trams”?");
    expect(item?.options.map(({ text, isKey }) => [text, isKey])).toEqual([
      ["Harbour Gazette", true],
      ["Hill Herald", false],
      ["River Post", false],
    ]);
    expect(item?.cardIds).toEqual([]);
    expect(item?.factIds).toEqual(["bridge-too-narrow"]);
  });

  test("has each article as the answer equally often", () => {
    expect(
      whichSources(CLAIMS)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(["Harbour Gazette", "Hill Herald", "River Post"]);
    const many = [
      ...CLAIMS,
      aClaimFact({ id: factId("bridge-too-low"), slotKey: "bridge|too-low", proposition: "masts touch the arches" }),
    ];
    expect(new Set(whichSources(many).map(({ key }) => key)).size).toBe(whichSources(many).length);
  });

  test.each([
    ["two articles say it", { evidence: [...from("harbour-gazette"), ...from("river-post")] }],
    ["it names the speaker", { proposition: "the bridge that Ada Reed drew was too narrow" }],
    ["it names an outlet", { proposition: "the River Post is right on trams" }],
    ["it begins with a word that points back", { proposition: "it was too narrow for trams" }],
    [
      "it names a year that an article cannot know, and too few are left",
      { proposition: "trams will need the bridge by 2021" },
    ],
  ])("is not asked where %s", (_, change) => {
    const [first, ...others] = CLAIMS as [ReturnType<typeof aClaimFact>, ...Fact[]];
    expect(whichSources([{ ...first, ...change }, ...others]).map(({ factId: id }) => id)).not.toContain(first.id);
  });

  test("is not asked where what is said names someone whom the article's name names", () => {
    const [first, ...others] = CLAIMS as [ReturnType<typeof aClaimFact>, ...Fact[]];
    const facts = [{ ...first, proposition: "the bridge that Ben Holt drew was too narrow" }, ...others, ...OTHERS];
    const asked = (shortName: string) =>
      itemsFrom(facts, TOWN, [aSource({ shortName }), ...SOURCES.slice(1)])
        .ofType("whichSource")
        .map(({ factId: id }) => id);
    expect(asked("Harbour Gazette")).toContain("bridge-too-narrow");
    expect(asked("Gazette on Holt")).not.toContain("bridge-too-narrow");
  });

  test("does not offer an article that says nearly the same", () => {
    const echo = aClaimFact({
      id: factId("echo"),
      slotKey: "echo|view",
      statement: "Ada Reed argued that the harbour bridge was too narrow for trams in 2021 too.",
      evidence: from("hill-herald"),
    });
    expect(whichSources([...CLAIMS, echo]).map(({ factId: id }) => id)).not.toContain("bridge-too-narrow");
  });
});

describe("how something is to be taken", () => {
  const PLAN = aQuantityFact(metres(400), {
    id: factId("quay-length"),
    slotKey: "quay|length|2030",
    subject: "the new quay",
    epistemic: "plan",
    at: date("by 2030"),
    statement: "The town plans to make the new quay 400 metres long by 2030.",
    asks: [anAsk({ type: "quantity", quantity: metres(400) }, { question: "How long is the quay to be by 2030?" })],
  });
  const FACTS: readonly Fact[] = [
    aQuantityFact(),
    anEventFact(),
    anEventFact("2019", { id: factId("second"), slotKey: "second|event" }),
    PLAN,
    ...CLAIMS,
    aClaimFact({ id: factId("another"), slotKey: "another|view" }),
    aClaimFact({ id: factId("yet-another"), slotKey: "yet-another|view" }),
  ];
  const items = itemsFrom(FACTS, TOWN, SOURCES).ofType("factOrClaim");

  test("has the same three answers in the same order, each right equally often", () => {
    expect(items).toHaveLength(3);
    expect(new Set(items.map(({ options }) => options.map(({ text }) => text).join("|"))).size).toBe(1);
    expect(items.map(({ options }) => options.findIndex(({ isKey }) => isKey)).toSorted()).toEqual([0, 1, 2]);
  });

  test("says all figures in one form of sentence, so that no verb tells a plan from a fact", () => {
    const stems = items.map(({ stem }) => stem);
    expect(stems).toContain(
      "According to its source, what kind of statement is this: “The length of the new quay is put at 400 metres for 2030”?",
    );
    expect(stems).toContain(
      "According to its source, what kind of statement is this: “The length of the harbour bridge is put at 300 metres”?",
    );
  });

  test("does not say twice what is counted", () => {
    const counted = aQuantityFact(
      { value: 4, unit: "count", noun: "piers", qualifier: "over" },
      { subject: "piers in the harbour", property: "number" },
    );
    const [item] = itemsFrom([counted, PLAN, ...CLAIMS, ...OTHERS], TOWN, SOURCES)
      .ofType("factOrClaim")
      .filter((each) => each.factId === counted.id);
    expect(item?.stem).toContain("“The number of piers in the harbour is put at over 4”");
  });

  test("names no speaker, and says of each wrong answer why it is wrong", () => {
    for (const { stem, options, cardIds } of items) {
      expect(stem).not.toMatch(/Reed|Holt|Okafor/);
      expect(options.filter(({ isKey, whyWrong }) => !isKey && !whyWrong)).toEqual([]);
      expect(cardIds).toEqual([]);
    }
  });

  test.each([
    ["is pledged, which is a fact and a plan in one", { subject: "The pledges for the new quay" }],
    [
      "somebody would only consider, which is neither planned nor claimed",
      { property: "length that the town would consider" },
    ],
  ])("is not asked of what %s", (_, change) => {
    const facts = FACTS.map((fact) => (fact === PLAN ? ({ ...PLAN, ...change } as Fact) : fact));
    expect(itemsFrom(facts, TOWN, SOURCES).ofType("factOrClaim")).toEqual([]);
  });

  test("is not asked where one of the answers would never be right", () => {
    expect(
      itemsFrom(
        FACTS.filter((fact) => fact !== PLAN),
        TOWN,
        SOURCES,
      ).ofType("factOrClaim"),
    ).toEqual([]);
  });
});

describe("a short answer", () => {
  const ofText = (text: string, accept: readonly string[], target: "cause" | "name" = "cause") =>
    itemsFrom([
      aClaimFact({
        asks: [
          anAsk(
            { type: "text", text, accept },
            { target: target as never, question: "What did Ada Reed name in 2021?" },
          ),
        ],
      }),
    ]).ofType("shortAnswer");

  test("is asked for a name, a date, and whoever said something", () => {
    expect(
      itemsFrom([aClaimFact(), anEventFact()])
        .ofType("shortAnswer")
        .map(({ key }) => key),
    ).toEqual(["Ada Reed", "March 2018"]);
    expect(ofText("Harbour Bridge Act", [])).toHaveLength(1);
    expect(ofText("rule of the tides", [], "name")).toHaveLength(1);
  });

  test("is not asked for a figure, which has a field of its own", () => {
    expect(itemsFrom([aQuantityFact()]).ofType("shortAnswer")).toEqual([]);
  });

  test("in free words is asked only where enough other wordings are known", () => {
    expect(ofText("narrow lanes", [])).toEqual([]);
    expect(ofText("narrow lanes", ["lanes", "the lanes", "small lanes"])).toHaveLength(1);
    expect(ofText("lanes too narrow for the trams of the harbour", ["lanes", "narrow lanes", "small lanes"])).toEqual(
      [],
    );
  });

  test("is not asked for three things at once, which could be named in six orders", () => {
    expect(ofText("Ada, Ben and Cora", ["Ben, Ada and Cora", "Cora, Ben and Ada"])).toEqual([]);
    expect(ofText("Ada and Ben", ["Ben and Ada"])).toHaveLength(1);
  });
});
