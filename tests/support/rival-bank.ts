import type { Bank } from "@/lib/server/store/bank";
import { askForm, bankOf, claimForm, entityForm, factForm, sourceForm } from "@/tests/support/content-builder";

/** Which of the bank's facts is which. */
export const RIVAL_FACTS = {
  /** Superseded by `current`. */
  old: "bridge-length-2018",
  current: "bridge-length-2021",
  /** Ada Reed's and Ben Holt's verdicts disagree: hers names his. */
  reed: "reed-verdict",
  holt: "holt-verdict",
  /** A plan for 2027, in both articles. */
  plan: "bridge-lanes-2027",
} as const;

export const RIVAL_NOTE = "Ben Holt thinks that the bridge is wide enough.";

/** A small bank in which people disagree, one figure has overtaken another, and two articles say the same. */
export function rivalBank(): Bank {
  return bankOf({
    sources: [
      sourceForm(),
      sourceForm({
        id: "town-crier",
        title: "Lanes for the Bridge",
        shortName: "Town Crier",
        outlet: "Town Crier",
        author: "Cora Lind",
        published: "about June 2022",
        publishedFrom: "2022-06",
        dateIsInferred: true,
        publishedNote: "the summer fair is announced",
      }),
    ],
    entities: [entityForm(), entityForm({ id: "ben-holt", name: "Ben Holt", gloss: "an architect" })],
    objectives: [
      { id: "bridge-figures", text: "Give the length of the bridge.", sources: ["harbour-gazette"] },
      { id: "bridge-views", text: "Tell who thinks what of the bridge.", sources: ["harbour-gazette", "town-crier"] },
    ],
    comparisons: [
      {
        id: "wide-enough",
        question: "Is the harbour bridge wide enough?",
        note: "Two engineers, two answers.",
        accounts: [RIVAL_FACTS.reed, RIVAL_FACTS.holt],
      },
    ],
    facts: [
      factForm({
        id: RIVAL_FACTS.old,
        statement: "In the plan of 2018 the harbour bridge is 250 metres long.",
        asOf: "2018-03",
        slotKey: "bridge|length|2018",
        objective: "bridge-figures",
        supersededBy: RIVAL_FACTS.current,
        value: { value: 250, unit: "count", noun: "metres", qualifier: "exact" },
        asks: [askForm({ question: "How long is the harbour bridge in the plan of 2018?", span: "250" })],
      }),
      factForm({ id: RIVAL_FACTS.current, objective: "bridge-figures", at: "2021-05" }),
      claimForm({
        id: RIVAL_FACTS.reed,
        objective: "bridge-views",
        slotKey: "bridge|verdict-reed|2021",
        conflictsWith: [{ fact: RIVAL_FACTS.holt, note: RIVAL_NOTE }],
      }),
      claimForm({
        id: RIVAL_FACTS.holt,
        statement: "Ben Holt argued in 2022 that the harbour bridge was wide enough.",
        objective: "bridge-views",
        slotKey: "bridge|verdict-holt|2022",
        asOf: "2022-06",
        attribution: { speaker: "ben-holt", mode: "indirect", verb: "argued" },
        evidence: [{ source: "town-crier", paragraph: 3, quote: "wide enough, says Ben Holt" }],
        proposition: "wide enough",
        asks: [
          askForm({
            target: "proposition",
            question: "What was the harbour bridge, as Ben Holt argued?",
            span: "wide enough",
          }),
        ],
      }),
      factForm({
        id: RIVAL_FACTS.plan,
        statement: "By 2027 the harbour bridge is to have 4 lanes.",
        epistemic: "plan",
        attribution: { speaker: "ada-reed", mode: "direct", verb: "said" },
        objective: "bridge-views",
        slotKey: "bridge|lanes|2027",
        property: "lanes",
        at: "by 2027",
        evidence: [
          { source: "town-crier", paragraph: 2, quote: "four lanes by 2027" },
          { source: "harbour-gazette", paragraph: 1, quote: "four lanes in six years" },
        ],
        value: { value: 4, unit: "count", noun: "lanes", qualifier: "exact" },
        asks: [
          askForm({ question: "How many lanes is the harbour bridge to have by 2027, as Ada Reed said?", span: "4" }),
        ],
      }),
    ],
  });
}
