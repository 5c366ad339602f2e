import type { Fact, Quantity } from "@/lib/core/content/fact";
import {
  aClaimFact,
  anAsk,
  anEventFact,
  aQuantityFact,
  aRoleFact,
  date,
  entityId,
  factId,
  metres,
} from "@/tests/support/fact-builder";

/** "The harbour bridge ... is 300 metres long." */
export const LENGTH = aQuantityFact(metres(300));

/** "Ada Reed argued in 2021 that ... too narrow for trams.", asked for what she argued. */
export const VERDICT = aClaimFact({ asks: aClaimFact().asks.slice(1) });

/** The same, asked for who argued so. */
export const SPEAKER = aClaimFact({ asks: aClaimFact().asks.slice(0, 1) });

/** "Work on the new harbour bridge began in March 2018." */
export const BEGUN = anEventFact();

/** "Ada Reed was chief engineer of the Harbour Ministry in 2021." */
export const ROLE = aRoleFact();

export function counted(
  quantity: Quantity,
  statement: string,
  span: string,
  question = "How often was the bridge inspected?",
) {
  return aQuantityFact(quantity, { statement, asks: [anAsk({ type: "quantity", quantity }, { question, span })] });
}

export const OVER_25 = counted(
  { value: 25, unit: "times", qualifier: "over" },
  "Ada Reed inspected the harbour bridge over 25 times.",
  "over 25",
);

export const SHARE = counted(
  { value: 40, unit: "percent", qualifier: "exact", of: "the budget" },
  "The bridge took 40 % of the budget of 2021.",
  "40 %",
  "Which share of the budget of 2021 did the bridge take?",
);

/** A fact answered in words. */
export function worded(
  text: string,
  overrides: { question?: string; statement?: string; wrong?: readonly string[]; id?: string } = {},
): Fact {
  const { question = "What did the town do with the ferry in 2021?", wrong = [], id = "ferry-of-2021" } = overrides;
  return anEventFact("2021", {
    id: factId(id),
    statement: overrides.statement ?? `In 2021 the town ${text}.`,
    slotKey: `${id}|deed|2021`,
    asks: [
      anAsk(
        { type: "text", text, accept: [] },
        { target: "event", question, misconceptions: wrong.map((each) => ({ text: each, why: "It did not." })) },
      ),
    ],
  });
}

/** An event with its date, asked for the date. */
export function dated(id: string, when: string, question: string): Fact {
  return anEventFact(when, {
    id: factId(id),
    slotKey: `${id}|date|once`,
    statement: question.replace("When", "In the end").replace("?", "."),
    asks: [anAsk({ type: "date", date: date(when) }, { target: "date", question })],
  });
}

/** Who was what, asked for the person. */
export function role(person: string, name: string, what: string, organisation = "harbour-ministry"): Fact {
  return aRoleFact(person, {
    statement: `${name} was ${what} in 2021.`,
    role: what,
    organisation: entityId(organisation),
    uniqueCue: `the ${what} in 2021`,
    asks: [
      anAsk(
        { type: "entity", entityId: entityId(person) },
        { target: "person", direction: "reverse", question: `Who was ${what} in 2021?`, span: name },
      ),
    ],
  });
}
