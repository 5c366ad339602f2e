import type { Fact, Target } from "@/lib/core/content/fact";
import { showAnswer } from "@/lib/core/generation/cards/card-answer";
import type { FactBank } from "@/lib/core/generation/fact-bank";
import { capitalised } from "@/lib/core/generation/items/capitalised";
import { datedEvents } from "@/lib/core/generation/items/ordering-items";
import type { Placeable } from "@/lib/core/generation/items/placed-item";
import { plainContent } from "@/lib/core/generation/items/plain-content";
import { contentWordsOf } from "@/lib/core/generation/language/words";

/** One sort of pairs: what stands left and right, and when two pairs can stand in one item. */
export interface PairSort {
  readonly name: string;
  readonly stem: (pairs: readonly Placeable[], bank: FactBank) => string;
  readonly pairs: (bank: FactBank) => readonly Placeable[];
  /** Whether the right side of each is certainly wrong beside the other's left. */
  readonly excludeEachOther: (a: Placeable, b: Placeable, bank: FactBank) => boolean;
}

/** Above this share of common words two speakers may be said to hold the same. */
const SAME_VIEW = 0.35;

export const PAIR_SORTS: readonly PairSort[] = [
  {
    name: "person-role",
    stem: () => "Who held which post or role?",
    pairs: (bank) =>
      fromFacts(bank, "personRole", ["person", "role"], (fact) => [nameOf(fact.person, bank), postOf(fact, bank)]),
    excludeEachOther: (a, b) =>
      a.fact.kind === "personRole" && b.fact.kind === "personRole" && a.fact.person !== b.fact.person,
  },
  {
    name: "speaker-claim",
    stem: () => "Who says what?",
    pairs: speakerClaims,
    excludeEachOther: differInView,
  },
  {
    name: "event-year",
    stem: () => "What happened in which year?",
    pairs: (bank) =>
      datedEvents(bank).flatMap((event) =>
        event.ask.answer.type === "date" ? [{ ...event, answer: String(event.ask.answer.date.year) }] : [],
      ),
    excludeEachOther: (a, b) => a.answer !== b.answer,
  },
  {
    name: "term-gloss",
    stem: () => "Which meaning goes with which term?",
    pairs: (bank) => fromFacts(bank, "definition", ["term", "gloss"], (fact) => [fact.term, fact.gloss]),
    excludeEachOther: () => true,
  },
  {
    name: "policy-provision",
    stem: () => "Which of these belongs to which law, policy or treaty?",
    pairs: (bank) => fromFacts(bank, "policy", ["provision", "name"], (fact) => [fact.name, fact.provision]),
    excludeEachOther: differOnBothSides,
  },
  {
    name: "cause-effect",
    stem: ([first], bank) => `What leads to what, according to ${(first && speakerOf(first.fact, bank)) ?? "them"}?`,
    pairs: (bank) => fromFacts(bank, "causeEffect", ["effect", "cause"], (fact) => [fact.cause, fact.effect]),
    excludeEachOther: (a, b) => haveOneSpeaker(a, b) && differOnBothSides(a, b),
  },
  {
    name: "figure",
    stem: () => "Which figure answers which question?",
    pairs: (bank) =>
      (bank.asksOfTarget.get("value") ?? []).map((asked) => ({
        ...asked,
        prompt: asked.ask.question,
        answer: showAnswer(asked.ask.answer, bank.names),
      })),
    excludeEachOther: haveOneUnit,
  },
];

type OfKind<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

/** The pairs of the facts of a kind, each with the first of the targets that a card asks for. */
function fromFacts<Kind extends Fact["kind"]>(
  bank: FactBank,
  kind: Kind,
  targets: readonly Target[],
  sidesOf: (fact: OfKind<Kind>) => readonly [string, string | undefined],
): readonly Placeable[] {
  return bank.facts.flatMap((fact) => {
    if (fact.kind !== kind) return [];
    const asks = bank.asksOfFact.get(fact.id) ?? [];
    const asked = targets.flatMap((target) => asks.find(({ ask }) => ask.target === target) ?? [])[0];
    const [prompt, answer] = sidesOf(fact as OfKind<Kind>);
    return asked === undefined || answer === undefined
      ? []
      : [{ ...asked, prompt: capitalised(prompt), answer: capitalised(answer) }];
  });
}

function nameOf(id: OfKind<"personRole">["person"], bank: FactBank): string {
  return bank.entityOf.get(id)?.name ?? id;
}

/** "associate professor" alone would be true of several. */
function postOf({ role, organisation }: OfKind<"personRole">, bank: FactBank): string {
  const name = organisation === undefined ? undefined : bank.entityOf.get(organisation)?.name;
  return name === undefined || role.includes(name) ? role : `${role}, ${name}`;
}

/** What people say; outlets are left out, since all that they report could be called their own. */
function speakerClaims(bank: FactBank): readonly Placeable[] {
  return (bank.asksOfTarget.get("speaker") ?? []).flatMap((asked) => {
    const { fact } = asked;
    const speaker = fact.attribution && bank.entityOf.get(fact.attribution.speakerId);
    const content = plainContent(fact, bank);
    if (speaker?.type !== "person" || content === undefined || fact.epistemic === "fact") return [];
    return [{ ...asked, prompt: speaker.name, answer: content }];
  });
}

/** Different speakers, neither of whom says anything like the other's claim anywhere in the bank. */
function differInView(a: Placeable, b: Placeable, bank: FactBank): boolean {
  const speakers = [a.fact.attribution?.speakerId, b.fact.attribution?.speakerId] as const;
  if (speakers[0] === undefined || speakers[1] === undefined || speakers[0] === speakers[1]) return false;
  return !saysAlike(speakers[0], b.fact, bank) && !saysAlike(speakers[1], a.fact, bank);
}

function saysAlike(speaker: NonNullable<Fact["attribution"]>["speakerId"], claim: Fact, bank: FactBank): boolean {
  return (bank.factsOfSpeaker.get(speaker) ?? []).some(({ id }) => bank.overlaps.between(claim.id, id) >= SAME_VIEW);
}

function speakerOf({ attribution }: Fact, { entityOf }: FactBank): string | undefined {
  return attribution && entityOf.get(attribution.speakerId)?.name;
}

/** In one account: what one speaker calls a cause may be another's effect. */
function haveOneSpeaker(a: Placeable, b: Placeable): boolean {
  return a.fact.attribution !== undefined && a.fact.attribution.speakerId === b.fact.attribution?.speakerId;
}

/** No two causes, and no two effects, are about the same: what leads to the one might lead to the other. */
function differOnBothSides(a: Placeable, b: Placeable): boolean {
  return haveNothingInCommon(a.prompt, b.prompt) && haveNothingInCommon(a.answer, b.answer);
}

function haveNothingInCommon(a: string, b: string): boolean {
  const words = new Set(contentWordsOf(a));
  return !contentWordsOf(b).some((word) => words.has(word));
}

/** Figures of one unit, else the unit would tell; and none so near to another that rounding could make them the same. */
function haveOneUnit(a: Placeable, b: Placeable): boolean {
  const [one, other] = [a.ask.answer, b.ask.answer];
  if (one.type !== "quantity" || other.type !== "quantity") return false;
  return one.quantity.unit === other.quantity.unit && one.quantity.noun === other.quantity.noun;
}
