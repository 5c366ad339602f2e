import { anAsk, anEventFact, aQuantityFact, factId, metres } from "@/tests/support/fact-builder";
import {
  BEGUN,
  counted,
  dated,
  LENGTH,
  OVER_25,
  ROLE,
  role,
  SHARE,
  VERDICT,
  worded,
} from "@/tests/unit/generation/lint-mutations/facts";
import {
  between,
  COUNTY,
  choice,
  inFact,
  inItem,
  placed,
  type RuleCases,
  statement,
  typed,
} from "@/tests/unit/generation/lint-mutations/spoilt-items";

const asked = (question: string) =>
  aQuantityFact(metres(300), { asks: [anAsk({ type: "quantity", quantity: metres(300) }, { question })] });
const times = (key: string, ...wrong: string[]) => inItem(wrong.join(", "), choice(OVER_25, { key, wrong }), OVER_25);
const length = (...wrong: string[]) => inItem(wrong.join(", "), choice(LENGTH, { key: "300 metres", wrong }), LENGTH);
const share = (...wrong: string[]) =>
  inItem(wrong.join(", "), choice(SHARE, { key: "40 % of the budget", wrong }), SHARE);
const begun = (...wrong: string[]) => inItem(wrong.join(", "), choice(BEGUN, { key: "March 2018", wrong }), BEGUN);
const FERRY = worded("sold the ferry");
const ferry = (key: string, ...wrong: string[]) =>
  inItem(`${key} / ${wrong.join(" / ")}`, choice(FERRY, { key, wrong }), FERRY);
const stem = (text: string) =>
  inItem(text, choice(VERDICT, { key: "too narrow", wrong: ["too long", "too dear"], stem: text }), VERDICT);
const person = (...wrong: string[]) => inItem(wrong.join(", "), choice(ROLE, { key: "Ada Reed", wrong }), ROLE);
const OTHER = role("ben-holt", "Ben Holt", "second engineer");
const THIRD = role("cora-lindqvist", "Cora Lindqvist", "third engineer");
const TWICE = [
  dated("quay-built", "1931", "When was the quay built?"),
  dated("ferry-sold", "1931", "When was the ferry sold?"),
  dated("tram-opened", "1974", "When was the tram opened?"),
] as const;
const ONCE = [TWICE[0], dated("ferry-sold", "1952", "When was the ferry sold?"), TWICE[2]] as const;
const events = (name: string, facts: readonly (typeof TWICE)[number][]) =>
  inItem(
    name,
    placed(
      facts.map((fact, index) => [
        fact,
        ["the quay is built", "the ferry is sold", "the tram is opened"][index] ?? "",
        String(fact.asks[0]?.answer.type === "date" ? fact.asks[0].answer.date.year : ""),
      ]),
    ),
    ...facts,
  );
const source = (wrong: string) =>
  choice(LENGTH, {
    key: "Harbour Gazette",
    wrong: [wrong, "Mill Journal"],
    cardIds: [],
    type: "whichSource",
    stem: "Which article says so: the bridge is 300 metres long?",
  });
const inBoth = { ...LENGTH, evidence: [...LENGTH.evidence, { sourceId: COUNTY, paragraph: 1, quote: "300 metres" }] };

