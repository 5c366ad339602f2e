import { stringify } from "yaml";
import type { Article } from "@/lib/core/content/article";
import { type ParsedContent, parseContent } from "@/lib/core/content/parse-content";
import { lintContent } from "@/lib/core/generation/lint-content";
import type { Bank } from "@/lib/server/store/bank";

/** A field of a YAML form; undefined takes it out. */
type Form = Readonly<Record<string, unknown>>;

export function sourceForm(overrides: Form = {}): Form {
  return {
    id: "harbour-gazette",
    title: "A Bridge for the Harbour",
    shortName: "Harbour Gazette",
    outlet: "Harbour Gazette",
    published: "May 2021",
    publishedFrom: "2021-05",
    dateIsInferred: false,
    publishedNote: "printed under the title",
    language: "en",
    paragraphs: 3,
    ...overrides,
  };
}

export function entityForm(overrides: Form = {}): Form {
  return { id: "ada-reed", type: "person", name: "Ada Reed", category: "scholar", gloss: "an engineer", ...overrides };
}

export function askForm(overrides: Form = {}): Form {
  return { target: "value", question: "How long is the harbour bridge in the plan of 2021?", ...overrides };
}

/** A sound fact about a bridge: overrides make it wrong in one way. */
export function factForm(overrides: Form = {}): Form {
  return {
    id: "bridge-length",
    kind: "quantity",
    statement: "In the plan of 2021 the harbour bridge is 300 metres long.",
    epistemic: "fact",
    asOf: "2021-05",
    evidence: [{ source: "harbour-gazette", paragraph: 2, quote: "a bridge of 300 metres" }],
    tags: ["bridge"],
    importance: 2,
    slotKey: "bridge|length|2021",
    subject: "the harbour bridge",
    property: "length",
    value: { value: 300, unit: "count", noun: "metres", qualifier: "exact" },
    asks: [askForm({ span: "300" })],
    ...overrides,
  };
}

/** A sound opinion of Ada Reed's about the same bridge. */
export function claimForm(overrides: Form = {}): Form {
  const { subject: _subject, property: _property, value: _value, ...common } = factForm();
  return {
    ...common,
    id: "bridge-too-narrow",
    kind: "claim",
    statement: "Ada Reed argued in 2021 that the harbour bridge was too narrow.",
    epistemic: "opinion",
    attribution: { speaker: "ada-reed", mode: "direct", verb: "argued" },
    slotKey: "bridge|verdict|2021",
    proposition: "too narrow",
    stance: "argues",
    asks: [
      askForm({
        target: "proposition",
        question: "What was the harbour bridge, as Ada Reed argued?",
        span: "too narrow",
      }),
    ],
    ...overrides,
  };
}

interface Forms {
  readonly facts: readonly Form[];
  readonly sources?: readonly Form[];
  readonly entities?: readonly Form[];
  readonly objectives?: readonly Form[];
  readonly comparisons?: readonly Form[];
}

const DEFAULT_ENTITIES = [entityForm({ aliases: ["Reed"], variants: ["Reed Ada"] })];

/** The forms written as YAML files and read again, as the content folder is. */
export function contentOf({
  facts,
  sources = [sourceForm()],
  entities = DEFAULT_ENTITIES,
  objectives = [],
  comparisons = [],
}: Forms): ParsedContent {
  return parseContent({
    sources: sources.map((form) => ({ path: `content/sources/${String(form.id)}.yaml`, text: stringify(form) })),
    entities: [{ path: "content/entities.yaml", text: stringify(entities) }],
    facts: [{ path: "content/facts/bridge.yaml", text: stringify(facts) }],
    objectives: [{ path: "content/objectives.yaml", text: stringify(objectives) }],
    comparisons: [{ path: "content/comparisons.yaml", text: stringify(comparisons) }],
  });
}

/** The bank that the forms make. @throws Error where a form is not sound */
export function bankOf(forms: Forms): Bank {
  const { sources, entities, facts, objectives, comparisons, problems } = contentOf(forms);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
  return {
    sources: sources.map(({ value }) => value),
    entities: entities.map(({ value }) => value),
    facts: facts.map(({ value }) => value),
    objectives: objectives.map(({ value }) => value),
    comparisons: comparisons.map(({ value }) => value),
  };
}

/** What the check says of the forms, one message each. */
export function messagesFor(forms: Forms, articles?: ReadonlyMap<string, Article>): readonly string[] {
  return lintContent(contentOf(forms), articles).map(({ message }) => message);
}
