import { type ContentProblem, type Located, locate } from "@/lib/core/content/content-problem";
import type { Ask, Fact } from "@/lib/core/content/fact";
import { type AskForm, type FactForm, factSchema } from "@/lib/core/content/fact-schema";
import { parseList } from "@/lib/core/content/parse-list";
import { resolveAnswer } from "@/lib/core/content/resolve-answer";
import { asId, type EntityId, type FactId, type SourceId } from "@/lib/core/shared/ids";

export interface ParsedFacts {
  readonly facts: readonly Located<Fact>[];
  readonly problems: readonly ContentProblem[];
}

/** The facts of one file, in its order. A fact with a problem is left out; the others are read all the same. */
export function parseFacts(text: string, file: string): ParsedFacts {
  const forms = parseList(text, file, factSchema, "facts");
  const problems = [...forms.problems];
  const facts: Located<Fact>[] = [];
  for (const form of forms.items) {
    const asks = form.value.asks.map((ask, index) => resolveAsk(form, ask, index));
    const failures = asks.filter((ask) => "message" in ask);
    problems.push(...failures);
    if (failures.length > 0) continue;
    facts.push({ ...form, value: toFact(form.value, asks as readonly Ask[]) });
  }
  return { facts, problems };
}

function resolveAsk(form: Located<FactForm>, ask: AskForm, index: number): Ask | ContentProblem {
  const resolved = resolveAnswer(form.value, ask);
  if (!resolved.ok) {
    return locate(form, { path: ["asks", index, "target"], message: `Fact "${form.value.id}" ${resolved.message}` });
  }
  return { ...ask, answer: resolved.answer };
}

const asEntity = asId<EntityId>;
const asOptionalEntity = (id: string | undefined): EntityId | undefined =>
  id === undefined ? undefined : asEntity(id);

/** From the form that people write to the type that programs read; what does not change is copied. */
function toFact(form: FactForm, asks: readonly Ask[]): Fact {
  const { interferes, evidence, attribution, conflictsWith, supersededBy, ...rest } = form;
  const common = {
    id: asId<FactId>(form.id),
    evidence: evidence.map(({ source, ...place }) => ({ sourceId: asId<SourceId>(source), ...place })),
    attribution: attribution && {
      speakerId: asEntity(attribution.speaker),
      mode: attribution.mode,
      verb: attribution.verb,
    },
    conflictsWith: conflictsWith.map(({ fact, note }) => ({ factId: asId<FactId>(fact), note })),
    supersededBy: supersededBy === undefined ? undefined : asId<FactId>(supersededBy),
    entities: form.entities.map(asEntity),
    interferenceKeys: interferes,
    asks,
  };
  switch (rest.kind) {
    case "event":
      return { ...rest, ...common, actor: asOptionalEntity(rest.actor) };
    case "personRole":
      return { ...rest, ...common, person: asEntity(rest.person), organisation: asOptionalEntity(rest.organisation) };
    case "policy":
      return { ...rest, ...common, parties: rest.parties.map(asEntity) };
    default:
      return { ...rest, ...common };
  }
}