/** Rules about the options: that one is right, and that their form does not tell which. */
export const OPTION_CASES: readonly RuleCases[] = [
  {
    code: "true-distractor",
    bad: [
      times("over 25 times", "over 13 times", "over 40 times"),
      begun("2018", "May 2019"),
      inItem(
        "a part of the key",
        choice(VERDICT, { key: "too narrow for trams", wrong: ["too narrow", "too long"] }),
        VERDICT,
      ),
      inItem("the other article says so too", source("County News"), inBoth),
      events("two events of one year", TWICE),
      inFact("an entailed misconception", {
        ...OVER_25,
        asks: [{ ...OVER_25.asks[0], misconceptions: [{ text: "over 13 times", why: "no" }] } as never],
      }),
      inFact("a right answer as misconception", worded("sold the ferry", { wrong: ["Sold the ferry!"] })),
    ],
    good: [
      times("over 25 times", "over 50 times", "over 40 times"),
      begun("May 2018", "May 2019"),
      inItem("other words", choice(VERDICT, { key: "too narrow for trams", wrong: ["too wide", "too long"] }), VERDICT),
      inItem("the other article is silent", source("County News"), LENGTH),
      events("three years", ONCE),
    ],
  },
  {
    code: "qualifier-parity",
    bad: [
      times("over 25 times", "40 times", "over 50 times"),
      length("200 metres", "400 piers"),
      share("30 of the budget", "50 % of the budget"),
      begun("2016", "May 2016"),
    ],
    good: [
      times("over 25 times", "over 40 times", "over 50 times"),
      length("200 metres", "1,400 metres"),
      share("30 % of the budget", "50 % of the budget"),
      begun("April 2016", "May 2016"),
    ],
  },
  {
    code: "question-word",
    bad: [
      inFact("who, for a figure", asked("Who planned the length of the bridge?")),
      inFact("when, for a figure", asked("When was the bridge of the harbour planned?")),
      inFact("where, for a date", dated("quay-built", "1931", "Where was the quay built?")),
      inItem(
        "how many, for a person",
        choice(ROLE, {
          key: "Ada Reed",
          wrong: ["Ben Holt", "Cora Lindqvist"],
          stem: "How many were chief engineer of the ministry?",
        }),
        ROLE,
      ),
    ],
    good: [
      inFact("how long", asked("How long is the harbour bridge?")),
      inFact("when, for a date", dated("quay-built", "1931", "When was the quay built?")),
      inFact("since which year", dated("quay-built", "1931", "Since which year has the quay stood?")),
      inItem("who, for a person", choice(ROLE, { key: "Ada Reed", wrong: ["Ben Holt", "Cora Lindqvist"] }), ROLE),
    ],
  },
  {
    code: "option-lengths",
    bad: [
      ferry("sold the ferry to the owner of the mill", "kept the ferry for itself", "lent the ferry to a school"),
      ferry("sold the ferry to the mill", "kept it", "lent the ferry to the mill"),
      ferry("sold the ferry", "kept the ferry", "lent the ferry to a school on the other side of the river"),
    ],
    good: [
      ferry(
        "sold the ferry to the owner of the mill",
        "kept the ferry for the use of itself",
        "lent the ferry to a school in town",
      ),
      ferry("sold it", "kept it", "lent it for good"),
      ferry("sold the ferry", "kept the ferry", "lent the ferry to a mill"),
    ],
  },
  {
    code: "options-in-order",
    bad: [
      inItem("falling figures", choice(LENGTH, { key: "300 metres", wrong: ["400 metres", "200 metres"] }), LENGTH),
      inItem(
        "the key at the wrong place",
        choice(LENGTH, { key: "300 metres", wrong: ["400 metres", "500 metres"] }),
        LENGTH,
      ),
      inItem("dates out of order", choice(BEGUN, { key: "March 2018", wrong: ["May 2019", "May 2020"] }), BEGUN),
    ],
    good: [length("200 metres", "400 metres"), begun("May 2016", "May 2020"), ferry("sold it", "kept it", "a gift")],
  },
  {
    code: "clang",
    bad: [
      inItem("ferry", choice(FERRY, { key: "gave the ferry away", wrong: ["built a bridge", "opened a quay"] }), FERRY),
      inItem(
        "another ending",
        choice(FERRY, { key: "sold two ferries", wrong: ["built a bridge", "opened a quay"] }),
        FERRY,
      ),
      inItem(
        "town",
        choice(FERRY, { key: "paid by the town", wrong: ["paid by the mill", "paid by the port"] }),
        FERRY,
      ),
    ],
    good: [
      inItem(
        "all take it up",
        choice(FERRY, { key: "gave the ferry away", wrong: ["kept the ferry", "burned the ferry"] }),
        FERRY,
      ),
      inItem(
        "a distractor takes it up",
        choice(FERRY, { key: "sold two ferries", wrong: ["kept two ferries", "opened a quay"] }),
        FERRY,
      ),
      inItem(
        "only a word that links",
        choice(FERRY, { key: "with the mill", wrong: ["at a loss", "for a while"] }),
        FERRY,
      ),
    ],
  },
  {
    code: "grammar",
    bad: [
      ferry("to sell it", "a sale", "the loss"),
      ferry("sold it", "that it was kept", "because it sank"),
      inItem(
        "a before a vowel",
        typed(FERRY, { key: "engine", type: "cloze", stem: "In 2021 the town council sold the ferry for a _____." }),
        FERRY,
      ),
      inItem(
        "a false statement with the wrong article",
        statement(LENGTH, { stem: "The harbour bridge is a old one of 300 metres." }),
        LENGTH,
      ),
    ],
    good: [
      ferry("to sell it", "to keep it", "the loss"),
      ferry("that it was sold", "that it was kept", "because it sank"),
      inItem(
        "an before a vowel",
        typed(FERRY, { key: "engine", type: "cloze", stem: "In 2021 the town council sold the ferry for an _____." }),
        FERRY,
      ),
      inItem(
        "a before the sound of you",
        statement(LENGTH, { stem: "The harbour bridge is a unique one of 300 metres." }),
        LENGTH,
      ),
    ],
  },
  {
    code: "absolute-options",
    bad: [
      ferry("sold it", "never sold it", "lent it"),
      ferry("sold all of it", "sold half", "sold a part"),
      ferry("sold it", "often lent it", "kept it"),
    ],
    good: [
      ferry("sold it", "kept it", "lent it"),
      ferry("sold all of it", "kept all of it", "lent all of it"),
      ferry("sold the tallest", "sold the ballast", "sold a wall"),
    ],
  },
  {
    code: "readable-stem",
    bad: [
      stem("What was the bridge?"),
      stem(`What did Ada Reed say of the bridge ${"and of the road behind the old mill ".repeat(4)}in 2021?`),
      stem(
        "Which infrastructural modernisation necessitated considerable administrative reorganisation internationally?",
      ),
    ],
    good: [
      stem("What did Ada Reed call the bridge?"),
      stem("What did Ada Reed say of the bridge and of the road behind the old mill in 2021?"),
      stem("Which Infrastructure Modernisation Administration did Ada Reed lead in the town?"),
    ],
  },
  {
    code: "convergence",
    bad: [
      ferry("red wood, long, two masts", "red wood by far, cheap paint on top", "two masts of iron, short sails above"),
      ferry("old mill near town", "old mill by a far wide river bank", "town wall near some deep cold water"),
      ferry("more trams and carts", "trams instead of small slow boats", "carts behind some very big horses; more"),
    ],
    good: [
      ferry("red wood, long, two masts", "red wood, long, one mast", "red wood, short, two masts"),
      ferry("an old mill", "a new quay", "some long wall"),
      ferry("red wood, two masts", "green iron, a single sail", "blue paint on the hull"),
    ],
  },
  {
    code: "numeric-gap",
    bad: [
      length("290 metres", "400 metres"),
      share("20 % of the budget", "120 % of the budget"),
      begun("May 2016", "May 2024"),
    ],
    good: [
      length("200 metres", "400 metres"),
      share("20 % of the budget", "60 % of the budget"),
      begun("May 2016", "May 2020"),
    ],
  },
  {
    code: "roundness",
    bad: [
      length("217 metres", "389 metres"),
      ...[[41, "20 times", "80 times"] as const, [43, "20 times", "70 times"] as const].map(([value, ...wrong]) => {
        const fact = counted(
          { value, unit: "times", qualifier: "exact" },
          `Ada Reed inspected the harbour bridge ${value} times.`,
          `${value}`,
        );
        return inItem(`${value} beside ${wrong}`, choice(fact, { key: `${value} times`, wrong }), fact);
      }),
    ],
    good: [
      length("200 metres", "389 metres"),
      length("200 metres", "400 metres"),
      times("over 25 times", "over 40 times", "over 50 times"),
    ],
  },
  {
    code: "same-sort",
    bad: [
      person("Ben Holt", "Harbour Ministry"),
      person("Ben Holt", "Emil Stone"),
      person("Ben Holt", "Old Pier"),
      person("Ben Holt", "Lindqvist"),
      inItem(
        "a person and a pier as places",
        placed([
          [ROLE, "plans the bridge", "Ada Reed"],
          [OTHER, "plans the quay", "Ben Holt"],
          [THIRD, "plans the tram", "Old Pier"],
        ]),
        ROLE,
        OTHER,
        THIRD,
      ),
    ],
    good: [
      person("Ben Holt", "Cora Lindqvist"),
      person("Dora Okafor", "Cora Lindqvist"),
      inItem(
        "an author's error of another office",
        choice(ROLE, { key: "Ada Reed", wrong: ["Ben Holt", "Emil Stone"], origin: "misconception" }),
        ROLE,
      ),
      inItem(
        "three persons as places",
        placed([
          [ROLE, "plans the bridge", "Ada Reed"],
          [OTHER, "plans the quay", "Ben Holt"],
          [THIRD, "plans the tram", "Cora Lindqvist"],
        ]),
        ROLE,
        OTHER,
        THIRD,
      ),
    ],
  },
];

