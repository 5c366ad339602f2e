import type { FieldProblem } from "@/lib/core/content/content-problem";
import type { Ask, Fact } from "@/lib/core/content/fact";
import type { AskForm, FactForm } from "@/lib/core/content/fact-schema";
import { resolveAnswer } from "@/lib/core/content/resolve-answer";
import { asId, type EntityId, type FactId, type ObjectiveId, type SourceId } from "@/lib/core/shared/ids";

export type FactOfForm =
  | { readonly ok: true; readonly fact: Fact }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** From the form that people write to the type that programs read; inverse of `toFactForm`. */
export function factOfForm(form: FactForm): FactOfForm {
  const asks = form.asks.map((ask, index) => resolveAsk(form, ask, index));
  const problems = asks.filter((ask) => "message" in ask);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, fact: toFact(form, asks as readonly Ask[]) };
}

function resolveAsk(form: FactForm, ask: AskForm, index: number): Ask | FieldProblem {
  const resolved = resolveAnswer(form, ask);
  if (resolved.ok) return { ...ask, answer: resolved.answer };
  return { path: ["asks", index, "target"], fault: "no-answer", message: `Fact "${form.id}" ${resolved.message}` };
}

const asEntity = asId<EntityId>;
const asOptionalEntity = (id: string | undefined): EntityId | undefined =>
  id === undefined ? undefined : asEntity(id);

/** What does not change is copied. */
function toFact(form: FactForm, asks: readonly Ask[]): Fact {
  const { interferes, evidence, attribution, conflictsWith, supersededBy, objective, ...rest } = form;
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
    ...(objective !== undefined && { objectiveId: asId<ObjectiveId>(objective) }),
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
