import type { EntityType } from "@/lib/core/content/entity";
import type { FactKind } from "@/lib/core/content/fact";
import { formatCount } from "@/lib/words/format";
import { notYetWords, saveFactWords } from "@/lib/words/interface/save-fact";

/** What each kind of fact is good for, by an example of a town that does not exist. */
const EXAMPLE: Readonly<Record<FactKind, string>> = {
  quantity: "In 2021 the Harbour Bridge was 310 metres long.",
  event: "On 3 May 2021 Ada Reed opened the Harbour Bridge.",
  personRole: "Ada Reed is the chief engineer of the Harbour Ministry.",
  policy: "The Quay Act of 2021 provides for free crossings.",
  claim: "Ada Reed argues that tolls keep the bridge safe.",
  causeEffect: "The flood of 2019 led to the new quay wall.",
  comparison: "The Harbour Bridge is longer than the Mill Bridge.",
  list: "The bridges of the harbour are the Mill, the Quay and the Gate.",
  definition: "A leaf bridge is a bridge that is lifted on one side.",
};

const ENTITY: Readonly<Record<EntityType, string>> = {
  person: "A person",
  organisation: "An organisation",
  country: "A country",
  place: "A place",
  treaty: "A treaty or law",
  concept: "An idea",
};

/** How the parts of a fact are best worded, so that questions come of them by themselves. */
export const slotHints: Readonly<Record<string, string>> = {
  subject: "As in “the length of the Harbour Bridge”: the Harbour Bridge",
  property: "As in “the length of the Harbour Bridge”: length",
  event: "In words that go on from “when was”: the opening of the Harbour Bridge",
  role: "As in “chief engineer of the ministry”: chief engineer",
  uniqueCue: "In words that go on from “who is”: the engineer who drew the Harbour Bridge",
  name: "With its article: the Quay Act",
  provision: "In words that go on from “provides for”: free crossings",
  proposition: "In words that go on from “that”: tolls keep the bridge safe",
  cause: "A few words: the flood of 2019",
  effect: "A few words: the new quay wall",
  a: "As it stands in a sentence: the Harbour Bridge",
  b: "As it stands in a sentence: the Mill Bridge",
  relation: "One or two words: longer",
  label: "In words that go on from “what are the three”: bridges of the harbour",
  term: "With its article where it takes one: a leaf bridge",
  gloss: "At most eight words: a bridge that is lifted on one side",
};

/** The page on which those who teach write facts of their own. */
export const ownFactWords = {
  title: "Write a fact of my own",
  lead: "It is yours: others meet it in decks that have it, and nowhere else.",
  kindTitle: "What kind of thing is it?",
  otherKind: "Another kind of fact",
  example: (kind: FactKind) => EXAMPLE[kind],
  whoTitle: "Who says so, and when",
  sourceTitle: "Where it stands",
  details: "More: validity, importance, learning objective",
  asksTitle: "Cards",
  asksHint: "These questions come of the parts. Take out what you do not want asked.",
  asksWait: "Fill in the parts, and the questions that come of them stand here.",
  writeAsks: "Write the questions myself",
  suggestAsks: "Back to the questions that come of the parts",
  addSource: "An article that is not in the list",
  sourceFields: {
    title: "Title of the article",
    outlet: "Where it was published",
    author: "Author (if named)",
    published: "Date: 2026, 2026-03 or 2026-03-09",
    url: "Address (if there is one)",
  },
  saveSource: "Add the article",
  addEntity: "Somebody or something that is not in the list",
  entityFields: {
    name: "Name",
    type: "What it is",
    category: "Sort",
    gloss: "In one line: who or what it is",
    aliases: "Other names (if there are any)",
  },
  aliasesHint: "One a line. Each of them is right as an answer too.",
  entityTypes: ENTITY,
  categoryHint: "Wrong answers are taken from the same sort.",
  otherCategory: "Another sort",
  saveEntity: "Add the name",
  kept: (isNew: boolean, name: string) =>
    isNew ? `Added: ${name}. It is in the lists now.` : "Saved. Cards and questions name it like this from now on.",
  bankTitle: "My articles and names",
  bankLead: "What you have added for facts of your own. Others meet it in those facts, and nowhere else.",
  ownSources: "Articles",
  ownEntities: "Names",
  noSources: "You have added no article yet. Add one while you write a fact.",
  noEntities: "You have added no name yet. Add one while you write a fact.",
  change: "Change it",
  saveChange: "Save the change",
  staysFor: "It stays as long as facts name it, in older versions too:",
  delete: "Delete it",
  deleteYes: "Delete it for good",
  preview: "What comes of it",
  untouched: "Write the statement and fill in the parts.",
  ...saveFactWords,
  ready: (locale: string, cards: number, items: number) =>
    `${formatCount(locale, cards, "card", "cards")} and ${formatCount(locale, items, "quiz question", "quiz questions")}`,
  save: "Save this fact",
  notYet: {
    nothing: "Write the statement first.",
    ...notYetWords,
  },
  savedTitle: "Saved.",
  savedInDeck: "It is in the deck, as its last fact.",
  another: "Write another one",
  toDeck: "Back to the deck",
  see: "See the fact",
} as const;
