import { beforeAll, describe, expect, it } from "vitest";
import { publishContent } from "@/lib/server/services/content/publish-content";
import { listArticles, readArticle } from "@/lib/server/services/provenance/read-articles";
import { listComparisons, readComparison } from "@/lib/server/services/provenance/read-comparisons";
import { readTimeline } from "@/lib/server/services/provenance/read-timeline";
import { database } from "@/lib/server/store/database";
import { loadStandings } from "@/lib/server/store/facts";
import { createLearner, MONDAY } from "@/tests/support/learner-builder";
import { RIVAL_FACTS, rivalBank } from "@/tests/support/rival-bank";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

type Context = ReturnType<Awaited<ReturnType<typeof createLearner>>["at"]>;
let context: Context;

beforeAll(async () => {
  await publishContent(rivalBank(), new Date(MONDAY));
  context = (await createLearner()).at(MONDAY);
});

describe("an article", () => {
  it("is listed with how many facts are taken from it", async () => {
    const listed = await listArticles(context);
    const counts = new Map(listed.map(({ id, facts }) => [id as string, facts]));
    expect(counts.get("harbour-gazette")).toBe(4);
    expect(counts.get("town-crier")).toBe(2);
  });

  it("gives its facts in the order of their paragraphs, with its own words alone", async () => {
    const { facts } = await readArticle(context, "town-crier");
    expect(facts.map(({ statement, evidence }) => [statement.id, evidence.map(({ quote }) => quote)])).toEqual([
      [RIVAL_FACTS.plan, ["four lanes by 2027"]],
      [RIVAL_FACTS.holt, ["wide enough, says Ben Holt"]],
    ]);
    expect(facts[0]?.alsoIn).toEqual(["Harbour Gazette"]);
  });

  it("tells what it is learned for, first what belongs to it alone", async () => {
    const { objectives } = await readArticle(context, "harbour-gazette");
    expect(objectives.map(({ id }) => id)).toEqual(["bridge-figures", "bridge-views"]);
  });

  it("that does not exist is not found", async () => {
    await expect(readArticle(context, "no-such-article")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("rival accounts", () => {
  it("stand side by side in their order, each with its speaker, label, source, date and words", async () => {
    const { question, voices } = await readComparison(context, "wide-enough");
    expect(question).toBe("Is the harbour bridge wide enough?");
    expect(voices.flatMap(({ accounts }) => accounts)).toMatchObject([
      { statement: { epistemic: "opinion", attribution: { speaker: "Ada Reed" } }, speakerGloss: "an engineer" },
      {
        statement: { id: RIVAL_FACTS.holt, asOf: "June 2022" },
        speakerGloss: "an architect",
        evidence: [{ shortName: "Town Crier", quote: "wide enough, says Ben Holt" }],
      },
    ]);
  });

  it("are listed by their question, with whose they are", async () => {
    expect(await listComparisons(context)).toEqual([
      {
        ...{ id: "wide-enough", question: "Is the harbour bridge wide enough?" },
        voices: [
          { name: "Ada Reed", kinds: ["opinion"] },
          { name: "Ben Holt", kinds: [expect.any(String)] },
        ],
      },
    ]);
  });

  it("that do not exist are not found", async () => {
    await expect(readComparison(context, "no-such-question")).rejects.toMatchObject({ code: "not-found" });
  });

  it("are known of each fact, with whether something else holds by now", async () => {
    const standings = await loadStandings(database());
    expect(Object.entries(RIVAL_FACTS).map(([name, id]) => [name, standings.get(id)])).toEqual([
      ["old", { others: 0, superseded: true }],
      ["current", undefined],
      ["reed", { others: 1, superseded: false }],
      ["holt", { others: 1, superseded: false }],
      ["plan", undefined],
    ]);
  });
});

describe("the timeline", () => {
  it("has what is dated, as precisely as it is known, and says how much is not", async () => {
    const { entries, undated } = await readTimeline(context, undefined);
    const told = entries.map(({ statement, when, ahead }) => [statement.id, when, ahead] as const);
    expect(told.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      [RIVAL_FACTS.plan, "by 2027", true],
      [RIVAL_FACTS.current, "May 2021", false],
    ]);
    expect(undated).toBe(3);
  });

  it("can be that of one article", async () => {
    const { entries, undated } = await readTimeline(context, "town-crier");
    expect(entries.map(({ statement }) => statement.id)).toEqual([RIVAL_FACTS.plan]);
    expect(undated).toBe(1);
  });
});
