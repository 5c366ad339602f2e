import { beforeAll, describe, expect, it } from "vitest";
import type { FactPage } from "@/lib/contracts/provenance";
import { publishContent } from "@/lib/server/services/content/publish-content";
import { database } from "@/lib/server/store/database";
import { type ApiClient, giveRole, guestClient, signedInClient } from "@/tests/support/api-client";
import { bankOf, factForm } from "@/tests/support/content-builder";
import { RIVAL_FACTS, RIVAL_NOTE, rivalBank } from "@/tests/support/rival-bank";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

let guest: ApiClient;

beforeAll(async () => {
  await publishContent(rivalBank(), new Date("2026-03-01T09:00:00Z"));
  guest = await guestClient();
});

async function read(factId: string, who: ApiClient = guest): Promise<FactPage> {
  const { status, body } = await who.get<FactPage>(`/api/facts/${factId}`);
  expect(status).toBe(200);
  return body;
}

describe("a fact", () => {
  it("says who says so, as of when, how that is known, and in which words of which article", async () => {
    const { fact, speaker, evidence } = await read(RIVAL_FACTS.holt);
    expect(fact).toMatchObject({ epistemic: "opinion", asOf: "June 2022", attribution: { speaker: "Ben Holt" } });
    expect(speaker).toEqual({ name: "Ben Holt", gloss: "an architect" });
    expect(evidence).toMatchObject([
      {
        sourceId: "town-crier",
        paragraph: 3,
        quote: "wide enough, says Ben Holt",
        author: "Cora Lind",
        published: "about June 2022",
        dateIsInferred: true,
        publishedNote: "the summer fair is announced",
      },
    ]);
  });

  it("names every article that says so", async () => {
    const { evidence } = await read(RIVAL_FACTS.plan);
    expect(evidence.map(({ sourceId }) => sourceId)).toEqual(["town-crier", "harbour-gazette"]);
  });

  it("tells of its rival whichever of the two the content lets speak of the other", async () => {
    for (const [own, other] of [
      [RIVAL_FACTS.reed, RIVAL_FACTS.holt],
      [RIVAL_FACTS.holt, RIVAL_FACTS.reed],
    ] as const) {
      const { disagreements, comparisons } = await read(own);
      expect(disagreements).toMatchObject([{ fact: { id: other }, notes: [RIVAL_NOTE] }]);
      expect(comparisons).toEqual([{ id: "wide-enough", question: "Is the harbour bridge wide enough?" }]);
    }
  });

  it("tells what holds by now, and what held before", async () => {
    expect(await read(RIVAL_FACTS.old)).toMatchObject({
      supersededBy: { id: RIVAL_FACTS.current, asOf: "May 2021", sources: ["Harbour Gazette"] },
    });
    expect(await read(RIVAL_FACTS.current)).toMatchObject({
      supersededBy: null,
      supersedes: [{ id: RIVAL_FACTS.old }],
    });
  });

  it("says what is asked of it and what for", async () => {
    const { cards, objective } = await read(RIVAL_FACTS.current);
    expect(cards.map(({ prompt }) => prompt)).toContain("How long is the harbour bridge in the plan of 2021?");
    expect(objective).toEqual({ id: "bridge-figures", text: "Give the length of the bridge." });
  });

  it("tells what was changed, when and why, the latest first, and not by whom", async () => {
    const editor = await database().user.findFirstOrThrow();
    const change = { factId: RIVAL_FACTS.current, data: {}, editorId: editor.id };
    await database().factChange.create({
      data: {
        ...change,
        id: "00000000-0000-4000-8000-000000000001",
        version: 1,
        kind: "restored",
        reason: "It is asked in the seminar again.",
        at: new Date("2026-03-02T09:00:00Z"),
      },
    });
    const { changes } = await read(RIVAL_FACTS.current);
    expect(changes).toEqual([
      {
        id: "00000000-0000-4000-8000-000000000001",
        version: 1,
        kind: "restored",
        reason: "It is asked in the seminar again.",
        at: "2026-03-02T09:00:00.000Z",
        was: null,
        now: "In the plan of 2021 the harbour bridge is 300 metres long.",
      },
    ]);
  });

  it("may be edited by editors alone", async () => {
    const somebody = await signedInClient();
    const mayEdit = async () => (await read(RIVAL_FACTS.plan, somebody)).mayEdit;
    expect(await mayEdit()).toBe(false);
    await giveRole(somebody, "instructor");
    expect(await mayEdit()).toBe(false);
    await giveRole(somebody, "editor");
    expect(await mayEdit()).toBe(true);
  });

  it("that does not exist is not found, with words that say what to do", async () => {
    const { status, body } = await guest.get("/api/facts/no-such-fact");
    expect([status, body.code]).toEqual([404, "not-found"]);
  });

  it("that is no longer asked stays readable, and disagrees with nobody", async () => {
    const kept = rivalBank().facts.filter(({ id }) => id !== RIVAL_FACTS.holt);
    await publishContent({ ...rivalBank(), facts: kept, comparisons: [] }, new Date("2026-03-03T09:00:00Z"));
    expect(await read(RIVAL_FACTS.holt)).toMatchObject({ retired: true, cards: [] });
    expect((await read(RIVAL_FACTS.reed)).disagreements).toEqual([]);
    await publishContent(bankOf({ facts: [factForm()] }), new Date("2026-03-04T09:00:00Z"));
    expect((await read(RIVAL_FACTS.reed)).retired).toBe(true);
  });
});
