import type { EntityType } from "@/lib/core/content/entity";
import type { FactKind } from "@/lib/core/content/fact";
import { formatCount } from "@/lib/words/format";
import { notYetWords, saveFactWords } from "@/lib/words/interface/save-fact";

/** An example of each kind of fact, about a town that doesn't exist. */
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
  concept: "A concept",
};

/** How to word the details of a fact so that questions can be suggested from them. */
export const slotHints: Readonly<Record<string, string>> = {
  subject: "In “the length of the Harbour Bridge”: the Harbour Bridge",
  property: "In “the length of the Harbour Bridge”: length",
  event: "Completes “When was …”: the opening of the Harbour Bridge",
  role: "In “chief engineer of the ministry”: chief engineer",
  uniqueCue: "Completes “Who is …”: the engineer who designed the Harbour Bridge",
  name: "Include “the” or “a”: the Quay Act",
  provision: "Completes “provides for …”: free crossings",
  proposition: "Completes “argues that …”: tolls keep the bridge safe",
  cause: "A few words: the flood of 2019",
  effect: "A few words: the new quay wall",
  a: "As it would appear in a sentence: the Harbour Bridge",
  b: "As it would appear in a sentence: the Mill Bridge",
  relation: "One or two words: longer",
  label: "Completes “What are the three …”: bridges of the harbour",
  term: "Include “the” or “a”: a leaf bridge",
  gloss: "Up to eight words: a bridge that is lifted on one side",
};

/** The page where instructors write their own facts. */
export const ownFactWords = {
  title: "Write my own fact",
  lead: "Appears only in decks that include it.",
  kindTitle: "What kind of fact is it?",
  otherKind: "Change kind",
  example: (kind: FactKind) => EXAMPLE[kind],
  whoTitle: "Speaker and date",
  sourceTitle: "Source",
  details: "More: validity, importance, learning objective",
  asksTitle: "Cards",
  asksHint: "Suggested from the details. Remove any you don’t want.",
  asksWait: "Fill in the details to see suggested questions.",
  writeAsks: "Write my own questions",
  suggestAsks: "Use suggested questions",
  addSource: "Add an article",
  sourceFields: {
    title: "Title of the article",
    outlet: "Published by",
    author: "Author (optional)",
    published: "Date (2026, 2026-03 or 2026-03-09)",
    url: "Link (optional)",
  },
  saveSource: "Add article",
  addEntity: "Add a person or thing",
  entityFields: {
    name: "Name",
    type: "Type",
    category: "Category",
    gloss: "One-line description",
    aliases: "Other names (optional)",
  },
  aliasesHint: "One per line. Each also counts as a correct answer.",
  entityTypes: ENTITY,
  categoryHint: "Wrong answers come from the same category.",
  otherCategory: "Other category",
  saveEntity: "Add name",
  kept: (isNew: boolean, name: string) =>
    isNew ? `Added ${name}. You can choose it from the lists now.` : "Saved. Cards and questions now use this name.",
  bankTitle: "My articles and names",
  bankLead: "Articles and names you’ve added. They appear only in your own facts.",
  ownSources: "Articles",
  ownEntities: "Names",
  noSources: "No articles yet. Add one while you write a fact.",
  noEntities: "No names yet. Add one while you write a fact.",
  change: "Edit",
  saveChange: "Save changes",
  staysFor: "You can’t delete it while facts use it, in older versions too:",
  delete: "Delete",
  deleteYes: "Delete for good",
  preview: "Preview",
  untouched: "Write the statement and fill in the details.",
  ...saveFactWords,
  ready: (locale: string, cards: number, items: number) =>
    `${formatCount(locale, cards, "card", "cards")} and ${formatCount(locale, items, "quiz question", "quiz questions")}`,
  save: "Save fact",
  notYet: {
    nothing: "Write the statement first.",
    ...notYetWords,
  },
  savedTitle: "Saved.",
  savedInDeck: "Added to the end of the deck.",
  another: "Write another",
  toDeck: "Back to deck",
  see: "View fact",
} as const;
