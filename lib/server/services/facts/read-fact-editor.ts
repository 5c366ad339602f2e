import type { EntityType } from "@/lib/core/content/entity";
import type { FactKind } from "@/lib/core/content/fact";
import { toFactForm } from "@/lib/core/content/to-fact-form";
import { DomainError } from "@/lib/core/shared/domain-error";
import { groupBy } from "@/lib/core/shared/group-by";
import { requireMayChange } from "@/lib/server/services/access/require-editor";
import type { ServiceContext } from "@/lib/server/services/context";
import { loadFactsBeside } from "@/lib/server/services/facts/draft-change";
import { type Frame, loadFrame } from "@/lib/server/store/bank";
import { loadPublishedFacts } from "@/lib/server/store/content";
import { database } from "@/lib/server/store/database";
import { unknownFact } from "@/lib/words/problems";

/** Something that a field can name, with what it is called. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface EntityChoice extends Choice {
  readonly type: EntityType;
}

/** What the fields of a fact can name. */
export interface FrameChoices {
  readonly entities: readonly EntityChoice[];
  readonly sources: readonly Choice[];
  readonly objectives: readonly Choice[];
}

export function frameChoices({ entities, sources, objectives }: Frame): FrameChoices {
  return {
    entities: byName(entities.map(({ id, name, type }) => ({ id, name, type }))),
    sources: sourceChoices(sources),
    objectives: objectives.map(({ id, text }) => ({ id, name: text })),
  };
}

/** Articles by their outlet; several of one outlet by their title too. */
export function sourceChoices(sources: Frame["sources"]): readonly Choice[] {
  const ofOutlet = groupBy(sources, ({ shortName }) => shortName);
  return sources.map(({ id, shortName, title }) => ({
    id,
    name: (ofOutlet.get(shortName)?.length ?? 0) > 1 ? `${shortName}: ${title}` : shortName,
  }));
}

/** A fact as an editor gets it to change, and what its fields can name. */
export interface FactEditorData extends FrameChoices {
  readonly factId: string;
  readonly version: number;
  readonly retired: boolean;
  readonly kind: FactKind;
  readonly form: Readonly<Record<string, unknown>>;
  /** The other facts in use. */
  readonly facts: readonly Choice[];
  /** The words that facts in use have in common, by the field that they stand in. */
  readonly shared: { readonly tags: readonly string[]; readonly interferes: readonly string[] };
}

/** @throws DomainError not-allowed, not-found */
export async function readFactEditor({ actor }: ServiceContext, factId: string): Promise<FactEditorData> {
  const db = database();
  const owner = await requireMayChange({ actor }, factId);
  const [published, beside, frame] = await Promise.all([
    loadPublishedFacts(db, owner),
    loadFactsBeside(db, owner),
    loadFrame(db, owner),
  ]);
  const fact = published.get(factId);
  if (fact === undefined) throw new DomainError("not-found", unknownFact([factId]));
  const others = [...published, ...beside].filter(([id, { retired }]) => !retired && id !== factId);
  return {
    factId,
    version: fact.version,
    retired: fact.retired,
    kind: fact.data.kind,
    form: { ...toFactForm(fact.data) },
    ...frameChoices(frame),
    facts: byName(others.map(([id, { data }]) => ({ id, name: data.statement }))),
    shared: {
      tags: eachOnce(others.flatMap(([, { data }]) => data.tags)),
      interferes: eachOnce(others.flatMap(([, { data }]) => data.interferenceKeys)),
    },
  };
}

function eachOnce(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}

function byName<Named extends Choice>(choices: readonly Named[]): readonly Named[] {
  return choices.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
