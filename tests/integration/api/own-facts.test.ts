import { beforeAll, describe, expect, it } from "vitest";
import type { DeckCards } from "@/lib/contracts/deck-content";
import type { DeckSummary } from "@/lib/contracts/decks";
import type { NewFactPreview } from "@/lib/contracts/own-facts";
import { ROLES, type Role } from "@/lib/core/shared/actor";
import { database } from "@/lib/server/store/database";
import { type ApiClient, giveRole, guestClient, signedInClient } from "@/tests/support/api-client";
import { countRows } from "@/tests/support/count-rows";
import { bridgeFact } from "@/tests/support/own-facts";
import { setUpTestDatabase } from "@/tests/support/set-up-test-database";

setUpTestDatabase();

const people = new Map<Role, ApiClient>();
let author: ApiClient;
let colleague: ApiClient;
let source: string;

async function clientOf(role: Role): Promise<ApiClient> {
  const client = await signedInClient(`The ${role}`);
  await giveRole(client, role);
  return client;
}

beforeAll(async () => {
  for (const role of ROLES) people.set(role, await clientOf(role));
  author = as("instructor");
  colleague = await clientOf("instructor");
  source = (await author.post("/api/sources", { title: "Bridges", outlet: "Gazette", published: "2021-05" })).body.id;
});

function as(role: Role): ApiClient {
  const client = people.get(role);
  if (client === undefined) throw new Error(`There is no ${role}.`);
  return client;
}

let metres = 600;

async function writeFact(name: string, more: object = {}): Promise<string> {
  metres += 7;
  const answer = await author.post("/api/facts", { fact: bridgeFact(source, name, metres), ...more });
  expect(answer.status).toBe(201);
  return answer.body.factId;
}

describe("Who writes facts, articles and names of their own", () => {
  it("those who teach, and not learners and guests, who are told so whatever they send", async () => {
    const before = await countRows(database());
    for (const who of [as("learner"), await guestClient()])
      for (const [path, body] of [
        ["/api/facts", { fact: bridgeFact(source), check: true }],
        ["/api/facts", {}],
        ["/api/sources", { title: "Bridges", outlet: "Gazette", published: "2021" }],
        ["/api/entities", { name: "Ada Reed", type: "person", gloss: "an engineer" }],
      ] as const)
        expect([path, (await who.post(path, body)).status]).toEqual([path, 403]);
    // A guest's account itself.
    expect(await countRows(database())).toBeLessThanOrEqual(before + 3);
  });
});

