import type { Bank } from "@/lib/server/store/bank";
import { askForm, bankOf, factForm } from "@/tests/support/content-builder";

/** A fact about one of many bridges; each has a name, and a length that a card asks for. */
export interface Bridge {
  readonly name: string;
  readonly metres?: number;
  readonly question?: string;
  readonly statement?: string;
}

/** Names of bridges, enough for a quiz. */
export const BRIDGES = ["Harbour", "Market", "Mill", "Station", "Garden", "Castle", "Orchard"] as const;

/** What makes the facts of a bank: a statement and a question for each bridge. */
export function bridgeBank(bridges: readonly Bridge[]): Bank {
  return bankOf({ facts: bridges.map(bridgeForm) });
}

/** The id of a bridge's fact. */
export function bridgeFactId(name: string): string {
  return `${name.toLowerCase()}-bridge-length`;
}

function bridgeForm({ name, metres = 300, question, statement }: Bridge) {
  return factForm({
    id: bridgeFactId(name),
    statement: statement ?? `In the plan of 2021 the ${name} Bridge is ${metres} metres long.`,
    slotKey: `${name.toLowerCase()}|length|2021`,
    subject: `the ${name} Bridge`,
    value: { value: metres, unit: "count", noun: "metres", qualifier: "exact" },
    asks: [
      askForm({ question: question ?? `How long is the ${name} Bridge in the plan of 2021?`, span: String(metres) }),
    ],
  });
}
