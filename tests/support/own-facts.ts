import { randomUUID } from "node:crypto";
import { type CreateFactBody, createFactBody } from "@/lib/contracts/own-facts";
import { makeFact } from "@/lib/server/services/facts/make-fact";
import { addSource } from "@/lib/server/services/own-bank/add-source";
import type { TestLearner } from "@/tests/support/learner-builder";

/** A figure about one of the bridges of a town that does not exist, as its author fills it in. */
export function bridgeFact(source: string, name = "Harbour", metres = 310): Readonly<Record<string, unknown>> {
  return {
    kind: "quantity",
    statement: `In 2021 the ${name} Bridge was ${metres} metres long.`,
    epistemic: "fact",
    asOf: "2021-05",
    evidence: [{ source, paragraph: 2, quote: `the ${name} Bridge, ${metres} metres long` }],
    ...{ subject: `the ${name} Bridge`, property: "length" },
    value: { value: metres, unit: "count", noun: "metres", qualifier: "exact" },
  };
}

/** An article of someone's own. */
export async function addGazette(author: TestLearner, moment: number): Promise<string> {
  const context = { ...author.at(moment), newId: randomUUID };
  const gazette = { title: "Bridges", outlet: "Harbour Gazette", published: "2021-05" };
  return (await addSource(context, gazette)).id;
}

/** Someone writes a fact of their own, as the contract fills it in. */
export function writeFact(author: TestLearner, moment: number, body: Partial<CreateFactBody>) {
  return makeFact({ ...author.at(moment), newId: randomUUID }, createFactBody.parse(body));
}
