import { describe, expect, test } from "vitest";
import type { Fact } from "@/lib/core/content/fact";
import { aClaimFact, anAsk, aSource, entityId, factId, itemsFrom, TOWN } from "@/tests/support/fact-builder";
import { aDatedEvent, aTownOfEngineers, aTownsHistory } from "@/tests/support/placed-facts";

const prompts = (facts: readonly Fact[]) =>
  itemsFrom(facts)
    .ofType("ordering")
    .map(({ elements }) => elements.map(({ prompt }) => prompt));

describe("events on a timeline", () => {
  test("stand in their right order, the earliest first, each with its date and its card", () => {
    const { ofType } = itemsFrom(aTownsHistory().toReversed());
    const [item] = ofType("ordering");
    expect(item?.elements.map(({ answer }) => answer)).toEqual(["1901", "May 1934", "17 February 1962", "1988"]);
    expect(item?.factIds).toEqual(["lighthouse", "ferry", "flood", "tram"]);
    expect(item?.cardIds).toEqual(item?.elements.map(({ cardId }) => cardId));
  });

  test("keep the item's id when a date is corrected, whatever that does to the order", () => {
    const before = itemsFrom(aTownsHistory()).ofType("ordering");
    const corrected = [...aTownsHistory().slice(1), aDatedEvent("lighthouse", "the lighthouse is lit", "1995")];
    const after = itemsFrom(corrected).ofType("ordering");
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.elements.at(-1)?.prompt).toBe("The lighthouse is lit");
    expect(after[0]?.contentHash).not.toBe(before[0]?.contentHash);
  });

  test.each([
    ["there are three", aTownsHistory().slice(1)],
    [
      "one lies in the year of another",
      [...aTownsHistory().slice(1), aDatedEvent("school", "the school opens", "1988-09")],
    ],
    ["one names a year", [...aTownsHistory().slice(1), aDatedEvent("fair", "the fair of 1970", "1970")]],
    [
      "one is dated only from then on",
      [...aTownsHistory().slice(1), aDatedEvent("port", "the port is free", "since 1970")],
    ],
    [
      "one lies some days after another",
      [...aTownsHistory().slice(1), aDatedEvent("dike", "the dike is closed", "1962-02-24")],
    ],
  ])("are not asked where %s", (_, facts) => {
    expect(prompts(facts)).toEqual([]);
  });

  test("of an inferred year are asked only beside what lies years away", () => {
    const inferred = { ...aDatedEvent("mole", "the mole is built", "1902"), dateNote: "counted back from the flood" };
    const others = aTownsHistory().slice(0, 3);
    expect(prompts([...others, inferred])).toEqual([]);
    expect(prompts([...aTownsHistory().slice(1), inferred])).toHaveLength(1);
  });
});

describe("pairs", () => {
  test("of people and posts have each person and each post once, and their cards", () => {
    const [item] = itemsFrom(aTownOfEngineers()).ofType("matching");
    expect(item?.elements.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      ["Ada Reed", "Chief engineer for bridges, Harbour Ministry"],
      ["Ben Holt", "Keeper of the lighthouse, Harbour Ministry"],
      ["Cora Lindqvist", "Surveyor of roads, Harbour Ministry"],
      ["Dora Okafor", "Inspector of ferries, Harbour Ministry"],
    ]);
    expect(new Set(item?.cardIds).size).toBe(4);
  });

  test("with a post that two people hold have it once", () => {
    const [first, second, ...others] = aTownOfEngineers();
    const twins = [first, { ...second, role: "chief engineer for bridges" } as Fact, ...others] as readonly Fact[];
    const [item] = itemsFrom(twins).ofType("matching");
    expect(item?.elements).toHaveLength(3);
  });

  test("whose sides share a word that would join them are left out", () => {
    const [first, ...others] = aTownOfEngineers();
    const telling = { ...first, role: "head of the Reed bureau" } as Fact;
    const [item] = itemsFrom([telling, ...others]).ofType("matching");
    expect(item?.elements.map(({ prompt }) => prompt)).toEqual(["Ben Holt", "Cora Lindqvist", "Dora Okafor"]);
  });

  test("of speakers and claims have no claim that comes near to what another of them says", () => {
    const claim = (speaker: string, proposition: string) => {
      const name = TOWN.find(({ id }) => id === speaker)?.name ?? "";
      return aClaimFact(
        {
          id: factId(`claim-of-${speaker}`),
          slotKey: `${speaker}|view`,
          proposition,
          statement: `${name} argued in 2021 that ${proposition}.`,
          asks: [
            anAsk(
              { type: "entity", entityId: entityId(speaker) },
              { target: "speaker", question: `Who argued in 2021 that ${proposition}?`, span: name },
            ),
          ],
        },
        speaker,
      );
    };
    const claims = [
      claim("ada-reed", "trams need wider bridges"),
      claim("ben-holt", "lighthouses save few ships"),
      claim("cora-lindqvist", "gravel roads last longest"),
    ];
    const says = (facts: readonly Fact[]) =>
      itemsFrom(facts)
        .ofType("matching")
        .filter(({ stem }) => stem === "Who says what?");
    expect(says(claims)[0]?.elements.map(({ answer }) => answer)).toEqual([
      "Trams need wider bridges",
      "Lighthouses save few ships",
      "Gravel roads last longest",
    ]);
    expect(says([...claims.slice(0, 2), claim("cora-lindqvist", "trams need wider bridges by far")])).toEqual([]);
  });
});

test("facts of two articles give items for each article, and the articles' decks have them whole", () => {
  const ofSource = (source: string, facts: readonly Fact[]) =>
    facts.map((fact) => ({
      ...fact,
      evidence: fact.evidence.map((evidence) => ({ ...evidence, sourceId: source as never })),
    }));
  const facts = [
    ...ofSource("harbour-gazette", aTownsHistory()),
    ...ofSource("river-post", [
      aDatedEvent("mill", "the mill burns", "1877"),
      aDatedEvent("weir", "the weir is raised", "1911"),
      aDatedEvent("lock", "the lock opens", "1950"),
      aDatedEvent("barge", "the last barge", "1975"),
    ]),
  ];
  const sources = [aSource(), aSource({ id: "river-post" as never, outlet: "River Post", shortName: "River Post" })];
  const orderings = itemsFrom(facts, TOWN, sources).ofType("ordering");
  const own = (ids: readonly string[]) =>
    orderings.some(({ factIds }) => factIds.toSorted().join() === ids.toSorted().join());
  expect(own(["lighthouse", "ferry", "flood", "tram"])).toBe(true);
  expect(own(["mill", "weir", "lock", "barge"])).toBe(true);
});
