/** Why a fact is worth talking about. */
export const TALK_REASONS = ["least-known", "most-missed", "most-disputed"] as const;
export type TalkReason = (typeof TALK_REASONS)[number];

/** An answer that was given, and by how many students. */
export interface GivenAnswer {
  readonly text: string;
  readonly students: number;
}

/** A fact as a class knows it. */
export interface ClassFact {
  readonly factId: string;
  /** Mean recall at the seminar, 0 to 1. */
  readonly readiness: number;
  /** Students who were asked about it in a quiz, and those of them who were wrong the first time. */
  readonly asked: number;
  readonly missed: number;
  readonly wrongAnswers: readonly GivenAnswer[];
  /** How many others give another account of it, and how many reports of it nobody has answered. */
  readonly others: number;
  readonly openFlags: number;
}

export interface TalkPoint extends ClassFact {
  readonly reasons: readonly TalkReason[];
}

/** So many for each reason: what fits into a seminar. */
const POINTS_PER_REASON = 4;
/** A share of fewer students is chance, and says who it was. */
const LEAST_ASKED = 5;
/** Wrong for one is one's own affair. */
const LEAST_MISSED = 2;

/** What to talk about: of each reason the strongest, the least known first. */
export function talkAbout(facts: readonly ClassFact[]): readonly TalkPoint[] {
  const missed = facts.filter((fact) => fact.asked >= LEAST_ASKED && fact.missed >= LEAST_MISSED);
  const disputed = facts.filter((fact) => disputeOf(fact) > 0);
  const chosen: Record<TalkReason, readonly ClassFact[]> = {
    "least-known": strongest(facts, ({ readiness }) => -readiness),
    "most-missed": strongest(missed, (fact) => fact.missed / fact.asked),
    "most-disputed": strongest(disputed, disputeOf),
  };
  return facts
    .map((fact) => ({ ...fact, reasons: TALK_REASONS.filter((reason) => chosen[reason].includes(fact)) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => a.readiness - b.readiness);
}

function disputeOf({ others, openFlags }: ClassFact): number {
  return others + openFlags;
}

function strongest(facts: readonly ClassFact[], strength: (fact: ClassFact) => number): readonly ClassFact[] {
  return facts.toSorted((a, b) => strength(b) - strength(a)).slice(0, POINTS_PER_REASON);
}

/** Words that only one student typed are theirs alone, and may name them. */
const LEAST_TYPISTS = 2;

/**
 * The wrong answers, the most frequent first. Options are our own words and are all shown; what was typed only where
 * several students typed the same, small and capital letters and spaces aside.
 */
export function wrongAnswersOf(
  answers: readonly { readonly text: string; readonly typed: boolean; readonly students: number }[],
  most: number,
): readonly GivenAnswer[] {
  const byText = new Map<string, { text: string; typed: boolean; students: number }>();
  for (const { text, typed, students } of answers) {
    const key = normalised(text);
    if (key === "") continue;
    const known = byText.get(key);
    if (known === undefined) byText.set(key, { text: text.trim(), typed, students });
    else known.students += students;
  }
  return [...byText.values()]
    .filter(({ typed, students }) => !typed || students >= LEAST_TYPISTS)
    .sort((a, b) => b.students - a.students || (a.text < b.text ? -1 : 1))
    .slice(0, most)
    .map(({ text, students }) => ({ text, students }));
}

function normalised(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, " ");
}
