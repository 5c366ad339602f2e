import { describe, expect, test } from "vitest";
import {
  aClaimFact,
  anAsk,
  anEntity,
  aRoleFact,
  entityId,
  factId,
  itemsFrom,
  TOWN,
  wrongOptions,
} from "@/tests/support/fact-builder";

/** Other speakers, so that there is someone to take for Ada Reed. */
const OTHERS = ["ben-holt", "cora-lindqvist", "dora-okafor"].map((speaker) =>
  aClaimFact(
    {
      id: factId(`${speaker}-on-cost`),
      slotKey: `${speaker}|cost`,
      statement: `Somebody else spoke at length about money and timber, on ${speaker}.`,
      asks: [],
    },
    speaker,
  ),
);

function speakersOffered(...more: Parameters<typeof itemsFrom>[0]): readonly string[] {
  const [item] = itemsFrom([aClaimFact(), ...OTHERS, ...more])
    .ofType("whoSaid")
    .filter((each) => each.factId === "bridge-too-narrow");
  return wrongOptions(item);
}

describe("who said it", () => {
  test("others of the same sort who say things are offered, in an order that tells nothing", () => {
    const [item] = itemsFrom([aClaimFact(), ...OTHERS]).ofType("whoSaid");
    const names = item?.options.map(({ text }) => text) ?? [];
    expect(item).toMatchObject({ ordered: false });
    expect(names).toHaveLength(3);
    expect(names).not.toContain("Emil Stone");
  });

  test("nobody is offered who holds the same, by the same slot", () => {
    const agrees = aClaimFact({ id: factId("ben-agrees"), asks: [] }, "ben-holt");
    expect(speakersOffered(agrees)).not.toContain("Ben Holt");
  });

  test("nor who holds it in other words under another slot", () => {
    const agrees = aClaimFact(
      {
        id: factId("ben-agrees"),
        slotKey: "elsewhere",
        statement: "In 2021 Ben Holt too argued that the harbour bridge was too narrow.",
        asks: [],
      },
      "ben-holt",
    );
    expect(speakersOffered(agrees)).not.toContain("Ben Holt");
  });

  test("nor who is named in the question", () => {
    const asks = [
      anAsk(
        { type: "entity", entityId: entityId("ada-reed") },
        { target: "speaker", question: "Who told Ben Holt that the bridge was too narrow?" },
      ),
    ];
    const [item] = itemsFrom([aClaimFact({ asks }), ...OTHERS])
      .ofType("whoSaid")
      .filter((each) => each.factId === "bridge-too-narrow");
    expect(item).toBeDefined();
    expect(wrongOptions(item)).not.toContain("Ben Holt");
  });

  test("the feedback tells who a wrong name is", () => {
    const [item] = itemsFrom([aClaimFact(), ...OTHERS]).ofType("whoSaid");
    expect(
      item?.options.filter(({ isKey }) => !isKey).every(({ whyWrong }) => whyWrong?.includes("invented for tests")),
    ).toBe(true);
  });
});

describe("which person", () => {
  test("only people of one category and of the same years stand beside each other", () => {
    const entities = [
      anEntity("ada-reed", "Ada Reed", { activeFrom: 2010 }),
      anEntity("old-one", "Otto Past", { activeTo: 1950 }),
      anEntity("new-one", "Nina Current", { activeFrom: 2015 }),
      anEntity("new-two", "Nils Current", {}),
      anEntity("painter", "Pia Brush", { category: "painter" }),
      anEntity("harbour-ministry", "Harbour Ministry", { type: "organisation", category: "ministry" }),
    ];
    const [item] = itemsFrom([aRoleFact()], entities).ofType("multipleChoice");
    expect(wrongOptions(item).toSorted()).toEqual(["Nils Current", "Nina Current"]);
  });

  test("nobody is offered whom the fact itself is about", () => {
    const [item] = itemsFrom([
      aRoleFact("ada-reed", { entities: [entityId("ada-reed"), entityId("ben-holt")] }),
    ]).ofType("multipleChoice");
    expect(wrongOptions(item)).not.toContain("Ben Holt");
  });

  test("an alias of the right answer is never a wrong one", () => {
    const asks = [
      anAsk(
        { type: "entity", entityId: entityId("ada-reed") },
        { target: "person", question: "Who?", misconceptions: [{ text: "Reed", why: "..." }] },
      ),
    ];
    expect(wrongOptions(itemsFrom([aRoleFact("ada-reed", { asks })]).ofType("multipleChoice")[0])).not.toContain(
      "Reed",
    );
  });

  test("where no two others can be had there is no item, and the reason is told", () => {
    const { ofType, skipped } = itemsFrom([aRoleFact()], TOWN.slice(0, 2));
    expect(ofType("multipleChoice")).toEqual([]);
    expect(skipped.map(({ type, reason }) => `${type}: ${reason}`)).toContain("multipleChoice: too-few-distractors");
  });
});
