import { aClaimFact, anAsk, aQuantityFact, entityId, metres } from "@/tests/support/fact-builder";
import {
  BEGUN,
  dated,
  LENGTH,
  OVER_25,
  ROLE,
  role,
  SPEAKER,
  VERDICT,
  worded,
} from "@/tests/unit/generation/lint-mutations/facts";
import {
  choice,
  inFact,
  inItem,
  placed,
  type RuleCases,
  statement,
  typed,
} from "@/tests/unit/generation/lint-mutations/spoilt-items";

const ARTICLE = ["The Harbour", "The plan is for a bridge of 300 metres over the harbour."];
const asked = (question: string) =>
  aQuantityFact(metres(300), { asks: [anAsk({ type: "quantity", quantity: metres(300) }, { question })] });
const said = (text: string) => aQuantityFact(metres(300), { statement: text });
const EVENTS = [
  dated("quay-built", "1931", "When was the quay built?"),
  dated("ferry-sold", "1952", "When was the ferry sold?"),
  dated("tram-opened", "1974", "When was the tram opened?"),
] as const;
const inOrder = placed([
  [EVENTS[0], "the quay is built", "1931"],
  [EVENTS[1], "the ferry is sold", "1952"],
  [EVENTS[2], "the tram is opened", "1974"],
]);
const VERDICT_OPTIONS = { key: "too narrow for trams", wrong: ["too long for the harbour", "too costly for the town"] };

