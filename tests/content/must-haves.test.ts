import { describe, expect, it } from "vitest";
import { factOf, sourcesOf } from "../support/content-bank";

const UKRINFORM = "ukrinform-goroku";
const DIPLOMAT = "diplomat-security-policy";
const NBR = "nbr-interview";
const ANKASAM = "ankasam-ukraine-policy";
const VOA = "voa-assertive-japan";

interface Expected {
  readonly id: string;
  /** What the fact must say, field by field. */
  readonly says: Readonly<Record<string, unknown>>;
  /** What its statement must mention. */
  readonly mentions: readonly RegExp[];
  readonly sources: readonly string[];
}

const by = (speakerId: string) => expect.objectContaining({ speakerId });
const percent = (value: number, qualifier: string) => expect.objectContaining({ value, unit: "percent", qualifier });
const dollars = (value: number, qualifier: string) => expect.objectContaining({ value, unit: "USD", qualifier });
const counted = (value: number, unit: string, qualifier: string) => expect.objectContaining({ value, unit, qualifier });

describe("The four headline facts, each with its qualifier, date and source", () => {
  it("2% of GDP is a plan for 2027, as NBR reported", () => {
    const fact = factOf("defence-spending-share-2027");
    expect(fact).toMatchObject({
      epistemic: "plan",
      value: { value: 2, unit: "percent", of: "GDP", qualifier: "exact" },
      at: { year: 2027, edge: "by" },
      attribution: { speakerId: "nbr" },
    });
    expect(fact.statement).toMatch(/plans.*2% of GDP by 2027.*NBR/);
    expect(sourcesOf(fact)).toEqual([NBR]);
  });

  it("over $12 billion is what Japan has pledged in total, as O'Shea said around 2024", () => {
    const fact = factOf("pledged-to-ukraine-total");
    expect(fact).toMatchObject({ value: { value: 12e9, unit: "USD", qualifier: "over" }, asOf: { year: 2024 } });
    expect(fact.statement).toMatch(/pledge.*over \$12 billion in total.*O'Shea/);
    expect(sourcesOf(fact)).toEqual([NBR]);
  });

  it("82% backed economic sanctions in the Yomiuri poll of March 2022", () => {
    const fact = factOf("public-support-for-sanctions-2022");
    expect(fact).toMatchObject({
      value: { value: 82, unit: "percent", qualifier: "exact" },
      asOf: { year: 2022, month: 3 },
      attribution: { speakerId: "yomiuri-shimbun", mode: "poll" },
    });
    expect(fact.statement).toMatch(/Yomiuri Shimbun.*82%.*economic\s+sanctions against Russia/);
    expect(sourcesOf(fact)).toEqual([VOA]);
  });

  it("the guarantee is in Article 5 of the U.S.–Japan Security Treaty of 1960", () => {
    const fact = factOf("us-japan-treaty-1960-article-5");
    expect(fact).toMatchObject({
      name: "U.S.–Japan Security Treaty",
      date: { year: 1960 },
      article: "Article 5",
      parties: ["japan", "united-states"],
      attribution: { speakerId: "tsuyoshi-goroku" },
    });
    expect(fact.asks.map(({ target }) => target)).toEqual(["date", "article", "name"]);
    expect(sourcesOf(fact)).toEqual([UKRINFORM]);
  });
});

const MUST_HAVES: readonly (readonly [string, Expected])[] = [
  [
    "1 and 2: the spending target and its year",
    {
      id: "defence-spending-share-2027",
      says: { at: { year: 2027, edge: "by" } },
      mentions: [/2%/, /2027/],
      sources: [NBR],
    },
  ],
  [
    "3: the rise in spending",
    {
      id: "defence-spending-rise-2027",
      says: { epistemic: "plan", value: percent(60, "exact"), property: "increase" },
      mentions: [/rise/, /2027/],
      sources: [NBR],
    },
  ],
  [
    "4: the projected rank",
    {
      id: "defence-budget-rank-2027",
      says: { rank: 3, epistemic: "plan" },
      mentions: [/would/, /third/, /NBR/],
      sources: [NBR],
    },
  ],
  [
    "5: the total pledged",
    { id: "pledged-to-ukraine-total", says: { value: dollars(12e9, "over") }, mentions: [/total/], sources: [NBR] },
  ],
  [
    "6: emergency aid of March 2022",
    {
      id: "emergency-humanitarian-aid-2022",
      says: { value: dollars(100e6, "exact"), asOf: { year: 2022, month: 3 } },
      mentions: [/sent/, /emergency humanitarian/],
      sources: [VOA],
    },
  ],
  [
    "7: the poll on sanctions",
    {
      id: "public-support-for-sanctions-2022",
      says: { value: percent(82, "exact") },
      mentions: [/March 2022/],
      sources: [VOA],
    },
  ],
  [
    "8: the treaty",
    {
      id: "us-japan-treaty-1960-article-5",
      says: { date: { year: 1960 } },
      mentions: [/Article 5/, /1960/],
      sources: [UKRINFORM],
    },
  ],
  [
    "9: alliance alone is insufficient",
    {
      id: "goroku-alliance-insufficient",
      says: { attribution: by("tsuyoshi-goroku") },
      mentions: [/insufficient/],
      sources: [UKRINFORM],
    },
  ],
  [
    "10: the strategy of December 2022",
    {
      id: "security-strategy-adopted-2022",
      says: { date: { year: 2022, month: 12 } },
      mentions: [/December 2022/],
      sources: [UKRINFORM],
    },
  ],
  [
    "11: three areas of effort",
    {
      id: "strategy-2022-three-areas",
      says: {
        complete: true,
        members: ["Japan's own defence capabilities", "the defence budget", "operational capacity"],
      },
      mentions: [/three efforts/, /Goroku/],
      sources: [UKRINFORM],
    },
  ],
  [
    "12: no distancing from the United States",
    {
      id: "goroku-no-distancing",
      says: { stance: "denies", attribution: by("tsuyoshi-goroku") },
      mentions: [/rejects/, /vital/],
      sources: [UKRINFORM],
    },
  ],
  [
    "13: the strategy of December 2013",
    {
      id: "national-security-strategy-2013",
      says: { date: { year: 2013, month: 12 }, supersededBy: "security-strategy-adopted-2022" },
      mentions: [/spring 2022/],
      sources: [DIPLOMAT],
    },
  ],
  [
    "13: its first revision",
    {
      id: "first-revision-of-strategy-2022",
      says: { actor: "fumio-kishida" },
      mentions: [/first revision/, /spring 2022/],
      sources: [DIPLOMAT],
    },
  ],
  [
    "14: four issues for the revision",
    {
      id: "strategy-revision-four-issues",
      says: {
        complete: true,
        attribution: by("the-diplomat"),
        members: [
          "universal values and rules",
          "the alliance with the United States",
          "economic security",
          "Japan's own defence capabilities",
        ],
      },
      mentions: [/four issues/, /spring\s+2022/],
      sources: [DIPLOMAT],
    },
  ],
  [
    "15: Kishida's concept",
    {
      id: "kishida-policy-address-2022",
      says: { date: { year: 2022 }, actor: "fumio-kishida", place: "the Diet" },
      mentions: [/diplomacy anchored\s+in realism/],
      sources: [DIPLOMAT],
    },
  ],
  [
    "16: Russia cancels the talks",
    {
      id: "russia-cancelled-peace-talks",
      says: { actor: "russia" },
      mentions: [/unilaterally/, /The Diplomat/],
      sources: [ANKASAM, DIPLOMAT],
    },
  ],
  [
    "16: Kishida shelves the talks",
    {
      id: "kishida-shelved-peace-talks",
      says: { actor: "fumio-kishida" },
      mentions: [/shelved/, /VOA/],
      sources: [VOA],
    },
  ],
  [
    "16: the grounds that Moscow gave",
    {
      id: "russia-grounds-for-stopping-talks",
      says: { attribution: by("cenk-tamer") },
      mentions: [/sanctions/, /hostile/],
      sources: [ANKASAM],
    },
  ],
  [
    "17: the helicopter",
    {
      id: "russian-helicopter-2022-03-02",
      says: { date: { year: 2022, month: 3, day: 2 }, dateNote: expect.stringContaining("year") },
      mentions: [/helicopter/],
      sources: [DIPLOMAT],
    },
  ],
  [
    "17: the missile",
    {
      id: "north-korea-icbm-2022-03-24",
      says: { date: { year: 2022, month: 3, day: 24 }, actor: "north-korea" },
      mentions: [/intercontinental ballistic missile/],
      sources: [DIPLOMAT],
    },
  ],
  [
    "18: the islands occupied",
    { id: "islands-occupied-1945", says: { date: { year: 1945 } }, mentions: [/Hokkaido/], sources: [NBR] },
  ],
  [
    "19: four islands",
    {
      id: "disputed-islands-count",
      says: { value: counted(4, "count", "exact") },
      mentions: [/4 islands/],
      sources: [VOA],
    },
  ],
  [
    "20: the peace treaty",
    {
      id: "peace-treaty-unsigned",
      says: { parties: ["japan", "russia"] },
      mentions: [/unsigned/],
      sources: [NBR, VOA],
    },
  ],
  [
    "21: meetings of Abe and Putin",
    { id: "abe-putin-meetings", says: { value: counted(25, "times", "over") }, mentions: [/over 25/], sources: [NBR] },
  ],
  [
    "22: 2014 against 2022",
    {
      id: "sanctions-2014-against-2022",
      says: { kind: "comparison", attribution: by("paul-oshea") },
      mentions: [/2014/, /2022/, /laggard/, /without hesitation/],
      sources: [NBR],
    },
  ],
  [
    "23: Ukraine today, East Asia tomorrow",
    {
      id: "kishida-ukraine-east-asia-tomorrow",
      says: { attribution: by("fumio-kishida"), asOf: { year: 2022 } },
      mentions: [/might/, /East Asia/],
      sources: [NBR],
    },
  ],
  [
    "24: the aim is to deter China",
    {
      id: "japans-aim-to-deter-china",
      says: { attribution: by("paul-oshea") },
      mentions: [/deterring China/],
      sources: [NBR],
    },
  ],
  [
    "24: and it is about Taiwan",
    {
      id: "norms-and-taiwan",
      says: { attribution: by("paul-oshea"), hedged: true },
      mentions: [/Taiwan/],
      sources: [NBR],
    },
  ],
  [
    "25: the Quad",
    {
      id: "quad-members",
      says: { complete: true, members: expect.arrayContaining(["the United States", "Japan", "Australia", "India"]) },
      mentions: [/Quad/],
      sources: [NBR],
    },
  ],
  [
    "26: Patriots",
    {
      id: "patriots-to-united-states",
      says: { attribution: by("paul-oshea") },
      mentions: [/to the United States/],
      sources: [NBR],
    },
  ],
  [
    "27: the shipment",
    {
      id: "military-shipment-march-2022",
      says: { date: { year: 2022, month: 3, day: 9 } },
      mentions: [/9 March 2022/],
      sources: [VOA],
    },
  ],
  [
    "27: its contents",
    {
      id: "military-shipment-contents",
      says: { members: ["bulletproof vests", "helmets"] },
      mentions: [/March 2022/],
      sources: [VOA],
    },
  ],
  [
    "27: no plans for weapons",
    {
      id: "no-plans-for-weapons-2022",
      says: { asOf: { year: 2022, month: 3 } },
      mentions: [/officials/, /March 2022/],
      sources: [VOA],
    },
  ],
  [
    "28: oligarchs and banks",
    {
      id: "bank-assets-and-oligarchs",
      says: { members: ["oligarchs", "banks"] },
      mentions: [/sanctions on Russian oligarchs/, /assets of Russian banks/],
      sources: [VOA],
    },
  ],
  [
    "28: trade status",
    {
      id: "most-favoured-nation-status-revoked",
      says: { asOf: { year: 2022, month: 3 } },
      mentions: [/most favoured nation/],
      sources: [VOA],
    },
  ],
  [
    "28: gas",
    {
      id: "russian-share-of-natural-gas-2021",
      says: { value: percent(9, "about"), at: { year: 2021 } },
      mentions: [/natural gas/],
      sources: [VOA],
    },
  ],
  [
    "28: oil",
    {
      id: "russian-share-of-oil-2021",
      says: { value: percent(4, "about"), at: { year: 2021 } },
      mentions: [/oil/],
      sources: [VOA],
    },
  ],
  [
    "29: the arms-export ban",
    {
      id: "arms-export-ban-relaxed-2014",
      says: { date: { year: 2014 } },
      mentions: [/relaxed/, /Abe/],
      sources: [VOA],
    },
  ],
  [
    "29: the constitution",
    {
      id: "constitution-reinterpreted-under-abe",
      says: { kind: "policy" },
      mentions: [/reinterpreted/, /in theory/],
      sources: [VOA],
    },
  ],
  [
    "30: Stoltenberg in Tokyo",
    {
      id: "stoltenberg-visit-tokyo-2023",
      says: { date: { year: 2023, month: 1, day: 31 }, actor: "jens-stoltenberg" },
      mentions: [/then Secretary General/],
      sources: [ANKASAM],
    },
  ],
  [
    "30: the conditional visit to Kyiv",
    {
      id: "kishida-kyiv-visit-conditional",
      says: { epistemic: "plan", volatile: true },
      mentions: [/would consider/, /right conditions/],
      sources: [ANKASAM],
    },
  ],
  [
    "30: still undecided",
    {
      id: "kyiv-visit-undecided-2023",
      says: { volatile: true },
      mentions: [/undecided/, /February 2023/],
      sources: [ANKASAM],
    },
  ],
];

describe("The thirty must-haves", () => {
  it.each(MUST_HAVES)("%s", (_name, { id, says, mentions, sources }) => {
    const fact = factOf(id);
    expect(fact).toMatchObject(says);
    for (const mention of mentions) expect(fact.statement).toMatch(mention);
    expect(sourcesOf(fact)).toEqual(expect.arrayContaining([...sources]));
    expect(fact.importance).toBeGreaterThanOrEqual(2);
    expect(fact.evidence.every(({ quote }) => quote.length > 0)).toBe(true);
  });

  it("covers every number from 1 to 30", () => {
    const covered = new Set(
      MUST_HAVES.flatMap(([name]) => [...(name.split(":")[0] ?? "").matchAll(/\d+/g)].map(([n]) => Number(n))),
    );
    expect([...covered].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});