const again = anEventFact("2018-03", { id: factId("work-began-again"), slotKey: "bridge|again|2018" });
const wordedAlike = (id: string, question: string) =>
  worded("sold the ferry", { id, question, statement: `In 2021 the council of the town gave up on ${id}.` });
const first = wordedAlike("one", "What did the town do with the old ferry in 2021?");
const second = wordedAlike("two", "What did the town do with its old ferry in 2021?");
const third = wordedAlike("three", "What became of the boat that the mill had used?");
const mill = wordedAlike("four", "How long was the Mill Bridge in the plan of 2021?");
const market = wordedAlike("five", "How long was the Market Bridge in the plan of 2021?");

const pair = (...facts: readonly ReturnType<typeof worded>[]) => facts.map((fact) => typed(fact, { key: "sold it" }));
const TELLING = worded("sold it", { id: "sale", statement: "In 2021 the town sold the old ferry to the mill." });
const quiz = (question: string, key: string) => [
  statement(TELLING, { isTrue: true }),
  typed(FERRY, { stem: question, key }),
];

/** Rules that look at several items at once. */
export const TOGETHER_CASES: readonly RuleCases[] = [
  {
    code: "near-duplicate",
    bad: [
      between("two facts in nearly the same words", pair(first, second), first, second),
      between(
        "one statement of two facts",
        [statement(BEGUN, { isTrue: true }), statement(again, { isTrue: true })],
        BEGUN,
        again,
      ),
      inFact("a fact in the words of another", second, { others: [first] }),
    ],
    good: [
      between("two facts in other words", pair(first, third), first, third),
      between("two bridges by their names", pair(mill, market), mill, market),
      between("two items of one fact", [...pair(first), ...pair(first)], first),
      inFact(
        "a fact that is linked with the other",
        { ...second, conflictsWith: [{ factId: first.id, note: "later" }] },
        { others: [first] },
      ),
    ],
  },
  {
    code: "reveals-key",
    bad: [
      between("what was sold", quiz("What did the town sell to the mill in 2021?", "the old ferry"), TELLING, FERRY),
      between("to whom", quiz("To whom had the town sold its old ferry by 2021?", "the mill"), TELLING, FERRY),
      between("when", quiz("In which year was the old ferry sold to the mill by the town?", "2021"), TELLING, FERRY),
    ],
    good: [
      between(
        "the key stands nowhere else",
        quiz("What did the town sell to the mill in 2021?", "the tram"),
        TELLING,
        FERRY,
      ),
      between(
        "the key, of another matter",
        quiz("Where do the carts of the county wait for corn?", "the mill"),
        TELLING,
        FERRY,
      ),
      between(
        "an item of the same fact",
        [
          statement(TELLING, { isTrue: true }),
          typed(TELLING, { key: "the old ferry", stem: "What did the town sell to the mill in 2021?" }),
        ],
        TELLING,
      ),
    ],
  },
];