/** Rules 1 to 7: that an item is whole, is one question, and has options that can be chosen between. */
export const FORM_CASES: readonly RuleCases[] = [
  {
    code: "complete",
    bad: [
      inFact("no evidence", { ...LENGTH, evidence: [] }),
      inFact("an opinion of nobody", { ...LENGTH, epistemic: "opinion" }),
      inFact("a quotation that stands elsewhere", LENGTH, { article: ["a bridge of 300 metres", "no such words"] }),
      inItem(
        "an empty option",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too long for the harbour", " "] }),
        VERDICT,
      ),
      inItem("a figure that accepts words", typed(LENGTH, { key: "300 metres", type: "number" }), LENGTH),
    ],
    good: [
      inFact("evidence in a known source", LENGTH),
      inFact("an opinion of somebody", VERDICT),
      inFact("a quotation where it stands", LENGTH, { article: ARTICLE }),
      inItem("three options", choice(VERDICT, VERDICT_OPTIONS), VERDICT),
    ],
  },
  {
    code: "one-question",
    bad: [
      inFact("two questions", asked("How long is the bridge? And how wide?")),
      inFact("no full stop", said("The harbour bridge is 300 metres long")),
      inFact("two sentences", said("The harbour bridge is 300 metres long. The town paid for it.")),
      inItem(
        "two gaps",
        typed(LENGTH, { key: "300 metres", type: "cloze", stem: "The _____ bridge of the town is _____ metres long." }),
        LENGTH,
      ),
      inItem("a question to be judged", statement(LENGTH, { stem: "Is the harbour bridge 400 metres long?" }), LENGTH),
    ],
    good: [
      inFact("one question", asked("How long is the bridge?")),
      inFact("an abbreviation within a sentence", said("The harbour bridge of St. Mary is 300 metres long.")),
      inItem(
        "one gap",
        typed(LENGTH, {
          key: "300 metres",
          type: "cloze",
          stem: "The harbour bridge of the town is _____ metres long.",
        }),
        LENGTH,
      ),
      inItem("one statement", statement(LENGTH, { stem: "The harbour bridge is 400 metres long." }), LENGTH),
    ],
  },
  {
    code: "key-once",
    bad: [
      inItem(
        "two keys",
        choice(VERDICT, VERDICT_OPTIONS, ["too narrow for trams", "too narrow for trams", "too long"]),
        VERDICT,
      ),
      inItem("no key", { ...choice(VERDICT, VERDICT_OPTIONS), key: "too low for ships" }, VERDICT),
      inItem(
        "the key in other writing",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["Too narrow, for trams!", "too long"] }),
        VERDICT,
      ),
      inFact("a misconception twice", worded("sold it", { wrong: ["kept it", "Kept it"] })),
    ],
    good: [
      inItem("one key", choice(VERDICT, VERDICT_OPTIONS), VERDICT),
      inItem(
        "options that share words",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too narrow for carts", "too wide for trams"] }),
        VERDICT,
      ),
      inFact("two misconceptions", worded("sold it", { wrong: ["kept it", "lent it"] })),
    ],
  },
  {
    code: "option-count",
    bad: [
      inItem("two options", choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too long for the harbour"] }), VERDICT),
      inItem(
        "five options",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too low", "too high", "too long", "too dear"] }),
        VERDICT,
      ),
      inItem(
        "two pairs",
        placed([
          [EVENTS[0], "the quay is built", "1931"],
          [EVENTS[1], "the ferry is sold", "1952"],
        ]),
        ...EVENTS,
      ),
    ],
    good: [
      inItem("three options", choice(VERDICT, VERDICT_OPTIONS), VERDICT),
      inItem(
        "four options",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too low", "too high", "too long"] }),
        VERDICT,
      ),
      inItem("three events", inOrder, ...EVENTS),
    ],
  },
  {
    code: "key-in-stem",
    bad: [
      inFact("the figure as a word", {
        ...OVER_25,
        asks: [{ ...OVER_25.asks[0], question: "Was the bridge inspected twenty-five times?" } as never],
      }),
      inFact("the short form of the name", {
        ...SPEAKER,
        asks: [{ ...SPEAKER.asks[0], question: "What did Reed argue of the bridge?" } as never],
      }),
      inItem(
        "the key itself",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "Who in 2021 called the bridge too narrow for trams?" }),
        VERDICT,
      ),
      inItem(
        "a place that its event names",
        placed([
          [EVENTS[0], "the quay of 1931", "1931"],
          [EVENTS[1], "the ferry is sold", "1952"],
          [EVENTS[2], "the tram is opened", "1974"],
        ]),
        ...EVENTS,
      ),
    ],
    good: [
      inFact("the figure within another", asked("How long is the bridge of plan 1300?")),
      inFact("the name within a word", {
        ...SPEAKER,
        asks: [{ ...SPEAKER.asks[0], question: "Who argued so of the bridge at Reedham?" } as never],
      }),
      inItem(
        "a part of the key",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "What did Ada Reed call the bridge, in view of trams?" }),
        VERDICT,
      ),
      inItem("events without their years", inOrder, ...EVENTS),
    ],
  },
  {
    code: "negative-stem",
    bad: [
      inFact("not", asked("Which length is not planned for the bridge?")),
      inFact("except", asked("Which bridges are long except the new one?")),
      inItem(
        "didn't",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "What didn't Ada Reed call the harbour bridge?" }),
        VERDICT,
      ),
      inItem(
        "least",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "What did Ada Reed least mind about the bridge?" }),
        VERDICT,
      ),
    ],
    good: [
      inFact("a plain question", asked("Which length is planned for the bridge?")),
      inFact("not within a quotation", asked('Which length has the bridge called "not for trams"?')),
      inItem(
        "at least",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "What, at least, did Ada Reed call the bridge?" }),
        VERDICT,
      ),
      inItem("a statement that denies", statement(LENGTH, { stem: "The bridge does not reach 300 metres." }), LENGTH),
    ],
  },
  {
    code: "all-or-none",
    bad: ["all of these", "None of the above", "both"].map((text) =>
      inItem(text, choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too long for the harbour", text] }), VERDICT),
    ),
    good: ["all trams of the town", "none of its own carts", "both trams and carts"].map((text) =>
      inItem(text, choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too long for the harbour", text] }), VERDICT),
    ),
  },
  {
    code: "speaker-named",
    bad: [
      inFact("a statement of nobody", {
        ...VERDICT,
        statement: "In 2021 the harbour bridge was too narrow for trams.",
      }),
      inFact("a question of nobody", {
        ...VERDICT,
        asks: [{ ...VERDICT.asks[0], question: "What was the harbour bridge in 2021?" } as never],
      }),
      inItem(
        "an item of nobody",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "What was the harbour bridge in 2021?" }),
        VERDICT,
      ),
      inFact("a poll of nobody", {
        ...aClaimFact({
          epistemic: "fact",
          statement: "Most people wanted the bridge.",
          attribution: { speakerId: entityId("ada-reed"), mode: "poll", verb: "found" },
        }),
      }),
    ],
    good: [
      inFact("the short form of the name", {
        ...VERDICT,
        statement: "The harbour bridge was too narrow for trams, Reed argued.",
      }),
      inFact("the speaker as the answer", SPEAKER),
      inItem("the speaker in the stem", choice(VERDICT, VERDICT_OPTIONS), VERDICT),
      inItem("plain fact", choice(LENGTH, { key: "300 metres", wrong: ["200 metres", "400 metres"] }), LENGTH),
    ],
  },
  {
    code: "year-named",
    bad: [
      inFact("a question without its year", { ...asked("How long is the harbour bridge?"), volatile: true }),
      inFact("another year", { ...asked("How long was the bridge in 1990?"), volatile: true }),
      inItem(
        "a statement without its year",
        statement({ ...LENGTH, volatile: true }, { stem: "The harbour bridge is 400 metres long." }),
        { ...LENGTH, volatile: true },
      ),
    ],
    good: [
      inFact("the year of the source", { ...asked("How long is the bridge of 2021?"), volatile: true }),
      inFact("what stays as it is", asked("How long is the harbour bridge?")),
      inItem("a question for the date", typed({ ...BEGUN, volatile: true }, { key: "March 2018" }), {
        ...BEGUN,
        volatile: true,
      }),
    ],
  },
  {
    code: "stands-alone",
    bad: [
      inFact("currently", said("The bridge is currently 300 metres long.")),
      inFact("the article", asked("How long is the bridge of the article?")),
      inItem(
        "a pronoun first",
        choice(VERDICT, { ...VERDICT_OPTIONS, stem: "What did she call the harbour bridge?" }),
        VERDICT,
      ),
      inItem(
        "an event that points",
        placed([
          [EVENTS[0], "this quay is built", "1931"],
          [EVENTS[1], "the ferry is sold", "1952"],
          [EVENTS[2], "the tram is opened", "1974"],
        ]),
        ...EVENTS,
      ),
    ],
    good: [
      inFact("today in a quotation", said('The "bridge of today" is 300 metres long.')),
      inFact("a pronoun after its name", asked("How long did Ada Reed say that her bridge was?")),
      inItem("a stem that says how to answer", inOrder, ...EVENTS),
    ],
  },
  {
    code: "answer-length",
    bad: [
      inFact("nine words to remember", worded("sold the ferry to a mill at the river")),
      inItem(
        "nine words in a gap",
        typed(LENGTH, {
          key: "a bridge of three hundred metres over the harbour",
          type: "cloze",
          stem: "The town planned _____ and new quays in 2021.",
        }),
        LENGTH,
      ),
      inItem("nine words to type", typed(LENGTH, { key: "a bridge of three hundred metres over the harbour" }), LENGTH),
    ],
    good: [
      inFact("eight words", worded("sold the ferry to a mill near by")),
      inItem(
        "two words in a gap",
        typed(LENGTH, { key: "300 metres", type: "cloze", stem: "The harbour bridge of the town is _____ long." }),
        LENGTH,
      ),
      inItem(
        "nine words to choose",
        choice(VERDICT, { key: "too narrow for the trams and the carts together", wrong: ["a", "b"] }),
        VERDICT,
      ),
    ],
  },
  {
    code: "cloze-form",
    bad: [
      inItem("hardly any words", typed(LENGTH, { key: "300", type: "cloze", stem: "It is _____ long." }), LENGTH),
      inItem(
        "a second copy",
        typed(ROLE, { key: "Ada Reed", type: "cloze", stem: "_____ was chief engineer, and Reed planned the bridge." }),
        ROLE,
      ),
      inItem(
        "a word that links",
        typed(LENGTH, { key: "of", type: "cloze", stem: "The harbour bridge _____ the town is 300 metres long." }),
        LENGTH,
      ),
    ],
    good: [
      inItem(
        "four words of content",
        typed(LENGTH, { key: "300", type: "cloze", stem: "The harbour bridge of the town is _____ metres long." }),
        LENGTH,
      ),
      inItem(
        "one copy",
        typed(ROLE, {
          key: "Ada Reed",
          type: "cloze",
          stem: "_____ was chief engineer, and planned the harbour bridge.",
        }),
        ROLE,
      ),
      inItem(
        "a figure within another",
        typed(LENGTH, { key: "300", type: "cloze", stem: "The harbour bridge of plan 1300 is _____ metres long." }),
        LENGTH,
      ),
    ],
  },
  {
    code: "feedback-present",
    bad: [
      inItem("nothing says why", choice(VERDICT, { ...VERDICT_OPTIONS, why: " " }), VERDICT),
      inItem("nothing says where", choice(VERDICT, { ...VERDICT_OPTIONS, sourceLine: "" }), VERDICT),
      inItem(
        "nothing says why an option is wrong",
        {
          ...choice(VERDICT, VERDICT_OPTIONS),
          options: choice(VERDICT, VERDICT_OPTIONS).options.map(({ whyWrong: _, ...option }) => option),
        },
        VERDICT,
      ),
      inItem(
        "nothing about an element",
        placed(
          [
            [{ ...EVENTS[0], statement: "" }, "the quay is built", "1931"],
            [EVENTS[1], "the ferry is sold", "1952"],
            [EVENTS[2], "the tram is opened", "1974"],
          ],
          { why: "See each." },
        ),
        ...EVENTS,
      ),
    ],
    good: [
      inItem("options with reasons", choice(VERDICT, VERDICT_OPTIONS), VERDICT),
      inItem("a statement", statement(LENGTH), LENGTH),
      inItem("elements with theirs", inOrder, ...EVENTS),
    ],
  },
  {
    code: "unique-cue",
    bad: [
      inFact("one cue for two", ROLE, {
        others: [
          {
            ...role("ben-holt", "Ben Holt", "an engineer"),
            uniqueCue: "The chief engineer of the Harbour Ministry in 2021",
          } as never,
        ],
      }),
      inFact("words that are said of both", { ...ROLE, uniqueCue: "the engineer of 2021" } as never, {
        others: [role("ben-holt", "Ben Holt", "second engineer of the Harbour Ministry")],
      }),
      inItem(
        "a question that fits both",
        typed(ROLE, { key: "Ada Reed", stem: "Who was an engineer in 2021?" }),
        ROLE,
        role("ben-holt", "Ben Holt", "second engineer of the Harbour Ministry"),
      ),
    ],
    good: [
      inFact("a cue of one", ROLE, {
        others: [role("ben-holt", "Ben Holt", "second engineer of the Harbour Ministry")],
      }),
      inFact("two offices of one person", ROLE, {
        others: [
          {
            ...role("ada-reed", "Ada Reed", "an engineer"),
            uniqueCue: ROLE.kind === "personRole" ? ROLE.uniqueCue : "",
          } as never,
        ],
      }),
      inItem(
        "a question that fits one",
        typed(ROLE, { key: "Ada Reed" }),
        ROLE,
        role("ben-holt", "Ben Holt", "second engineer of the Harbour Ministry"),
      ),
    ],
  },
  {
    code: "copying",
    bad: [
      inFact("a quotation of 26 words", {
        ...LENGTH,
        evidence: LENGTH.evidence.map((each) => ({ ...each, quote: "word ".repeat(26).trim() })),
      }),
      inFact("a statement of the article", said("The plan is for a bridge of 300 metres."), { article: ARTICLE }),
      inFact("a question of the article", asked("Which plan is for a bridge of 300 metres over the harbour?"), {
        article: ARTICLE,
      }),
    ],
    good: [
      inFact("a quotation of 25 words", {
        ...LENGTH,
        evidence: LENGTH.evidence.map((each) => ({ ...each, quote: "word ".repeat(25).trim() })),
      }),
      inFact("our own words", LENGTH, { article: ARTICLE }),
      inFact(
        "the article's words in quotation marks",
        said('The town wrote: "plan is for a bridge of 300 metres over the harbour".'),
        { article: ARTICLE },
      ),
    ],
  },
  {
    code: "canonical-names",
    bad: [
      inFact("in a statement", said("The harbour bridge of Mason Fred is 300 metres long.")),
      inFact("in a misconception", worded("sold it", { wrong: ["gave it to Mason Fred", "kept it"] })),
      inItem(
        "in an option",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too long for Mason Fred", "too costly"] }),
        VERDICT,
      ),
    ],
    good: [
      inFact("our spelling", said("The harbour bridge of Fred Mason is 300 metres long.")),
      inFact("in a quotation", said('The harbour bridge "of Mason Fred" is 300 metres long.')),
      inItem(
        "the short form",
        choice(VERDICT, { ...VERDICT_OPTIONS, wrong: ["too long for Mason", "too costly"] }),
        VERDICT,
      ),
    ],
  },
  {
    code: "false-twin",
    bad: [
      inItem(
        "still true",
        statement(OVER_25, { stem: "Ada Reed inspected the harbour bridge over 13 times." }),
        OVER_25,
      ),
      inItem(
        "false in two places",
        statement(OVER_25, { stem: "Ben Holt inspected the harbour bridge over 40 times." }),
        OVER_25,
      ),
      inItem("true and called false", statement(OVER_25, { stem: OVER_25.statement }), OVER_25),
      inItem(
        "without its correction",
        statement(OVER_25, { stem: "Ada Reed inspected the harbour bridge over 40 times.", why: "No." }),
        OVER_25,
      ),
    ],
    good: [
      inItem(
        "false in one place",
        statement(OVER_25, { stem: "Ada Reed inspected the harbour bridge over 40 times." }),
        OVER_25,
      ),
      inItem("true and called true", statement(OVER_25, { stem: OVER_25.statement, isTrue: true }), OVER_25),
      inItem(
        "another year",
        statement(
          { ...BEGUN, asks: [{ ...BEGUN.asks[0], span: "March 2018" } as never] },
          { stem: "Work on the new harbour bridge began in March 2016." },
        ),
        { ...BEGUN, asks: [{ ...BEGUN.asks[0], span: "March 2018" } as never] },
      ),
    ],
  },
];
