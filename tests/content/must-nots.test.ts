import { describe, expect, it } from "vitest";
import { assertedTexts, bank, sourcesOf } from "../support/content-bank";

interface MustNot {
  readonly name: string;
  readonly isBroken: (text: string) => boolean;
  /** Sentences that break the rule: it would be no test if it let them pass. */
  readonly broken: readonly string[];
}

const says = (pattern: RegExp) => (text: string) => pattern.test(text);
const saysWithout = (pattern: RegExp, needed: RegExp) => (text: string) => pattern.test(text) && !needed.test(text);

const MUST_NOTS: readonly MustNot[] = [
  {
    name: "1: 2% of GDP is a target, neither what Japan spends nor a rise",
    isBroken: (text) =>
      /\bspending (?:rises|rose|grows|grew|will rise) by 2 ?%/i.test(text) ||
      (/\bspends? (?:about )?2 ?%/i.test(text) && !/\bplan/i.test(text)),
    broken: ["Japan spends 2% of GDP on defence.", "Defence spending rises by 2%."],
  },
  {
    name: "2: 60 % is a rise, no share of GDP or of the budget",
    isBroken: says(/60 ?% of (?:its |the |Japan's )?(?:GDP|national|budget)/i),
    broken: ["Japan spends 60% of GDP on defence.", "It takes 60% of the budget."],
  },
  {
    name: "3: third is a projection",
    isBroken: says(/\b(?:has|have|is|ranks) (?:the |now )?(?:world's )?(?:third)/i),
    broken: ["Japan has the third-largest defence budget.", "Japan ranks third by its defence budget."],
  },
  {
    name: "4: $12 billion is 'over', pledged and a total; $100 million is no total",
    isBroken: (text) =>
      /(?<!over )\$12 billion|\$12 billion[^.?]*humanitarian|gave[^.?]*\$12 billion/i.test(text) ||
      /\$100 million[^.?]*\b(?:in total|altogether)/i.test(text),
    broken: [
      "Japan gave Ukraine over $12 billion in humanitarian aid.",
      "Japan pledged $12 billion.",
      "Japan sent $100 million in total.",
    ],
  },
  {
    name: "5: the 82% backed sanctions",
    isBroken: says(/82 ?%[^.?]*(?:weapon|refugee|defence|military)/i),
    broken: ["In the poll 82 % supported accepting refugees.", "82 % back higher defence spending."],
  },
  {
    name: "6: Article 5 is the treaty's with the United States, of 1960",
    isBroken: says(/Article 5 of (?:NATO|the North Atlantic|the constitution)|half a century|50 years old/i),
    broken: ["Article 5 of NATO protects Japan.", "The treaty is 50 years old."],
  },
  {
    name: "7: no Patriots to Ukraine, and arms and ammunition only as a claim of Tamer's that others contradict",
    isBroken: (text) =>
      says(/Patriot[^.?]* (?:to|for) Ukraine|(?:gave|sent) Ukraine[^.?]*Patriot/i)(text) ||
      saysWithout(/arms and ammunition/i, /Tamer[^.?]*contradict|contradict[^.?]*Tamer|against the accounts/i)(text),
    broken: ["Japan sent Patriot missiles to Ukraine.", "Japan sent Ukraine arms and ammunition."],
  },
  {
    name: "8: Japan has armed forces; its constitution was reinterpreted; Article 9 is in no article",
    isBroken: says(
      /\b(?:no|without an?) (?:army|military)\b|not have an army|amended (?:its|the) (?:pacifist )?constitution|Article 9\b/i,
    ),
    broken: ["Japan has no army.", "Japan amended its constitution.", "Which article? Article 9."],
  },
  {
    name: "9: no visit of Kishida's to Kyiv has taken place",
    isBroken: says(
      /Kishida (?:visited|went to|travelled to|arrived in|was in) Kyiv|Kishida's visit to Kyiv (?:in|on) /i,
    ),
    broken: ["Kishida visited Kyiv.", "Kishida's visit to Kyiv on 21 March 2023 came late."],
  },
  {
    name: "10: who stopped the peace talks is told with its source",
    isBroken: saysWithout(
      /(?:Russia|Moscow|Japan|Kishida)[^.?]*(?:ended|cancel|stopp|shelv|call(?:ed)? off|broke off)[^.?]*talks/i,
      /Diplomat|VOA|ANKASAM|Tamer/,
    ),
    broken: ["Russia ended the peace talks.", "Japan stopped its talks with Russia."],
  },
  {
    name: "11: ANKASAM's opinions are Tamer's",
    isBroken: saysWithout(
      /\bproxy\b|feels? obliged|NATO may offer|defence alliance in|pressure from the West and Kyiv/i,
      /Tamer|In whose opinion/,
    ),
    broken: [
      "Japan is a proxy of the West.",
      "NATO may offer Japan guarantees.",
      "Japan feels obliged to support Kyiv.",
    ],
  },
  {
    name: "12: Japan is no member of NATO, and South Korea none of the Quad",
    isBroken: says(
      /Japan is (?:a|an|the)?[^.?]*(?:NATO member|NATO ally|member of NATO|ally of NATO)|Quad[^.?]*South Korea|South Korea[^.?]*Quad/i,
    ),
    broken: ["Japan is a NATO member.", "South Korea belongs to the Quad."],
  },
  {
    name: "13: 9 % is gas, 4 % is oil, and Russian oil is not banned",
    isBroken: says(
      /9 ?% of (?:its|Japan's) oil|4 ?% of (?:its|Japan's) (?:natural )?gas|Japan (?:has )?banned Russian oil/i,
    ),
    broken: ["Japan got 9% of its oil from Russia.", "Japan has banned Russian oil."],
  },
  {
    name: "14: boilerplate is no fact",
    isBroken: says(
      /\$5\b|14 October 2021|Oct(?:ober|\.) 14|accession|Sakarya|Gazi\b|thesis|doctorate|misstated|previous version/i,
    ),
    broken: ["A subscription costs $5 a month.", "Kishida spoke on 14 October 2021.", "Tamer wrote a thesis on Iran."],
  },
  {
    name: "15: no exact day that the articles do not print",
    isBroken: says(/\b(?:24 February|17 January|16 March|18 March)\b/i),
    broken: ["Russia invaded Ukraine on 24 February 2022.", "Trade status was revoked on 16 March 2022."],
  },
  {
    name: "15: the strategy of 2013 is in force only as of a date",
    isBroken: saysWithout(
      /(?:in force|unchanged|current)[^.?]*(?:strategy|2013)|strategy[^.?]*(?:in force|unchanged|current)/i,
      /2022/,
    ),
    broken: ["The National Security Strategy in force dates from 2013.", "Since 2013 the strategy has been unchanged."],
  },
];

describe("The fifteen must-nots are in no statement, question or answer", () => {
  it.each(MUST_NOTS)("$name", ({ isBroken, broken }) => {
    for (const sentence of broken) expect(isBroken(sentence), sentence).toBe(true);
    expect(assertedTexts().filter(isBroken)).toEqual([]);
  });

  it("15: what The Diplomat forecast is not given as the content of the strategy of December 2022", () => {
    const forecasts = bank.facts.filter((fact) => sourcesOf(fact).join() === "diplomat-security-policy");
    expect(forecasts.length).toBeGreaterThan(0);
    expect(
      assertedTexts(forecasts).filter((text) => /December 2022|strategy of 2022|2022 strategy/i.test(text)),
    ).toEqual([]);
  });

  it("11: what only ANKASAM says is plain fact in a few cases, and otherwise someone's", () => {
    const own = bank.facts.filter((fact) => sourcesOf(fact).join() === "ankasam-ukraine-policy");
    const plain = own.filter(({ epistemic }) => epistemic === "fact").map(({ id }) => id as string);
    expect(plain.sort()).toEqual([
      "johnson-went-to-kyiv",
      "kyiv-visit-undecided-2023",
      "stoltenberg-visit-tokyo-2023",
      "tamer-kuril-islands-issue",
      "tamer-role",
    ]);
  });
});