describe("A fact that is being written", () => {
  it("shows its cards and questions before it is saved, and leaves nothing behind", async () => {
    const before = await countRows(database());
    const { status, body } = await author.post<NewFactPreview>("/api/facts", {
      ...{ fact: bridgeFact(source, "Preview", 512), check: true },
    });
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(body.cards.map(({ prompt, now }) => [prompt, now])).toEqual([
      ["What is the length of the Preview Bridge, as of May 2021?", "512 metres"],
    ]);
    expect(body.asks).toMatchObject([{ key: "value-forward", wanted: true, ask: { target: "value", span: "512" } }]);
    expect(body.items.examples.map(({ type }) => type)).toEqual(expect.arrayContaining(["number", "cloze"]));
    expect(await countRows(database())).toBe(before);
  });

  it("is asked only what its author wants asked", async () => {
    const fact = {
      ...bridgeFact(source, "Chosen", 33),
      ...{ kind: "event", event: "the opening of the Chosen Bridge", date: "2021-05-03", place: "the Old Quay" },
      ...{ subject: undefined, property: undefined, value: undefined },
      statement: "On 3 May 2021 the Chosen Bridge was opened at the Old Quay.",
    };
    const { body } = await author.post<NewFactPreview>("/api/facts", { fact, check: true });
    expect(body.cards).toHaveLength(2);
    const leaveOut = [body.asks[0]?.key];
    const checked = await author.post<NewFactPreview>("/api/facts", { fact, leaveOut, check: true });
    expect(checked.body.asks.map(({ wanted }) => wanted)).toEqual([false, true]);
    const none = await author.post("/api/facts", { fact, leaveOut: body.asks.map(({ key }) => key) });
    expect(none).toMatchObject({ status: 400, body: { problems: [{ path: "fact.asks" }] } });
    const saved = await author.post("/api/facts", { fact, leaveOut });
    expect(saved.body.cards.map(({ now }: { now: string }) => now)).toEqual(["the Old Quay"]);
  });

  it.each([
    ["no statement", { statement: "" }, "fact.statement"],
    ["a statement without an end", { statement: "The bridge is long" }, "fact.statement"],
    [
      "an article that is not there",
      { evidence: [{ source: "no-such", paragraph: 1, quote: "long" }] },
      "fact.evidence.0.source",
    ],
    ["a quotation that is too long", { evidence: [] }, "fact.evidence"],
    ["a field that no fact has", { colour: "red" }, "fact.colour"],
    ["a kind that there is not", { kind: "rumour" }, "fact.kind"],
    [
      "a question that gives its answer away",
      { asks: [{ target: "value", question: "Is the bridge 310 metres long?" }] },
      "fact.asks.0.question",
    ],
  ])("with %s is refused at the field", async (_, change, field) => {
    const before = await countRows(database());
    const body = { fact: { ...bridgeFact(source, "Wrong"), ...change } };
    const answer = await author.post("/api/facts", body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-body" } });
    const fields = answer.body.problems.map((problem: { path: string }) => problem.path);
    expect(fields).toContain(field);
    expect((await author.post("/api/facts", { ...body, check: true })).body.problems).toEqual(answer.body.problems);
    expect(await countRows(database())).toBe(before);
  });

  it("goes into a deck of its author's at once, and into nobody else's", async () => {
    const first = await writeFact("First", {});
    const { body: deck } = await author.post<DeckSummary>("/api/decks", { title: "Ours", factIds: [first] });
    const second = await writeFact("Second", { deckId: deck.id });
    const { body } = await author.get<DeckCards>(`/api/decks/${deck.id}/cards`);
    expect([...new Set(body.cards.map(({ fact }) => fact.id))]).toEqual([first, second]);
    const before = await countRows(database());
    const foreign = await colleague.post("/api/facts", { fact: bridgeFact(source, "Third"), deckId: deck.id });
    expect(foreign.status).toBe(404);
    const shared = await author.post("/api/facts", { fact: bridgeFact(source, "Third"), deckId: "all" });
    expect(shared.status).toBe(403);
    expect(await countRows(database())).toBe(before);
  });
});

describe("Someone else's fact", () => {
  it("is changed by nobody but its author: not by another instructor, nor by an editor", async () => {
    const factId = await writeFact("Builder");
    const path = `/api/facts/${factId}/versions`;
    const retire = { change: "retire", baseVersion: 1, reason: "It is out of date." };
    const answers = await Promise.all(
      [as("learner"), colleague, as("editor"), as("administrator")].map((who) => who.post(path, retire)),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 404]);
    expect((await author.post(path, { ...retire, check: true })).status).toBe(200);
    expect(await author.post(path, retire)).toMatchObject({ status: 201, body: { version: 2 } });
  });

  it("is not seen, taken into a deck or reported by others, until they may see a deck that has it", async () => {
    const factId = await writeFact("Hidden");
    const { body: page } = await author.get(`/api/facts/${factId}`);
    const report = { id: "0190aaaa-0000-7000-8000-000000000001", cardId: page.cards[0].cardId, reason: "unclear" };
    for (const who of [as("learner"), colleague, as("editor")]) {
      expect((await who.get(`/api/facts/${factId}`)).status).toBe(404);
      expect((await who.get(`/api/facts/${factId}/versions`)).status).toBe(404);
      expect((await who.post("/api/decks", { title: "Taken", factIds: [factId] })).status).toBe(400);
      expect((await who.post("/api/flags", report)).status).toBe(404);
    }
    const { body: deck } = await author.post("/api/decks", { title: "Ours", factIds: [factId] });
    const { body: learner } = await as("learner").get("/api/account");
    const row = { userId: learner.id, deckId: deck.id, options: {}, startedAt: new Date() };
    await database().deckStudy.create({ data: row });
    expect((await as("learner").get(`/api/facts/${factId}`)).body).toMatchObject({ mayEdit: false });
    const { body: copy } = await as("learner").post("/api/decks", { forkOf: deck.id });
    expect(copy).toMatchObject({ facts: 1, forkedFrom: { id: deck.id } });
    expect((await as("learner").post("/api/flags", report)).status).toBe(201);
    const flagsOf = async (who: ApiClient) =>
      (await who.get("/api/flags")).body.flags.map((flag: { fact: { id: string } }) => flag.fact.id);
    expect(await flagsOf(author)).toContain(factId);
    expect(await flagsOf(colleague)).not.toContain(factId);
  });
});

describe("A name of one's own", () => {
  it("can be the speaker of a fact, and of nobody else's", async () => {
    const { body: speaker } = await author.post("/api/entities", {
      ...{ name: "Ada Reed", type: "person", gloss: "an engineer of a town that does not exist" },
    });
    const fact = {
      ...bridgeFact(source, "Spoken", 64),
      ...{ epistemic: "claim", statement: "Ada Reed says that in 2021 the Spoken Bridge was 64 metres long." },
      attribution: { speaker: speaker.id, mode: "direct", verb: "says" },
    };
    const made = await author.post("/api/facts", { fact });
    expect(made.body.cards[0].prompt).toContain("according to Ada Reed");
    const theirs = await colleague.post("/api/facts", { fact });
    expect(theirs).toMatchObject({ status: 400 });
    expect(JSON.stringify(theirs.body.problems)).toContain("attribution.speaker");
  });

  it("is no second name for what is there already", async () => {
    for (const name of ["Japan", "the Japan"]) {
      const answer = await author.post("/api/entities", { name, type: "country", gloss: "an island country" });
      expect(answer).toMatchObject({ status: 409, body: { code: "conflict" } });
    }
  });
});

