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
    fact: "It happened or it is so, and the source reports it as such.",
    plan: "Somebody has announced it. It had not happened yet.",
    claim: "Somebody says that it is so. Others may disagree.",
    estimate: "A figure that somebody worked out, not one that was counted.",
    prediction: "Somebody expects it to happen.",
    opinion: "Somebody thinks that it is good, bad, right or needed.",
  },
  legend: "What the labels mean",
  /** A date that is not known exactly has its own word: "after December 2022". */
  asOf: (when) => (/^(after|around|by|since|until) /.test(when) ? when : `as of ${when}`),
  source: "Source",
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  dateNote: (note) => `On the date: ${note}`,
};
