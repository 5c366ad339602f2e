import type { EpistemicType } from "@/lib/core/content/fact";

/** The label of each kind of statement, and what it means. */
export const statementWords: {
  readonly label: Readonly<Record<EpistemicType, string>>;
  readonly meaning: Readonly<Record<EpistemicType, string>>;
  readonly legend: string;
  readonly asOf: (when: string) => string;
  readonly source: string;
  readonly paragraph: (paragraph: number) => string;
  readonly dateNote: (note: string) => string;
} = {
  label: {
    fact: "Fact",
    plan: "Plan",
    claim: "Claim",
    estimate: "Estimate",
    prediction: "Prediction",
    opinion: "Opinion",
  },
  meaning: {
    fact: "Reported as fact by the source.",
    plan: "Someone has announced it. It hadn’t happened yet.",
    claim: "Someone says it’s true. Others may disagree.",
    estimate: "A figure that was worked out rather than counted.",
    prediction: "Someone expects it to happen.",
    opinion: "Someone thinks it’s good, bad, right or needed.",
  },
  legend: "What the labels mean",
  /** A date that is not known exactly has its own word: "after December 2022". */
  asOf: (when) => (/^(after|around|by|since|until) /.test(when) ? when : `as of ${when}`),
  source: "Source",
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  dateNote: (note) => `About the date: ${note}`,
};