describe("An article or a name of one's own, once it is there", () => {
  it("can be changed: what is made of its facts names it as it is then, and memory stays", async () => {
    const article = { title: "Bridgs", outlet: "Gazete", published: "2021" };
    const { body: gazette } = await author.post("/api/sources", article);
    const { body: speaker } = await author.post("/api/entities", {
      ...{ name: "Ben Hollt", type: "person", gloss: "an engineer of a town that does not exist" },
      aliases: ["Holt"],
    });
    const fact = {
      ...bridgeFact(gazette.id, "Renamed", 91),
      ...{ epistemic: "claim", statement: "Holt says that in 2021 the Renamed Bridge was 91 metres long." },
      attribution: { speaker: speaker.id, mode: "direct", verb: "says" },
      asks: [{ target: "speaker", question: "Who says that in 2021 the Renamed Bridge was 91 metres long?" }],
    };
    const { body: made } = await author.post("/api/facts", { fact });
    expect(made.problems).toBeUndefined();
    const { body: deck } = await author.post("/api/decks", { title: "Renamed", factIds: [made.factId] });
    const answerOf = async () => (await author.get<DeckCards>(`/api/decks/${deck.id}/cards`)).body.cards[0];
    const before = await answerOf();
    expect(before).toMatchObject({ answer: "Ben Hollt", sources: [{ title: "Bridgs" }] });

    const mended = { title: "Bridges", outlet: "Gazette", author: "Ada Reed", published: "2021-05" };
    const put = await author.put(`/api/sources/${gazette.id}`, mended);
    expect(put).toMatchObject({ status: 200, body: { id: gazette.id, name: "Gazette" } });
    const name = { name: "Ben Holt", type: "person", gloss: "an engineer", aliases: ["Holt"] };
    expect((await author.put(`/api/entities/${speaker.id}`, name)).status).toBe(200);
    const after = await answerOf();
    expect(after).toMatchObject({ answer: "Ben Holt", sources: [{ title: "Bridges" }], id: before?.id });
    const cards = await database().cardVersion.findMany({ where: { cardId: before?.id ?? "" } });
    expect(new Set(cards.map(({ meaningHash }) => meaningHash)).size).toBe(1);
  });

  it("keeps a name that its facts go by, as long as they say it", async () => {
    const { body: speaker } = await author.post("/api/entities", {
      ...{ name: "Cora Lindqvist", type: "person", gloss: "a surveyor of a town that does not exist" },
    });
    const fact = {
      ...bridgeFact(source, "Surveyed", 73),
      ...{ epistemic: "claim", statement: "Cora Lindqvist says that in 2021 the Surveyed Bridge was 73 metres long." },
      attribution: { speaker: speaker.id, mode: "direct", verb: "says" },
    };
    expect((await author.post("/api/facts", { fact })).status).toBe(201);
    const other = { name: "Dora Okafor", type: "person", gloss: "a surveyor" };
    const before = await countRows(database());
    const refused = await author.put(`/api/entities/${speaker.id}`, other);
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid-body" } });
    expect(refused.body.problems[0]).toMatchObject({
      ...{ path: "name", message: expect.stringContaining("Cora Lindqvist says") },
    });
    expect(await countRows(database())).toBe(before);
    const kept = await author.put(`/api/entities/${speaker.id}`, { ...other, aliases: ["Cora Lindqvist"] });
    expect(kept.status).toBe(200);
    expect((await author.put(`/api/entities/${speaker.id}`, { ...other, name: "Japan" })).status).toBe(409);
  });

  it("is deleted while nothing names it, and else stays, with the facts that do", async () => {
    const { body: gazette } = await author.post("/api/sources", {
      title: "Quays",
      outlet: "Gazette",
      published: "2021",
    });
    const { body: made } = await author.post("/api/facts", { fact: bridgeFact(gazette.id, "Quay", 47) });
    const refused = await author.delete(`/api/sources/${gazette.id}`);
    expect(refused).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(refused.body.detail).toContain("Quay Bridge was 47 metres long");
    const evidence = [{ source, paragraph: 2, quote: "the Quay Bridge, 47 metres long" }];
    const elsewhere = { change: "correct", baseVersion: 1, reason: "It stands elsewhere.", fact: { evidence } };
    expect((await author.post(`/api/facts/${made.factId}/versions`, elsewhere)).status).toBe(201);
    expect((await author.delete(`/api/sources/${gazette.id}`)).status, "an older version names it").toBe(409);
    const { body: unused } = await author.post("/api/sources", {
      title: "Mills",
      outlet: "Gazette",
      published: "2021",
    });
    for (const who of [colleague, as("editor"), as("learner")])
      expect((await who.delete(`/api/sources/${unused.id}`)).status).toBe(404);
    expect((await author.delete(`/api/sources/${unused.id}`)).status).toBe(204);
    expect((await author.delete(`/api/sources/${unused.id}`)).status).toBe(404);
  });
});
