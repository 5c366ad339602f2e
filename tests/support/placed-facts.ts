import type { Fact } from "@/lib/core/content/fact";
import { anAsk, anEventFact, aRoleFact, date, entityId, factId } from "@/tests/support/fact-builder";

/** Four engineers, each with a post that no word of their names tells. */
export function aTownOfEngineers(): readonly Fact[] {
  const posts = [
    ["ada-reed", "Ada Reed", "chief engineer for bridges"],
    ["ben-holt", "Ben Holt", "keeper of the lighthouse"],
    ["cora-lindqvist", "Cora Lindqvist", "surveyor of roads"],
    ["dora-okafor", "Dora Okafor", "inspector of ferries"],
  ] as const;
  return posts.map(([person, name, role]) =>
    aRoleFact(person, {
      role,
      statement: `${name} was ${role} in 2021.`,
      uniqueCue: `the ${role} in 2021`,
      asks: [
        anAsk(
          { type: "entity", entityId: entityId(person) },
          { target: "person", direction: "reverse", question: `Who was ${role} in 2021?`, span: name },
        ),
      ],
    }),
  );
}

/** An event of the town on a date, told without it. */
export function aDatedEvent(id: string, event: string, when: string): Fact {
  const answer = { type: "date", date: date(when) } as const;
  return anEventFact(when, {
    id: factId(id),
    slotKey: `${id}|happened`,
    event,
    statement: `The town remembers this: ${event}.`,
    asks: [anAsk(answer, { target: "date", question: `When was this: ${event}?` })],
  });
}

/** Four events that lie years apart. */
export function aTownsHistory(): readonly Fact[] {
  return [
    aDatedEvent("lighthouse", "the lighthouse is lit", "1901"),
    aDatedEvent("ferry", "the ferry begins to run", "1934-05"),
    aDatedEvent("flood", "the great flood", "1962-02-17"),
    aDatedEvent("tram", "the last tram", "1988"),
  ];
}
