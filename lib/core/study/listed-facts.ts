import type { EpistemicType } from "@/lib/core/content/fact";
import { SETTLED_STABILITY } from "@/lib/core/scheduling/queue-order";
import { groupBy } from "@/lib/core/shared/group-by";

/** How far a learner is with a fact: by the cards that ask about it. */
export const FACT_STATES = ["new", "learning", "known", "suspended"] as const;
export type FactState = (typeof FACT_STATES)[number];

/** A fact in the list of a deck: as much as finding, sorting and filtering it takes. */
export interface ListedFact {
  readonly id: string;
  readonly statement: string;
  readonly epistemic: EpistemicType;
  readonly speaker: string | null;
  /** As of when it holds. */
  readonly asOf: string;
  /** The short names of its articles. */
  readonly articles: string;
  /** The learning objective that it serves; null where there is none. */
  readonly objective: string | null;
  readonly state: FactState;
  readonly questions: number;
  /** What its cards ask and answer, to be searched. */
  readonly asked: string;
}

interface CardOfFact {
  readonly prompt: string;
  readonly answer: string;
  readonly fact: Pick<ListedFact, "id" | "statement" | "epistemic" | "asOf"> & {
    readonly attribution: { readonly speaker: string } | null;
  };
  readonly sources: readonly { readonly shortName: string }[];
  readonly schedule: { readonly state: string; readonly stability: number; readonly suspended: boolean } | null;
}

/** The facts of some cards, in the order of their first card. @param objectiveOf the text of a fact's objective */
export function listFacts(
  cards: readonly CardOfFact[],
  objectiveOf: (factId: string) => string | undefined,
): readonly ListedFact[] {
  return [...groupBy(cards, ({ fact }) => fact.id).values()].flatMap((ofFact) => {
    const [first] = ofFact;
    if (first === undefined) return [];
    const { id, statement, epistemic, asOf, attribution } = first.fact;
    return [
      {
        ...{ id, statement, epistemic, asOf },
        speaker: attribution?.speaker ?? null,
        articles: [...new Set(first.sources.map(({ shortName }) => shortName))].join(", "),
        objective: objectiveOf(id) ?? null,
        state: stateOf(ofFact),
        questions: ofFact.length,
        asked: ofFact.map(({ prompt, answer }) => `${prompt} ${answer}`).join(" "),
      },
    ];
  });
}

/** New where none of its cards was asked; known where all that were are likely remembered for a week or more. */
function stateOf(cards: readonly CardOfFact[]): FactState {
  const schedules = cards.flatMap(({ schedule }) => schedule ?? []);
  if (schedules.some(({ suspended }) => suspended)) return "suspended";
  const met = schedules.filter(({ state }) => state !== "new");
  if (met.length === 0) return "new";
  return met.every(({ state, stability }) => state === "review" && stability >= SETTLED_STABILITY)
    ? "known"
    : "learning";
}

/** How a deck's facts are put together, in which order, and which of them are shown. */
export interface FactView {
  readonly group: "objective" | "article";
  readonly sort: "deck" | "progress";
  readonly state: FactState | "all";
  readonly epistemic: EpistemicType | "all";
  /** Words that must all occur. */
  readonly text: string;
}

export interface FactGroup {
  /** Null for facts that serve no objective. */
  readonly title: string | null;
  readonly facts: readonly ListedFact[];
}

/** The facts that a view shows, in its groups; groups in the order of their first fact, and none without any. */
export function viewFacts(facts: readonly ListedFact[], view: FactView): readonly FactGroup[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = facts.filter(
    (fact) =>
      (view.state === "all" || fact.state === view.state) &&
      (view.epistemic === "all" || fact.epistemic === view.epistemic) &&
      hasAll(fact, words),
  );
  const sorted = view.sort === "deck" ? shown : shown.toSorted((a, b) => RANK[a.state] - RANK[b.state]);
  const groups = groupBy(sorted, ({ objective, articles }) =>
    view.group === "article" ? articles : (objective ?? ""),
  );
  return [...groups].map(([title, found]) => ({ title: title === "" ? null : title, facts: found }));
}

/** What is least known comes first. */
const RANK: Readonly<Record<FactState, number>> = { learning: 0, new: 1, known: 2, suspended: 3 };

function hasAll({ statement, speaker, articles, asked }: ListedFact, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${statement} ${speaker ?? ""} ${articles} ${asked}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
